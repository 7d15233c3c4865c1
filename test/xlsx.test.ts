import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../core/xlsx/read-workbook";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { EXAMPLES } from "./made-documents";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = Readonly<Record<string, string>>;

/** The parts of a workbook with one sheet; any of them can be given otherwise. */
const partsOf = (sheetData: string, others: Parts = {}): Parts => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${MAIN}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${sheetData}</sheetData></worksheet>`,
  ...others,
});

const zip = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

function gridsIn(parts: Parts): readonly SheetGrid[] {
  const read = readWorkbook(zip(parts));
  if ("message" in read) throw new Error(read.message);
  return read.grids;
}

/** The first sheet of a workbook whose rows are given as XML. */
const sheetOf = (sheetData: string, others?: Parts): SheetGrid => gridsIn(partsOf(sheetData, others))[0] as SheetGrid;
const valuesOf = (sheetData: string, others?: Parts): unknown[][] => sheetOf(sheetData, others).rows.map((row) => row.map(({ value }) => value));

const messageFor = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  return "message" in read ? read.message : "was read";
};

describe("a cell holds what Excel shows in it", () => {
  test("numbers, words, TRUE and FALSE, errors, and blanks between them", () => {
    expect(valuesOf('<row r="1"><c r="A1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1&amp;""</f><v>1.5</v></c></row>')).toEqual([
      [1.5, null, true, { error: "#REF!" }, "1.5"],
    ]);
  });

  test("a formula that shows nothing is blank; one that was never worked out says so", () => {
    expect(valuesOf('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>A1</f></c></row>')).toEqual([[1, null, { error: "not calculated" }]]);
  });

  test("shared texts, of one type and of several, without the readings in small script", () => {
    const shared = `<sst ${MAIN}><si><t>Welcome</t></si><si><r><t>Any </t></r><r><rPr/><t xml:space="preserve">other business</t></r></si><si><t>東京</t><rPh sb="0" eb="1"><t>トウキョウ</t></rPh></si></sst>`;
    expect(valuesOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>', { "xl/sharedStrings.xml": shared })).toEqual([["Welcome", "Any other business", "東京"]]);
  });

  const seenOf = (sheetData: string, others?: Parts): unknown[][] => sheetOf(sheetData, others).rows.map((row) => row.map(({ value, seen, isStruck }) => [value, ...(seen === undefined ? [] : [seen]), ...(isStruck ? ["struck"] : [])]));

  test("raised and lowered digits beside their value: the mark of a note is no digit of a number", () => {
    const run = (words: string, look = ""): string => `<r><rPr>${look}</rPr><t>${words}</t></r>`;
    const marked = `${run("935")}${run("1", '<vertAlign val="superscript"/>')}`;
    const unit = `${run("CO")}${run("2", '<vertAlign val="subscript"/>')}${run(" in 2011")}`;
    const ordinal = `${run("4")}${run("th", '<vertAlign val="superscript"/>')}<r><t> Quarter 2010</t></r>`;
    const shared = `<sst ${MAIN}>${[marked, unit, ordinal].map((each) => `<si>${each}</si>`).join("")}</sst>`;
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is>${marked}</is></c><c r="E1"><v>5</v></c>`;
    expect(seenOf(`<row r="1">${cells}</row>`, { "xl/sharedStrings.xml": shared })).toEqual([[["9351", "935¹"], ["CO2 in 2011", "CO₂ in 2011"], ["4th Quarter 2010"], ["9351", "935¹"], [5]]]);
  });

  test("what is struck through, in a part of the words or as a whole, is said to be", () => {
    const half = '<r><t>93</t></r><r><rPr><strike/></rPr><t>5</t></r>';
    const live = '<r><rPr><strike val="0"/></rPr><t>93</t></r><r><rPr><strike/></rPr><t xml:space="preserve"> </t></r>';
    const others = {
      "xl/sharedStrings.xml": `<sst ${MAIN}><si>${half}</si><si><t>Old item</t></si><si>${live}</si></sst>`,
      "xl/styles.xml": `<styleSheet ${MAIN}><fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font></fonts><dxfs><dxf><font><strike/></font></dxf></dxfs><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="9" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`,
    };
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1" s="1"><v>0.5</v></c><c r="D1" t="s" s="2"><v>1</v></c><c r="E1" t="inlineStr"><is>${half}</is></c><c r="F1"><v>7</v></c><c r="G1" t="s"><v>2</v></c><c r="H1" s="1"/>`;
    expect(seenOf(`<row r="1">${cells}</row>`, others)).toEqual([[["935", "struck"], ["Old item", "struck"], [0.5, "struck"], ["Old item"], ["935", "struck"], [7], ["93 "]]]);
  });

  test("texts inside the cell, with line breaks, entities and what XML cannot hold", () => {
    expect(valuesOf('<row r="1"><c r="A1" t="inlineStr"><is><t>R&amp;D &lt;1&gt;</t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c r="C1" t="inlineStr"><is><t>one&#10;two_x0009_three</t></is></c></row>')).toEqual([
      ["R&D <1>", "ab", "one\ntwo\tthree"],
    ]);
  });

  test("dates by their format, in the 1904 system and as ISO text", () => {
    const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const workbook = `<workbook ${MAIN}><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const row = '<row r="1"><c r="A1" s="1"><v>40666</v></c><c r="B1" s="2"><v>40666</v></c><c r="C1"><v>40666</v></c><c r="D1" t="d"><v>2011-05-03</v></c></row>';
    expect(sheetOf(row, { "xl/styles.xml": styles }).rows[0]).toEqual([
      { value: 40_666, format: "mm-dd-yy" },
      { value: 40_666, format: "dd\\ mmmm\\ yyyy" },
      { value: 40_666, format: "General" },
      { value: 40_666, format: "yyyy-mm-dd" },
    ]);
    expect(valuesOf(row, { "xl/styles.xml": styles, "xl/workbook.xml": workbook })).toEqual([[40_666 + 1462, 40_666 + 1462, 40_666, 40_666]]);
  });

  test("dates of the 1904 system where later Excel adds properties of its own", () => {
    const styles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const later = '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="urn:x15"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>';
    const workbook = `<workbook ${MAIN}><workbookPr date1904="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${later}</workbook>`;
    expect(valuesOf('<row r="1"><c r="A1" s="1"><v>39204</v></c></row>', { "xl/styles.xml": styles, "xl/workbook.xml": workbook })).toEqual([[40_666]]);
  });

  test("rows and cells that do not say where they stand follow each other", () => {
    expect(valuesOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")).toEqual([[1, 2], [3]]);
  });
});

