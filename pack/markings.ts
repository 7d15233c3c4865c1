import type { ItemFile } from "../core/meeting-papers";

/** Protective markings from the lowest to the highest; those of before April 2014 stand where their successors do. */
const RANK = ["", "UNCLASSIFIED", "OFFICIAL", "PROTECT", "OFFICIAL-SENSITIVE", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP SECRET"];
const ABOVE_OFFICIAL = RANK.indexOf("PROTECT");

/** Whether a marking keeps a paper from the public. */
export const isAboveOfficial = (marking: string): boolean => RANK.indexOf(marking) >= ABOVE_OFFICIAL;

/** The highest marking of some papers, which a pack of them carries; "" where none is above OFFICIAL. */
export function markingOf(files: readonly Pick<ItemFile, "marking">[]): string {
  const highest = Math.max(0, ...files.map(({ marking }) => RANK.indexOf(marking)));
  return highest >= ABOVE_OFFICIAL ? (RANK[highest] ?? "") : "";
}
