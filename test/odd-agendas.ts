import { survey } from "../core/survey";
import type { Problem } from "../core/problem";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll } from "./made-documents";

export const HEADINGS = ["No.", "Item", "Lead officer", "Papers", "Minutes"] as const;
export const DETAILS = [
  ["Partnership", "Safer Board"],
  ["Date", dateCell("2011-05-03")],
] as const;
export const agenda = (name: string, ...rows: readonly (readonly unknown[])[]): SheetGrid => grid(name, [...DETAILS, HEADINGS, ...(rows as never[])]);

export const problemsOf = (...grids: readonly SheetGrid[]): readonly Problem[] => survey(workbookOf(...grids), documentTypes).problems;
export const codesOf = (...grids: readonly SheetGrid[]): readonly (readonly string[])[] => problemsOf(...grids).map(({ where, code }) => [where, code]);
export const idsOf = (...grids: readonly SheetGrid[]): readonly string[] => survey(workbookOf(...grids), documentTypes).documents.map(({ type }) => type.id);

/** The paper of the only document in some sheets. */
export function paperOf(...grids: readonly SheetGrid[]): any {
  const [made] = makeAll(grids);
  return made?.document.paper.data;
}

export const itemsOf = (items: readonly { number: string; item: string }[]): readonly string[] => items.map(({ number, item }) => `${number} ${item}`);