describe("workbooks of other programs", () => {
  test("names with a prefix, targets from the root of the file, and capitals in names of parts", () => {
    const parts = {
      ...partsOf(""),
      "xl/workbook.xml": '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Sheet1" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/Worksheets/Sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(gridsIn(parts)[0]).toMatchObject({ top: 1, left: 1, rows: [[{ value: 7 }]] });
  });

  test("a part in UTF-16", () => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>café</t></is></c></row></sheetData></worksheet>`;
    const bytes = Buffer.from(`\ufeff${sheet}`, "utf16le");
    const parts = Object.fromEntries(Object.entries(partsOf("")).map(([name, text]) => [name, name.endsWith("sheet1.xml") ? new Uint8Array(bytes) : strToU8(text)]));
    const read = readWorkbook(zipSync(parts));
    expect("grids" in read && read.grids[0]?.rows[0]?.[0]?.value).toBe("café");
  });
});

describe("what a sheet says of itself", () => {
  test("hidden and very hidden sheets, hidden rows, merged cells", () => {
    const workbook = `<workbook ${MAIN}><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" state="hidden" r:id="rId1"/><sheet name="C" sheetId="3" state="veryHidden" r:id="rId1"/></sheets></workbook>`;
    const sheet = `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B3"/></mergeCells></worksheet>`;
    const grids = gridsIn({ ...partsOf(""), "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": sheet });
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([["A", false], ["B", true], ["C", true]]);
    expect(grids[0]).toMatchObject({ hiddenRows: [1], merges: [{ top: 0, left: 0, bottom: 2, right: 1 }] });
  });

  test("an Excel table ends before its row of totals", () => {
    const parts = {
      ...partsOf(""),
      "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><tableParts><tablePart r:id="rId9"/></tableParts></worksheet>`,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId9" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
      "xl/tables/table1.xml": `<table ${MAIN} id="1" name="Table1" displayName="Agenda" ref="A1:C9" totalsRowCount="1"/>`,
    };
    expect(gridsIn(parts)[0]?.tables).toEqual([{ name: "Agenda", hasTotals: true, block: { top: 0, left: 0, bottom: 7, right: 2 } }]);
  });

  test("a stray cell in the last corner of the sheet costs a cell and not a sheet", () => {
    const grid = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
    expect([grid.rows.length, grid.rows[0]?.length, grid.rows[1_048_575]?.[16_383]?.value]).toEqual([1_048_576, 1, 2]);
    expect(grid.rows.filter((row) => row.length > 0)).toHaveLength(2);
  });

  test("cells at the far right of row after row are too large, and cost no memory", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join("");
    expect(messageFor(zip(partsOf(rows)))).toBe("This workbook is larger than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.");
  });
});

