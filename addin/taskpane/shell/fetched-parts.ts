/** A part of the add-in did not come from its own site. */
export class PartNotFetched extends Error {
  constructor() {
    super("A part of the add-in did not come from its site. Check the connection, and try again.");
  }
}

const part =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  () =>
    load().catch((error: unknown) => {
      throw (error as { readonly name?: string }).name === "ChunkLoadError" ? new PartNotFetched() : error;
    });

/** Parts that are too large for the pane to wait for; each comes from the add-in's own site when it is first needed. */
export const fetched = {
  surveying: part(() => import(/* webpackChunkName: "surveying" */ "../../surveying")),
  packing: part(() => import(/* webpackChunkName: "packing" */ "../../packing")),
  making: part(() => import(/* webpackChunkName: "making" */ "../../making")),
  beforePublication: part(() => import(/* webpackChunkName: "before-publication" */ "../../before-publication")),
  readingBack: part(() => import(/* webpackChunkName: "reading-back" */ "../../reading-back")),
  analyst: part(() => import(/* webpackChunkName: "analyst" */ "../../analyst/followed-selection")),
};
