import { strToU8, zipSync } from "fflate";

/** The columns of a large sheet: six of texts, two of days, four of numbers. */
export const HEADINGS = ["Reference", "Offence", "District", "Ward", "Officer", "Outcome", "Reported", "Closed", "Victims", "Baseline", "Cost", "Rate"] as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relationships = (each: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A workbook of one sheet; style 1 is a day, style 2 has two decimal places. */
function workbookOf(sheet: string, texts: readonly string[] = []): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook ${MAIN}><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]]),
    "xl/styles.xml": `${XML}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${XML}<sst ${MAIN} uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${MAIN}>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** Numbers below a bound that look like chance, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A list of offences with its headings: every reference is its own text, the other texts come again and again. */
export function largeWorkbook(rows: number): Uint8Array {
  const below = numbers(20_110_503);
  const places = new Map<string, number>();
  const text = (column: string, row: number, words: string): string => {
    const place = places.get(words) ?? places.size;
    places.set(words, place);
    return `<c r="${column}${row}" t="s"><v>${place}</v></c>`;
  };
  const number = (column: string, row: number, style: number, value: number): string => `<c r="${column}${row}"${style === 0 ? "" : ` s="${style}"`}><v>${value}</v></c>`;
  const written = [`<row r="1">${HEADINGS.map((heading, index) => text("ABCDEFGHIJKL".charAt(index), 1, heading)).join("")}</row>`];
  for (let row = 2; row < rows + 2; row++) {
    const reported = 38_000 + Math.floor(row / 25);
    written.push(
      `<row r="${row}" spans="1:12">`,
      text("A", row, `CSP/${2000 + (row % 20)}/${String(row).padStart(6, "0")}`),
      text("B", row, `Burglary &amp; theft, of kind ${below(150)}`),
      text("C", row, `District ${below(40)}`),
      text("D", row, `Ward of St Mary’s ${below(2_000)}`),
      text("E", row, `Officer ${below(300)}`),
      text("F", row, below(3) === 0 ? "No further action" : "Charged"),
      number("G", row, 1, reported),
      number("H", row, 1, reported + below(200)),
      number("I", row, 0, below(12)),
      number("J", row, 0, below(100_000)),
      number("K", row, 2, below(1_000_000) / 100),
      number("L", row, 0, below(1_000_000) / 700_000),
      "</row>",
    );
  }
  return workbookOf(`<sheetData>${written.join("")}</sheetData>`, [...places.keys()]);
}

/** One filled row above rows that are formatted and empty. */
export function emptyRows(rows: number): Uint8Array {
  const columns = [..."ABCDEFGHIJKL"];
  const empty = Array.from({ length: rows }, (_, row) => `<row r="${row + 2}">${columns.map((column) => `<c r="${column}${row + 2}" s="1"/>`).join("")}</row>`);
  return workbookOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty.join("")}</sheetData>`);
}

/** Twenty filled rows, and five columns that take words from a list down to the last row of the sheet. */
export function wholeColumnLists(): Uint8Array {
  const filled = Array.from({ length: 20 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`);
  const lists = [..."BCDEF"].map((column) => `<dataValidation type="list" allowBlank="1" sqref="${column}1:${column}1048576"><formula1>"Red,Amber,Green"</formula1></dataValidation>`);
  return workbookOf(`<sheetData>${filled.join("")}</sheetData><dataValidations count="5">${lists.join("")}</dataValidations>`);
}
