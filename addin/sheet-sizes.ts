/** How large the filled part of a sheet is; 0 by 0 where nothing is filled in. */
export interface SheetSize {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** So many sheets are asked for before anybody knows how many there are. */
const IN_A_ROW = 24;

interface AskedSize {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function ask(sheet: Excel.Worksheet): AskedSize {
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowCount,columnCount");
  return { sheet, used };
}

const sizeOf = ({ sheet, used }: AskedSize): SheetSize => ({
  sheet: sheet.name,
  rows: used.isNullObject ? 0 : used.rowCount,
  columns: used.isNullObject ? 0 : used.columnCount,
});

/**
 * Asks for the sizes of the visible sheets, one after the next, without knowing their names: that goes with the round
 * trip that asks for the names. What comes back gives them once that is made.
 */
export function askSizesInARow(worksheets: Excel.WorksheetCollection): () => readonly SheetSize[] {
  const asked: AskedSize[] = [];
  let sheet = worksheets.getFirst(true);
  for (let number = 0; number < IN_A_ROW; number++) {
    asked.push(ask(sheet));
    sheet = sheet.getNextOrNullObject(true);
  }
  return () => asked.filter((each) => !each.sheet.isNullObject).map(sizeOf);
}

/** Asks for the sizes of sheets that are not known yet, in a round trip of its own; in none where all are. */
export async function askSizes(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], known: readonly SheetSize[]): Promise<readonly SheetSize[]> {
  const asked = sheets.filter(({ name }) => !known.some(({ sheet }) => sheet === name)).map(ask);
  if (asked.length > 0) await context.sync();
  return asked.map(sizeOf);
}
