import type { PackPlan, PlannedFile } from "../../../pack/look-at-pack";

/** How a paper stands, in a word or two, and how good that is. */
export interface Standing {
  readonly tone: "good" | "bad" | "done" | "absent";
  readonly words: string;
}

const WRONG: Readonly<Record<string, string>> = {
  "paper-missing": "Missing",
  "paper-named-twice": "Named twice",
  "paper-name-differs": "Another name",
  "paper-newer": "Changed later",
  "paper-kind": "Wrong kind",
};

/** @param isAnyChosen whether files were chosen at all; before that nothing is missing */
export function standingOf({ stands, file }: PlannedFile, isAnyChosen: boolean): Standing {
  if (stands === "there") return { tone: "good", words: "There" };
  if (stands === "from the workbook") return { tone: "done", words: "From the workbook" };
  if (stands === "not for this pack") return { tone: "absent", words: "Not for the public" };
  if (!isAnyChosen && stands.code === "paper-missing" && file.name.includes(".")) return { tone: "absent", words: "Not chosen yet" };
  return { tone: "bad", words: WRONG[stands.code] ?? "There is a problem" };
}

/** How many files are to be chosen, where none was yet. */
export const notChosenYet = ({ items }: PackPlan): number => items.flatMap(({ files }) => files).filter((each) => standingOf(each, false).words === "Not chosen yet").length;

const are = (count: number): string => `${count} ${count === 1 ? "is" : "are"}`;

/** How the papers of a pack stand, in a sentence or two. @example "16 papers: 15 are there, 1 is missing. 1 file belongs to no item." */
export function howPapersStand({ items, strays }: PackPlan): string {
  const files = items.flatMap((each) => each.files).filter(({ stands }) => stands !== "not for this pack");
  const wrong = files.flatMap(({ stands }) => (typeof stands === "string" ? [] : [stands.code]));
  const missing = wrong.filter((code) => code === "paper-missing").length;
  const others = wrong.length - missing;
  const there = files.length - wrong.length;
  const counts = wrong.length === 0 ? ["all are there"] : [...(there > 0 ? [`${are(there)} there`] : []), ...(missing > 0 ? [`${are(missing)} missing`] : []), ...(others > 0 ? [`${others} must be put right`] : [])];
  const papers = files.length === 0 ? "The agenda names no paper for this pack." : `${files.length} ${files.length === 1 ? "paper" : "papers"}: ${files.length === 1 && wrong.length === 0 ? "it is there" : counts.join(", ")}.`;
  return strays.length === 0 ? papers : `${papers} ${strays.length} ${strays.length === 1 ? "file belongs" : "files belong"} to no item.`;
}
