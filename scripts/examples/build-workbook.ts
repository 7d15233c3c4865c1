import ExcelJS from "exceljs";
import PizZip from "pizzip";
import { cellAddress, parseBlock, type Block } from "../../core/workbook/address";
import { storedFormula } from "../formula-names";
import type { CellNote, CellText, FormulaText, SheetText, WorkbookText } from "../../core/workbook/workbook-text";

const BUILT_ON = new Date(Date.UTC(2011, 4, 3));
const DATE_FORMAT = "d mmmm yyyy";
const FONT = { name: "Arial", size: 11 };

/**
 * Builds an Excel workbook from its text. The same text gives the same bytes.
 * @param builtOn the day that its properties give
 */
export async function buildWorkbook(text: WorkbookText, builtOn: Date = BUILT_ON): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = text.title;
  workbook.created = builtOn;
  workbook.modified = builtOn;
  for (const sheet of text.sheets) addSheet(workbook, sheet);
  return mendPackage(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

function addSheet(workbook: ExcelJS.Workbook, text: SheetText): void {
  const sheet = workbook.addWorksheet(text.name, {
    state: text.hidden ? "hidden" : "visible",
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
  text.widths?.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const [address, rows] of Object.entries(text.rows)) {
    const { top, left } = blockOf(address);
    rows.forEach((cells, row) => cells.forEach((cell, column) => setCell(sheet, top + row, left + column, cell)));
  }
  for (const merge of text.merges ?? []) sheet.mergeCells(merge);
  for (const [name, address] of Object.entries(text.tables ?? {})) addTable(sheet, name, blockOf(address));
  for (const [address, words] of Object.entries(text.lists ?? {})) addList(sheet, blockOf(address), words);
  for (const [address, note] of Object.entries(text.notes ?? {})) addNote(sheet, blockOf(address), note);
  for (const [address, format] of Object.entries(text.formats ?? {})) for (const cell of cellsIn(sheet, blockOf(address))) cell.numFmt = format;
  dress(sheet, text);
  for (const address of text.toFill ?? []) for (const cell of cellsIn(sheet, blockOf(address))) Object.assign(cell, { fill: TO_FILL, border: LINE_BELOW });
  for (const address of text.examples ?? []) for (const cell of cellsIn(sheet, blockOf(address))) cell.font = AN_EXAMPLE;
  fitHeights(sheet);
}

function setCell(sheet: ExcelJS.Worksheet, row: number, column: number, text: CellText): void {
  const cell = sheet.getCell(row + 1, column + 1);
  if (text === null) return;
  if (typeof text !== "object") {
    cell.value = text;
    // Excel would read these as a date or a number the next time somebody edits the cell.
    if (typeof text === "string" && /^[\d./]+$/.test(text)) cell.numFmt = "@";
  } else if ("date" in text) {
    cell.value = new Date(`${text.date}T00:00:00Z`);
    cell.numFmt = text.format ?? DATE_FORMAT;
  } else if ("formula" in text) {
    setFormula(sheet, row, column, text);
  } else {
    cell.value = text.value;
    cell.numFmt = text.format;
  }
}

function setFormula(sheet: ExcelJS.Worksheet, row: number, column: number, { formula, answer, over, format }: FormulaText): void {
  const answers = Array.isArray(answer) ? answer : [answer];
  answers.forEach((each: string | number, index) => {
    const cell = sheet.getCell(row + 1 + index, column + 1);
    const result = typeof each === "string" && each.startsWith("#") ? { error: each } : each;
    const isFirst = index === 0;
    cell.value = (
      over && isFirst
        ? { formula: storedFormula(formula), result, shareType: "array", ref: over }
        : isFirst
          ? { formula: storedFormula(formula), result }
          : each
    ) as ExcelJS.CellValue;
    if (format) cell.numFmt = format;
  });
}

function addTable(sheet: ExcelJS.Worksheet, name: string, block: Block): void {
  const values = (row: number): ExcelJS.CellValue[] =>
    range(block.left, block.right).map((column) => sheet.getCell(row + 1, column + 1).value);
  const [headings = [], ...rows] = range(block.top, block.bottom).map(values);
  sheet.addTable({
    name,
    ref: cellAddress(block.top, block.left),
    headerRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: false },
    columns: headings.map((heading) => ({ name: String(heading), filterButton: true })),
    rows,
  });
}

function addList(sheet: ExcelJS.Worksheet, block: Block, words: readonly string[]): void {
  for (const cell of cellsIn(sheet, block)) {
    cell.dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",")}"`],
      showErrorMessage: true,
      errorTitle: "Choose from the list",
      error: `This must be ${words.join(" or ")}.`,
    };
  }
}

