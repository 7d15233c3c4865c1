import { makePaper } from "../core/make-paper";
import { notesOnReading } from "../checks/read-back/notes-on-reading";
import { canBeReadBack, readBack, type ReadBack } from "../checks/read-back/read-back";
import type { Problem } from "../core/problem";
import type { Survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { fetchWordFile } from "./fetch-word-file";
import type { OpenWorkbook } from "./workbook";

/** The documents that can be read back, by their ids. */
export const READ_BACK: readonly string[] = ["dhr-action-plan"];

/** A file that came back filled. */
export interface FilledFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A filled file and its sheet, compared. */
export interface Compared {
  readonly read: ReadBack;
  /** What is to be known beside the differences, a sentence each. */
  readonly notes: readonly string[];
  readonly grid: SheetGrid;
}

/**
 * Compares a filled file with the sheet of its document as that is now; nothing is written.
 * @param found what the workbook holds of the documents that can be read back
 */
export async function compareWithSheet(file: FilledFile, workbook: OpenWorkbook, found: Survey): Promise<Compared | { readonly problems: readonly Problem[] }> {
  const document = found.documents.find(canBeReadBack);
  const grid = workbook.grids.find(({ sheet }) => sheet === document?.sheet);
  if (!document || !grid) return { problems: found.problems };
  const { type, paper } = document;
  // The council's own Word file may have its table in any shape; the built-in one is known.
  const template = { name: type.templateFile, bytes: await fetchWordFile(`templates/${type.templateFile}`, type.title) };
  const made = makePaper(type, paper, template);
  if ("problems" in made) return made;
  const read = readBack({ file, workbook, document, made: made.bytes });
  return "problems" in read ? read : { read, notes: notesOnReading(read), grid };
}

export { writeSheetEdits } from "./write-sheet-edits";