describe("a file that is no workbook to read says what to do", () => {
  const whole = zip(partsOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const DAMAGED = "This workbook is damaged. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.";
  const TOO_LARGE = "This workbook is larger than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.";
  const sheet = (xml: string): Uint8Array => zip({ ...partsOf(""), "xl/worksheets/sheet1.xml": xml });
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  function withWrongByte(): Uint8Array {
    const stored = zipSync(Object.fromEntries(Object.entries(partsOf('<row r="1"><c r="A1"><v>1</v></c></row>')).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
    const at = Buffer.from(stored).indexOf("<v>1</v>");
    stored[at + 3] = 50;
    return stored;
  }

  function withTwoOfOneName(): Uint8Array {
    const twice = zipSync({ ...Object.fromEntries(Object.entries(partsOf("")).map(([name, text]) => [name, strToU8(text)])), "xl/worksheets/sheet2.xml": strToU8("<worksheet/>") });
    const buffer = Buffer.from(twice);
    for (let at = buffer.indexOf("sheet2.xml"); at >= 0; at = buffer.indexOf("sheet2.xml", at + 1)) twice[at + 5] = 49;
    return twice;
  }

  test.each([
    ["an empty file", new Uint8Array(), "This file is empty. Choose another."],
    ["a page of the web", strToU8("<html></html>"), "This is not an Excel workbook. Open it in Excel and save it as an Excel Workbook (.xlsx)."],
    ["an old workbook", new Uint8Array([...OLE, ...new Array<number>(600).fill(0)]), "This is an old .xls workbook. Open it in Excel and save it as an Excel Workbook (.xlsx)."],
    ["a workbook with a password", new Uint8Array([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]), "This workbook is protected by a password. Save a copy without one, and try again."],
    ["an OpenDocument spreadsheet", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "This is an OpenDocument spreadsheet (.ods). Open it in Excel and save it as an Excel Workbook (.xlsx)."],
    ["a binary workbook", zip({ "xl/workbook.bin": "" }), "This is an Excel Binary Workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx)."],
    ["a Word document", zip({ "word/document.xml": "<x/>" }), "This is a Word document. Choose an Excel workbook (.xlsx)."],
    ["a zip of something else", zip({ "readme.txt": "hello" }), "This file holds no Excel workbook. Choose an Excel workbook (.xlsx)."],
    ["a file that was cut", whole.slice(0, whole.length - 30), DAMAGED],
    ["a part that was changed by a bad disk", withWrongByte(), DAMAGED],
    ["two parts of one name", withTwoOfOneName(), DAMAGED],
    ["a sheet that ends in the middle", sheet(`<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v>`), DAMAGED],
    ["a row beyond the sheet", sheet('<worksheet><sheetData><row r="9999999"><c r="A9999999"><v>1</v></c></row></sheetData></worksheet>'), DAMAGED],
    ["declarations that could grow without end", sheet('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet/>'), "This workbook holds declarations that no Excel workbook has. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again."],
    ["elements inside one another without end", sheet(`${"<a>".repeat(2_000)}${"</a>".repeat(2_000)}`), DAMAGED],
    ["a part that unpacks to far more than it is", sheet(`<worksheet>${" ".repeat(60_000_000)}</worksheet>`), TOO_LARGE],
  ])("%s", (_, bytes, sentence) => {
    expect(messageFor(bytes)).toBe(sentence);
  });
});

describe("a second program reads the same", () => {
  test.each(EXAMPLES.map(([example]) => example))("%s", async (example) => {
    const file = path.join("examples", `${example}.xlsx`);
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.readFile(file);
    const read = readWorkbook(new Uint8Array(fs.readFileSync(file)));
    if ("message" in read) throw new Error(read.message);
    let cells = 0;
    for (const grid of read.grids) {
      const sheet = theirs.getWorksheet(grid.sheet);
      grid.rows.forEach((row, r) =>
        row.forEach(({ value }, c) => {
          const cell = sheet?.getCell(grid.top + r + 1, grid.left + c + 1);
          if (value === null || !cell || (cell.isMerged && cell.master !== cell)) return;
          expect([cell.address, typeof value === "object" ? value.error : value]).toEqual([cell.address, asPlain(cell)]);
          cells++;
        }),
      );
    }
    expect(cells).toBeGreaterThan(10);
  });
});

/** What ExcelJS read, as the grid has it. */
function asPlain(cell: ExcelJS.Cell): unknown {
  const value: unknown = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (value !== null && typeof value === "object" && "richText" in value) return (value.richText as readonly { text: string }[]).map(({ text }) => text).join("");
  if (value !== null && typeof value === "object" && "error" in value) return value.error;
  return value;
}