/** A note is told by a rule of the cell; one without a list lets everything pass. */
function addNote(sheet: ExcelJS.Worksheet, block: Block, { title, words }: CellNote): void {
  for (const cell of cellsIn(sheet, block)) {
    const list = (cell.dataValidation ?? { type: "any", allowBlank: true, formulae: [] }) as ExcelJS.DataValidation;
    cell.dataValidation = { ...list, showInputMessage: true, promptTitle: title, prompt: words };
  }
}

const cellsIn = (sheet: ExcelJS.Worksheet, { top, left, bottom, right }: Block): readonly ExcelJS.Cell[] =>
  range(top, bottom).flatMap((row) => range(left, right).map((column) => sheet.getCell(row + 1, column + 1)));

const LABEL: Partial<ExcelJS.Font> = { ...FONT, bold: true };
const HEADING: Partial<ExcelJS.Font> = { ...LABEL, color: { argb: "FFFFFFFF" } };
const AN_EXAMPLE: Partial<ExcelJS.Font> = { ...FONT, italic: true, color: { argb: "FF595959" } };
const TO_FILL: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDF3FA" } };
const LINE_BELOW: Partial<ExcelJS.Borders> = { bottom: { style: "thin", color: { argb: "FF7F7F7F" } } };
const HEADING_FILL: ExcelJS.Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF17375E" } };

/** Bold titles and labels, headings on a shade of their own, words wrapped in tables and dates at the left. */
function dress(sheet: ExcelJS.Worksheet, text: SheetText): void {
  for (const [address, rows] of Object.entries(text.rows)) {
    const { top, left } = blockOf(address);
    const isTable = (rows[0]?.length ?? 0) > 2 || Object.values(text.tables ?? {}).some((block) => block.startsWith(`${address}:`));
    rows.forEach((cells, row) =>
      cells.forEach((_, column) => {
        const cell = sheet.getCell(top + row + 1, left + column + 1);
        const isTitle = cells.length === 1;
        cell.font = isTable && row === 0 ? HEADING : !isTable && !isTitle && column === 0 ? LABEL : FONT;
        if (isTitle && top === 0 && row === 0) cell.font = { ...LABEL, size: 14 };
        if (isTable && row === 0) cell.fill = HEADING_FILL;
        // A formula that shows words in a column of numbers stands with the numbers.
        const answer: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
        const isNumber = typeof answer === "number" || (cell.type === ExcelJS.ValueType.Formula && cell.numFmt !== "General" && cell.numFmt !== undefined);
        cell.alignment = { vertical: "top", wrapText: isTable && !isTitle, ...(isNumber && column > 0 ? { horizontal: "right", indent: 1 } : { horizontal: "left" }) };
        if (String(cell.value).includes("\n")) cell.alignment = { ...cell.alignment, wrapText: true };
      }),
    );
  }
}

const LINE_HEIGHT = 14.5;

/** Programs that do not fit the height of a row to wrapped words when they open a file are told it. */
function fitHeights(sheet: ExcelJS.Worksheet): void {
  sheet.eachRow((row) => {
    let lines = 1;
    row.eachCell((cell) => {
      if (!cell.alignment?.wrapText || cell.isMerged) return;
      const width = sheet.getColumn(cell.col).width ?? 9;
      // A date is told at length, and shown short.
      const shown = cell.value instanceof Date ? DATE_FORMAT : String(cell.text);
      lines = Math.max(lines, shown.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.15) / width)), 0));
    });
    if (lines > 1) row.height = lines * LINE_HEIGHT;
  });
}

const blockOf = (address: string): Block => {
  const block = parseBlock(address);
  if (!block) throw new Error(`${address} is no block of cells`);
  return block;
};

const range = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** ExcelJS writes the parts of a font in an order that the schema of spreadsheets does not allow. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

function mendPackage(bytes: Uint8Array): Uint8Array {
  const zip = new PizZip(bytes);
  const styles = zip.file("xl/styles.xml")?.asText() ?? "";
  const place = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
  const mended = styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const elements = inner.match(/<\w+[^>]*\/>/g) ?? [];
    return `<font>${[...elements].sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });
  zip.file("xl/styles.xml", mended);
  for (const part of Object.values<{ date: Date }>(zip.files)) part.date = new Date(1980, 0, 1);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
