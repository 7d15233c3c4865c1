import fs from "node:fs";
import path from "node:path";
import type { Template } from "../core/docx/fill-template";
import type { DocumentType } from "../core/document-type";
import { makeDocuments, type MadeDocument } from "../core/make-documents";
import { survey } from "../core/survey";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { documentTypes } from "../templates";
import { workbookOf } from "./grids";

export const templateOf = ({ templateFile }: DocumentType): Template => ({
  name: templateFile,
  bytes: new Uint8Array(fs.readFileSync(path.join("templates", templateFile))),
});

/** Every example and the documents that its text says it holds. */
export const EXAMPLES: readonly (readonly [workbook: string, documents: readonly string[]])[] = fs
  .readdirSync("examples")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => [file.replace(/\.yaml$/, ""), readWorkbookText(fs.readFileSync(path.join("examples", file), "utf8")).documents]);

/** The sheets of a workbook on the disk; one that cannot be read is a failure. */
export function gridsOfFile(file: string): readonly SheetGrid[] {
  const workbook = readWorkbook(new Uint8Array(fs.readFileSync(file)));
  if ("message" in workbook) throw new Error(`${file}: ${workbook.message}`);
  return workbook.grids;
}

export const gridsOf = (example: string): readonly SheetGrid[] => gridsOfFile(path.join("examples", `${example}.xlsx`));

/** Makes all documents of some sheets; a problem is a failure. */
export function makeAll(grids: readonly SheetGrid[]): readonly MadeDocument[] {
  const result = makeDocuments(survey(workbookOf(...grids), documentTypes), templateOf);
  if ("problems" in result) throw new Error(result.problems.map(({ where, message }) => `${where}: ${message}`).join("\n"));
  return result.made;
}

export function makeFrom(example: string, id: string): Uint8Array {
  const made = makeAll(gridsOf(example)).find(({ document }) => document.type.id === id);
  if (!made) throw new Error(`${example} holds no ${id}`);
  return made.bytes;
}
