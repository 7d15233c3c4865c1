import { serialOfDate } from "../core/calendar-date";
import type { CellText, SheetText } from "../core/workbook/workbook-text";

const LOOK = { toFill: "#EDF3FA", example: "#595959", table: "TableStyleMedium2" } as const;
/** How wide a character is, and what a column has beside its characters. */
const [POINTS_A_CHARACTER, POINTS_BESIDE] = [5.25, 4];

/** Writes a new sheet. Nothing is asked of Excel but what goes with the next round trip. */
export function writeSheet(sheet: Excel.Worksheet, text: SheetText): void {
  const block = (address: string): Excel.Range => sheet.getRange(address);
  const each = <T>(of: Readonly<Record<string, T>> | undefined, write: (range: Excel.Range, value: T) => void): void => Object.entries(of ?? {}).forEach(([address, value]) => write(block(address), value));
  // Formats go first: Excel would read 05/01 as a day in a cell that is not formatted as text.
  each(text.formats, (range, format) => {
    range.numberFormat = format as unknown as string[][];
  });
  each(text.rows, (range, rows) => {
    const whole = range.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
    whole.values = rows.map((row) => row.map(typed));
    whole.format.verticalAlignment = "Top";
  });
  for (const [name, address] of Object.entries(text.tables ?? {})) {
    const table = sheet.tables.add(address, true);
    table.name = name;
    table.style = LOOK.table;
    table.showBandedRows = false;
    table.getRange().format.wrapText = true;
    table.getRange().format.horizontalAlignment = "Left";
  }
  for (const address of text.toFill ?? []) {
    const labels = block(address).getOffsetRange(0, -1);
    labels.format.font.bold = true;
    block(address).format.fill.color = LOOK.toFill;
    block(address).format.horizontalAlignment = "Left";
    block(address).format.wrapText = true;
  }
  for (const address of text.examples ?? []) {
    block(address).format.font.italic = true;
    block(address).format.font.color = LOOK.example;
  }
  text.widths?.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_A_CHARACTER + POINTS_BESIDE;
  });
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return;
  each(text.lists, (range, words) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Choose from the list", message: `This must be ${words.join(" or ")}.` };
  });
  each(text.notes, (range, { title, words }) => {
    range.dataValidation.prompt = { showPrompt: true, title, message: words };
  });
}

/** What Excel would take for a number, a day, a formula or a yes or no, although it is words. */
const LOOKS_LIKE_MORE = /^(?:[\d=+@'-]|true$|false$|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]* \d)/i;

/** A cell as it is handed to Excel, which takes words as if they were typed. */
function typed(cell: CellText): string | number | boolean | null {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell === "string") return LOOKS_LIKE_MORE.test(cell) ? `'${cell}` : cell;
  if ("date" in cell) {
    const [year = 0, month = 0, day = 0] = cell.date.split("-").map(Number);
    return serialOfDate({ year, month, day });
  }
  if ("value" in cell) return cell.value;
  throw new Error("A new sheet has no formulas.");
}
