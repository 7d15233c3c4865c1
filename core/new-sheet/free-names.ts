import type { SheetPlan } from "./sheet-plan";

/** The most letters of a sheet's name that Excel takes. */
const LONGEST_SHEET = 31;

/** What a workbook calls its sheets, and its tables and named cells, which share their names. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
}

/** The name of a plan's sheet and table, each with a number behind it where it is taken: "Agenda 2", "Agenda2". */
export function freeNames({ name, table }: SheetPlan, { sheets, tables }: TakenNames): { readonly name: string; readonly table: string } {
  const free = (taken: readonly string[], of: (number: number) => string): string => {
    const keys = new Set(taken.map((each) => each.toLowerCase()));
    let number = 1;
    while (keys.has(of(number).toLowerCase())) number++;
    return of(number);
  };
  const numbered = (words: string, between: string, number: number): string => (number === 1 ? words : `${words}${between}${number}`);
  return {
    name: free(sheets, (number) => numbered(name.slice(0, LONGEST_SHEET - (number === 1 ? 0 : ` ${number}`.length)), " ", number)),
    table: free(tables, (number) => numbered(table, "", number)),
  };
}
