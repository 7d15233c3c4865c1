import { checkPublication } from "../checks/publication/check-publication";
import { quoted } from "../core/quoted";
import { isAboveOfficial } from "./markings";
import type { PackPart } from "./pack-parts";
import type { Progress } from "./progress";

/**
 * The papers that carry a marking above OFFICIAL which the workbook does not give them, a sentence each: the foot of the pack
 * has the highest marking of the workbook, and would say less than its papers do.
 */
export async function unmarkedInWorkbook(parts: readonly PackPart[], progress: Progress): Promise<readonly string[]> {
  const notes: string[] = [];
  const asked = parts.filter(({ file }) => file !== undefined && !isAboveOfficial(file.marking));
  for (const [done, { bytes, ownName, where }] of asked.entries()) {
    await progress(`Looking ${asked.length} ${asked.length === 1 ? "paper" : "papers"} through for markings`, { done, of: asked.length });
    const found = checkPublication({ name: ownName, bytes }, { people: [] }).findings.find(({ kind, severity }) => kind === "marking" && severity === "must be taken out");
    if (found) notes.push(`${quoted(ownName)} carries a marking above OFFICIAL, ${found.place}, and the workbook gives it none (${where}). Write it beside the paper under Marking on the sheet Papers, so that the whole pack carries it.`);
  }
  return notes;
}
