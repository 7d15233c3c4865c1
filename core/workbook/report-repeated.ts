import type { Problem } from "../problem";
import type { Columns } from "./column";
import type { SheetRecord } from "./read-records";

/** Reports every record after the first whose column holds the same words; blank cells repeat nothing. */
export function reportRepeated<C extends Columns>(
  records: readonly SheetRecord<C>[],
  column: keyof C,
  sentence: (words: string) => string,
  report: (problem: Problem) => void,
): void {
  const seen = new Set<string>();
  for (const { values, where } of records) {
    const words = String(values[column] ?? "");
    if (words === "") continue;
    if (seen.has(words)) report({ code: "number-used-twice", message: sentence(words), where: where(column) });
    seen.add(words);
  }
}
