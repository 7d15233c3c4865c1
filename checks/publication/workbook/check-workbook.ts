import { Unreadable } from "../../../core/xlsx/limits";
import { readWorkbook } from "../../../core/xlsx/read-workbook";
import { readTexts } from "../../../core/xlsx/texts";
import type { ReadEmbedded } from "../chart-workbooks";
import { propertiesOf } from "../document-properties";
import type { FileParts } from "../file-parts";
import type { LookedThrough } from "../looked-through";
import { photographs } from "../photographs";
import { embeddedFiles, otherPassages } from "../other-parts";
import type { Passage } from "../words/passage";
import { aroundTheCells } from "./around-the-cells";
import { cellPassages } from "./cell-passages";
import { hiddenCells, hiddenSheets } from "./hidden-cells";
import { cellComments, definedNames, keptCopies } from "./kept-in-workbook";
import { mainPartOf, sheetParts, targetsOf } from "./sheet-parts";
import { unseenStyles } from "./unseen-styles";

/** All words of a workbook, on every sheet and behind the cells, and what it keeps that no sheet shows. */
export function lookThroughWorkbook(bytes: Uint8Array, files: FileParts, readWorkbookBehind: ReadEmbedded): LookedThrough {
  const workbook = readWorkbook(bytes);
  if ("message" in workbook) return { unread: workbook.message };
  const sheets = sheetParts(files);
  const main = mainPartOf(files) ?? "";
  const targets = [...targetsOf(files, main).values()];
  const partOf = (kind: string): string | undefined => targets.find((each) => each.kind === kind)?.target;
  const unseen = unseenStyles(files, partOf("styles"));
  try {
    const around = sheets.map((sheet) => aroundTheCells(files, sheet, unseen));
    const properties = propertiesOf(files);
    const pictures = photographs(files);
    const names = definedNames(files);
    const read = new Set([main, partOf("sharedStrings"), ...sheets.map(({ part }) => part)]);
    const sheetNames = sheets.map(({ name }): Passage => ({ words: name, place: () => "in the name of a sheet", isOfWholeFile: true }));
    return {
      passages: [...sheetNames, ...workbook.grids.flatMap((grid) => [...cellPassages(grid)]), ...leftTexts(files, partOf("sharedStrings"), workbook), ...around.flatMap(({ passages }) => passages), ...names.passages, ...otherPassages(files, (name) => read.has(name)), ...properties.passages, ...pictures.passages],
      findings: [...hiddenSheets(sheets), ...workbook.grids.flatMap(hiddenCells), ...around.flatMap(({ findings }) => findings), ...cellComments(files, sheets), ...names.findings, ...keptCopies(files), ...properties.findings, ...pictures.findings, ...embeddedFiles(files, readWorkbookBehind)],
    };
  } catch (error) {
    if (error instanceof Unreadable) return { unread: error.message };
    throw error;
  }
}

/** Texts that the file still has and no cell shows any more. */
function leftTexts(files: FileParts, part: string | undefined, { grids }: { readonly grids: readonly { readonly rows: readonly (readonly { readonly value: unknown }[])[] }[] }): readonly Passage[] {
  if (part === undefined || !files.has(part)) return [];
  const shown = new Set(grids.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ value }) => value))));
  const all = readTexts(files.pieces(part)).map((text) => (typeof text === "string" ? text : text.words));
  return all.filter((text) => !shown.has(text)).map((text): Passage => ({ words: text, place: (at) => `in a text that the file keeps and no cell shows, at ${at}` }));
}
