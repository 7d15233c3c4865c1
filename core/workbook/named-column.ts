import type { Column, Columns } from "./column";
import { columnId } from "./column-answers";
import type { Holds } from "./holds";

/** A column by the id that answers name it by, with the name that people are shown and every heading that it is known under. */
export interface NamedColumn {
  readonly id: string;
  readonly name: string;
  readonly headings: readonly string[];
  readonly needed: Column<unknown>["needed"];
  readonly holds: Holds;
  /** What belongs in its cells, where the document says more than what they hold. */
  readonly note: string | undefined;
  /** What a cell of it may say. */
  readonly example: string | number | undefined;
}

/** Columns, or labels, by the ids that answers name them by. */
export const namedColumns = (columns: Columns): readonly NamedColumn[] =>
  Object.entries(columns).map(([key, { headings, needed, holds = "words", note, example }]) => ({ id: columnId(key), name: headings[0], headings, needed, holds, note, example }));
