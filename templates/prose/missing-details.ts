import { listed } from "../../core/listed";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { Columns } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";

const isBlank = (value: unknown): boolean => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * Reports what a paper needs above its table and the sheet lacks, all in one sentence.
 * @param paper the paper as a sentence begins with it: "A memo"
 */
export function reportMissingDetails<D extends Columns>(paper: string, { values, where: whereIs, has }: Details<D>, columns: D, names: readonly (keyof D)[], where: string, report: (problem: Problem) => void): void {
  const label = (name: keyof D): string => columns[name]?.headings[0] ?? "";
  const blank = names.filter((name) => isBlank(values[name]));
  // A cell that cannot be read has its own sentence, and this one is then not said.
  for (const name of blank.filter(has)) report({ code: "detail-missing", message: `${label(name)} is blank. ${paper} needs it: fill it in.`, where: whereIs(name) });
  const missing = blank.filter((name) => !has(name)).map((name) => quoted(label(name)));
  if (missing.length === 0) return;
  const how =
    missing.length === 1
      ? "Type this word in a cell above these headings, and what it is in the cell to its right."
      : "Type these words in cells above these headings, and what each is in the cell to its right.";
  report({ code: "detail-missing", message: `${paper} needs ${listed(missing, "and")}. ${how}`, where });
}
