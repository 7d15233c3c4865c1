import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { lines, type Column } from "../../core/workbook/column";

/** People at a meeting, a line for each; a sentence of apologies stays whole. */
export function people(...headings: readonly [string, ...string[]]): Column<readonly string[]> {
  const asLines = lines(...headings);
  return {
    ...asLines,
    isOfPeople: true,
    read(cell, write) {
      const reading = asLines.read(cell, write);
      if (!("value" in reading) || /^apologies\b/i.test(reading.value[0] ?? "")) return reading;
      return { value: reading.value.flatMap((line) => line.split(/\s*;\s*(?:and\s+)?/)).filter((line) => line !== "") };
    },
  };
}

const GROUPS = ["present", "board", "members", "inAttendance", "guests", "observers"] as const;
const APART = /\s*,\s*|\s+[–—-]\s+|\s+and\s+/;
/** Two or three words with capitals, such as a name has and "Victim Support" too. */
const LIKE_A_NAME = /^(?:(?:cllr|councillor|dr|mr|mrs|ms|miss|rev|prof|sir|dame)\.? )?[A-Z][\p{L}'’.-]*(?: [A-Z][\p{L}'’.-]*){1,2}(?: \([^)]*\))?$/u;
const OF_AN_ORGANISATION = /\b(?:police|constabulary|council|fire|rescue|service|services|authority|trust|nhs|health|probation|university|college|school|housing|homes|county|city|district|borough|partnership|board|team|section|group|office|department|division|directorate|commissioner|association|centre|justice|community|safety|safer|youth|support|aid|crc|ltd|plc)\b/i;

const isLikeAName = (words: string): boolean => LIKE_A_NAME.test(words) && !OF_AN_ORGANISATION.test(words);

/** Reports lines in which nobody can tell a second person from the organisation of the first. */
export function reportPeople(
  values: Readonly<Record<(typeof GROUPS)[number] | "apologies" | "absent", readonly string[]>> & { readonly partnership: string },
  where: (detail: (typeof GROUPS)[number] | "apologies" | "absent") => string,
  report: (problem: Problem) => void,
): void {
  const ask = (line: string, key: Parameters<typeof where>[0]): void =>
    report({
      code: "read-two-ways",
      message: `${quoted(line)} may be several people, or one with an organisation. Give each person a row of their own, and put the organisation in brackets after the name.`,
      where: where(key),
    });
  for (const key of GROUPS) {
    const lines = values[key];
    // One name beside "Board" is that of the board, where nothing else is.
    if (key === "board" && values.partnership === "" && lines.length === 1) continue;
    const line = lines.every((each) => partsOf(each).length > 1 && partsOf(each).every(isLikeAName)) ? lines[0] : lines.find((each) => isUnclear(each, lines.length === 1));
    if (line !== undefined) ask(line, key);
  }
  for (const key of ["apologies", "absent"] as const) {
    // In one cell the names of those who sent apologies stand after each other, as a rule.
    const line = values[key].find((each) => / – /.test(each) && isUnclear(each, values[key].length === 1));
    if (line !== undefined) ask(line, key);
  }
}

const partsOf = (line: string): readonly string[] => line.replace(/\([^()]*\)/g, "").split(APART).map((part) => part.trim()).filter((part) => part !== "");

function isUnclear(line: string, isOnly: boolean): boolean {
  const parts = partsOf(line);
  const isAllNames = parts.length > 1 && parts.every(isLikeAName);
  return isOnly ? parts.length > 2 || isAllNames : parts.length > 2 && isAllNames;
}
