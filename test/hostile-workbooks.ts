import fs from "node:fs";
import { part, rawZip, repeatingPart, type RawPart } from "./raw-zip";

/** A workbook that is odd, damaged or made to do harm, and what must come of it. */
export interface HostileWorkbook {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** The item that the agenda made of it holds, or the sentence that is said. */
  readonly ends: { readonly item: string } | { readonly says: string };
  /** Made to take the machine's time or memory: also taken through the built program, with little memory. */
  readonly isHeavy?: true;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
export const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const DETAILS = row(1, text("A1", "Partnership"), text("B1", "Example Partnership")) + row(2, text("A2", "Date"), '<c r="B2" s="1"><v>40666</v></c>');
const HEADINGS = row(4, text("A4", "No."), text("B4", "Item"), text("C4", "Lead officer"));
const numbered = (item: string, more = ""): string => row(5, '<c r="A5"><v>1</v></c>', item, text("C5", "Chair"), more);
const rowsWith = (item: string, more?: string): string => DETAILS + HEADINGS + numbered(item, more);
export const PLAIN = rowsWith(text("B5", "Welcome"));
export const sheetOf = (rows: string, after = "", before = ""): string => `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const SHEET = "xl/worksheets/sheet1.xml";
export const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${MAIN}><sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONSHIPS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>Welcome</t></si></sst>`,
  [SHEET]: sheetOf(PLAIN),
};

/** A whole workbook, with some of its parts as they are given; undefined leaves one out. */
export function workbook(changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}, more: readonly RawPart[] = []): Uint8Array {
  const parts = Object.entries({ ...PARTS, ...changes }).flatMap(([name, content]) => (content === undefined || more.some((each) => each.name === name) ? [] : [part(name, content)]));
  return rawZip([...parts, ...more]);
}

const withSheet = (xml: string | Uint8Array) => () => workbook({ [SHEET]: xml });
const withItem = (cell: string, more?: string) => withSheet(sheetOf(rowsWith(cell, more)));
const withWorkbook = (inside: string) => () => workbook({ "xl/workbook.xml": `<workbook ${MAIN}>${inside}</workbook>` });
const withPart = (...more: readonly RawPart[]) => () => workbook({}, more);

export const DAMAGED = "This workbook is damaged. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.";
export const TOO_LARGE = "This workbook is larger than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.";
const DECLARES = "This workbook holds declarations that no Excel workbook has. Open it in Excel, save it again as an Excel Workbook (.xlsx), and try again.";
const NOT_ONE = "This is not an Excel workbook. Open it in Excel and save it as an Excel Workbook (.xlsx).";
const NONE_IN_IT = "This file holds no Excel workbook. Choose an Excel workbook (.xlsx).";
const PUT_RIGHT = "Open the workbook in Excel, put that cell right, save it again as an Excel Workbook (.xlsx), and try again.";
const damagedAt = (place: string): string => `This workbook is damaged at the cell ${place}. ${PUT_RIGHT}`;
const twice = (place: string): string => `This workbook holds the cell ${place} twice, so nobody can say which is right. ${PUT_RIGHT}`;
const NOT_CALCULATED = "This formula has no answer in the file. Open the workbook in Excel, save it, and try again.";
const NO_AGENDA = "No agenda was found on a visible sheet.";

const says = (sentence: string) => ({ says: sentence });
const item = (words: string) => ({ item: words });
const WELCOME = item("Welcome");
const PASSWORD = "This workbook is protected by a password. Save a copy without one, and try again.";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const bytesOf = (words: string) => (): Uint8Array => new Uint8Array(Buffer.from(words));
const random = (): Uint8Array => {
  let seed = 42;
  return Uint8Array.from({ length: 50_000 }, () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16 & 255);
};

const FILES: readonly HostileWorkbook[] = [
  { name: "random bytes", bytes: random, ends: says(NOT_ONE) },
  { name: "random bytes after the first two of a zip file", bytes: () => new Uint8Array([0x50, 0x4b, ...random()]), ends: says(DAMAGED) },
  { name: "a PDF", bytes: bytesOf("%PDF-1.7\n%âãÏÓ\n1 0 obj"), ends: says(NOT_ONE) },
  { name: "a page of the web that is called a workbook", bytes: bytesOf("<html><table><tr><td>1</td></tr></table></html>"), ends: says(NOT_ONE) },
  { name: "a CSV file", bytes: bytesOf("No.,Item,Lead officer\r\n1,Welcome,Chair\r\n"), ends: says(NOT_ONE) },
  { name: "a JSON file", bytes: bytesOf('{"sheets":[]}'), ends: says(NOT_ONE) },
  { name: "an old workbook (.xls)", bytes: () => new Uint8Array([...OLE, ...new Array<number>(2_000).fill(0)]), ends: says("This is an old .xls workbook. Open it in Excel and save it as an Excel Workbook (.xlsx).") },
  { name: "a workbook with a password", bytes: () => new Uint8Array([...OLE, ...Buffer.from("EncryptedPackage", "utf16le")]), ends: says(PASSWORD) },
  { name: "a workbook whose parts are encrypted one by one", bytes: () => rawZip(Object.entries(PARTS).map(([name, words]) => part(name, words, { flags: 1 }))), ends: says(PASSWORD) },
  { name: "a Word document with the ending of a workbook", bytes: () => new Uint8Array(fs.readFileSync("templates/agenda/agenda.docx")), ends: says("This is a Word document. Choose an Excel workbook (.xlsx).") },
  { name: "a zip file of something else", bytes: () => rawZip([part("readme.txt", "hello")]), ends: says(NONE_IN_IT) },
  { name: "a zip file of nothing", bytes: () => rawZip([]), ends: says(NONE_IN_IT) },
  { name: "a workbook cut in the middle", bytes: () => workbook().slice(0, 1_500), ends: says(DAMAGED) },
  { name: "a workbook whose last byte is missing", bytes: () => workbook().slice(0, -1), ends: says(DAMAGED) },
  { name: "a workbook with a sheet that does not agree with its checksum", bytes: withPart(part(SHEET, sheetOf(PLAIN), { checksum: 1 })), ends: says(DAMAGED) },
  { name: "a sheet that unpacks to more than the file says", bytes: withPart(part(SHEET, sheetOf(PLAIN), { size: 100 })), ends: says(DAMAGED) },
  { name: "a sheet that unpacks to less than the file says", bytes: withPart(part(SHEET, sheetOf(PLAIN), { size: 100_000 })), ends: says(DAMAGED) },
  { isHeavy: true, name: "a bomb that says it is small", bytes: withPart({ ...repeatingPart(SHEET, "<worksheet>", " ".repeat(1_000), 100_000, "</worksheet>"), size: 1_000 }), ends: says(DAMAGED) },
  { name: "a sheet of 100 MB that is packed in 100 kB", bytes: withPart(repeatingPart(SHEET, "<worksheet>", " ".repeat(1_000), 100_000, "</worksheet>")), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "a sheet of 600 MB that is packed in 600 kB", bytes: withPart(repeatingPart(SHEET, "<worksheet>", " ".repeat(1_000), 600_000, "</worksheet>")), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "shared texts of 600 MB that are packed in 600 kB", bytes: withPart(repeatingPart("xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", 36_000_000, "</sst>")), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "a bomb in a part that nobody needs", bytes: withPart(repeatingPart("xl/media/image1.png", "", " ".repeat(1_000), 600_000, "")), ends: WELCOME },
  { isHeavy: true, name: "65,000 parts", bytes: withPart(...Array.from({ length: 65_000 }, (_, index): RawPart => ({ name: `xl/media/${index}.bin`, packed: new Uint8Array(), size: 0, checksum: 0, method: 0 }))), ends: says(TOO_LARGE) },
  { name: "a part packed in a way that Excel does not know", bytes: withPart(part(SHEET, sheetOf(PLAIN), { method: 12 })), ends: says(DAMAGED) },
  { name: "a part whose header has another name than the directory", bytes: withPart(part(SHEET, sheetOf(PLAIN), { headerName: "xl/worksheets/sheet2.xml" })), ends: says(DAMAGED) },
  { name: "two parts of one name", bytes: () => rawZip([...Object.entries(PARTS).map(([name, words]) => part(name, words)), part(SHEET, sheetOf(rowsWith(text("B5", "Other"))))]), ends: says(DAMAGED) },
  { name: "two parts whose names differ in capitals only", bytes: withPart(part("xl/Worksheets/SHEET1.xml", sheetOf(rowsWith(text("B5", "Other"))))), ends: says(DAMAGED) },
  ...["../../evil.xml", "/absolute.xml", "C:\\evil.xml", `${SHEET}\u0000.txt`, "xl/\u202elmx.teehs", "x".repeat(60_000), "__proto__", "constructor", "hasOwnProperty"].map((name): HostileWorkbook => ({
    name: `a part called ${JSON.stringify(name).slice(0, 40)}`,
    bytes: withPart(part(name, "evil")),
    ends: WELCOME,
  })),
];

const RELS = "xl/_rels/workbook.xml.rels";
const relsWith = (...relationships: readonly string[]): string => `<Relationships ${RELATIONSHIPS}>${relationships.join("")}</Relationships>`;
const STYLES = `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/>`;
const worksheet = (target: string, more = ""): string => `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"${more}/>`;

const PACKAGES: readonly HostileWorkbook[] = [
  { name: "no sheet where the workbook says it is", bytes: () => workbook({ [SHEET]: undefined }), ends: says(DAMAGED) },
  { name: "a sheet that the workbook points to with a name that nothing has", bytes: withWorkbook('<sheets><sheet name="Agenda" sheetId="1" r:id="rId77"/></sheets>'), ends: says(DAMAGED) },
  { name: "a sheet outside the file", bytes: () => workbook({ [RELS]: relsWith(worksheet("http://127.0.0.1:9/sheet1.xml", ' TargetMode="External"'), STYLES) }), ends: says(DAMAGED) },
  { name: "a sheet above the file", bytes: () => workbook({ [RELS]: relsWith(worksheet("../../../../../../etc/passwd"), STYLES) }), ends: says(DAMAGED) },
  { name: "no relationships of the file", bytes: () => workbook({ "_rels/.rels": undefined }), ends: says(NONE_IN_IT) },
  { name: "no relationships of the workbook", bytes: () => workbook({ [RELS]: undefined }), ends: says(DAMAGED) },
  { name: "two relationships of one name", bytes: () => workbook({ [RELS]: relsWith(worksheet("worksheets/sheet1.xml"), worksheet("worksheets/sheet2.xml"), STYLES) }), ends: says(DAMAGED) },
  { name: "a sheet in a part that is not called sheet1.xml", bytes: () => workbook({ [SHEET]: undefined, "xl/tabs/the agenda.bin.xml": sheetOf(PLAIN), [RELS]: relsWith(worksheet("tabs/the agenda.bin.xml"), STYLES) }), ends: WELCOME },
  { name: "no shared texts although a cell names one", bytes: () => workbook({ "xl/sharedStrings.xml": undefined, [SHEET]: sheetOf(rowsWith('<c r="B5" t="s"><v>0</v></c>')) }), ends: says(damagedAt("Agenda!B5")) },
  { name: "no styles although a date needs one", bytes: () => workbook({ "xl/styles.xml": undefined }), ends: says(damagedAt("Agenda!B2")) },
  { name: "no sheets", bytes: withWorkbook("<sheets/>"), ends: says("This workbook holds no sheets with cells. Choose another.") },
  { isHeavy: true, name: "the same sheet ten thousand times", bytes: withWorkbook(`<sheets>${Array.from({ length: 10_000 }, (_, index) => `<sheet name="Agenda ${index}" sheetId="1" r:id="rId1"/>`).join("")}</sheets>`), ends: says(TOO_LARGE) },
  { name: "more relationships than parts", bytes: () => workbook({ [RELS]: relsWith(worksheet("worksheets/sheet1.xml"), STYLES, ...Array.from({ length: 20_000 }, (_, index) => `<Relationship Id="r${index}" Type="x" Target="y"/>`)) }), ends: says(TOO_LARGE) },
  { name: "100,000 number formats", bytes: () => workbook({ "xl/styles.xml": `<styleSheet><numFmts>${Array.from({ length: 100_000 }, (_, index) => `<numFmt numFmtId="${index + 200}" formatCode="0"/>`).join("")}</numFmts></styleSheet>` }), ends: says(TOO_LARGE) },
  ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((name): HostileWorkbook => ({
    name: `a sheet called ${name}`,
    bytes: withWorkbook(`<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>`),
    ends: WELCOME,
  })),
  { name: "two sheets whose names differ in capitals only", bytes: withWorkbook('<sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/><sheet name="AGENDA" sheetId="2" r:id="rId1"/></sheets>'), ends: says(DAMAGED) },
  { name: "a sheet without a name", bytes: withWorkbook('<sheets><sheet sheetId="1" r:id="rId1"/></sheets>'), ends: says(DAMAGED) },
  { name: "a sheet whose name gives orders to a terminal", bytes: withWorkbook('<sheets><sheet name="\u001b[2J" sheetId="1" r:id="rId1"/></sheets>'), ends: says(DAMAGED) },
  { name: "a name for the whole of a sheet", bytes: withWorkbook('<sheets><sheet name="Agenda" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="All">Agenda!$A$1:$XFD$1048576</definedName></definedNames>'), ends: WELCOME },
];

const doctype = (inside: string, use = ""): string => `<?xml version="1.0"?><!DOCTYPE worksheet ${inside}>${sheetOf(rowsWith(text("B5", use || "Welcome")))}`;
const laughs = `[<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("")}]`;
const latin1 = (declared: string): Uint8Array => new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="${declared}"?>${sheetOf(rowsWith(text("B5", "Café")))}`, "latin1"));

const XML: readonly HostileWorkbook[] = [
  { isHeavy: true, name: "a billion laughs", bytes: withSheet(doctype(laughs, "&l9;")), ends: says(DECLARES) },
  { isHeavy: true, name: "an entity that grows by the square", bytes: withSheet(doctype(`[<!ENTITY a "${"a".repeat(50_000)}">]`, "&a;".repeat(5_000))), ends: says(DECLARES) },
  { name: "an entity that reads a file", bytes: withSheet(doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;")), ends: says(DECLARES) },
  { name: "an entity that asks the network", bytes: withSheet(doctype('[<!ENTITY x SYSTEM "http://127.0.0.1:9/">]', "&x;")), ends: says(DECLARES) },
  { name: "a bare document type", bytes: withSheet(doctype("")), ends: says(DECLARES) },
  { name: "a document type in a part of the package", bytes: () => workbook({ "_rels/.rels": `<!DOCTYPE x>${PARTS["_rels/.rels"]}` }), ends: says(DECLARES) },
  { name: "an entity that nobody declared", bytes: withItem(text("B5", "&nosuch;")), ends: says(DAMAGED) },
  { name: "an ampersand of its own", bytes: withItem(text("B5", "R & D")), ends: says(DAMAGED) },
  { name: "a character beyond Unicode", bytes: withItem(text("B5", "&#x110000;")), ends: says(DAMAGED) },
  ...["&#0;", "&#27;", "&#xD800;", "&#xFFFF;"].map((reference): HostileWorkbook => ({ name: `the character ${reference}, which XML cannot hold`, bytes: withItem(text("B5", `Wel${reference}come`)), ends: says(DAMAGED) })),
  { name: "a tag that another one closes", bytes: withItem('<c r="B5"><v>1</c></v>'), ends: says(DAMAGED) },
  { name: "10,000 elements in one another", bytes: withSheet(`${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}`), ends: says(DAMAGED) },
  { isHeavy: true, name: "200,000 elements in one another", bytes: withSheet(`${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`), ends: says(DAMAGED) },
  { isHeavy: true, name: "300,000 attributes", bytes: withSheet(`<worksheet ${Array.from({ length: 300_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "an attribute of 50 MB", bytes: withPart(repeatingPart(SHEET, '<worksheet a="', "abcdefgh".repeat(10) + "\n", 600_000, '"/>')), ends: says(TOO_LARGE) },
  { name: "a comment of 50 MB", bytes: withPart(repeatingPart(SHEET, "<worksheet><!--", "abcdefgh".repeat(10) + "\n", 600_000, "--></worksheet>")), ends: says(TOO_LARGE) },
  { name: "a sheet in UTF-16", bytes: withSheet(new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheetOf(rowsWith(text("B5", "Café")))}`, "utf16le"))), ends: item("Café") },
  { name: "a sheet in Latin-1 that says so", bytes: withSheet(latin1("ISO-8859-1")), ends: item("Café") },
  { name: "a sheet in Windows' own letters that says so", bytes: withSheet(latin1("windows-1252")), ends: item("Café") },
  { name: "a sheet in Latin-1 that says it is UTF-8", bytes: withSheet(latin1("UTF-8")), ends: says(DAMAGED) },
  { name: "a sheet in an encoding that nobody knows", bytes: withSheet(latin1("x-made-up")), ends: says(DAMAGED) },
  { name: "bytes that are no UTF-8, in a comment that nobody reads", bytes: withSheet(new Uint8Array(Buffer.concat([Buffer.from(sheetOf(PLAIN).replace(/<\/worksheet>/, "<!--")), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from("--></worksheet>")]))), ends: WELCOME },
  { name: "bytes that are no UTF-8, in a text", bytes: withSheet(new Uint8Array(Buffer.concat([Buffer.from(`${sheetOf("").replace(/<\/sheetData><\/worksheet>/, "")}<row r="1"><c r="A1" t="inlineStr"><is><t>Caf`), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from("</t></is></c></row></sheetData></worksheet>")]))), ends: says(DAMAGED) },
  { name: "a text that ends in the middle of a letter", bytes: () => workbook({ "xl/sharedStrings.xml": new Uint8Array(Buffer.concat([Buffer.from("<sst/>"), Buffer.from([0xe2, 0x82])])) }), ends: says(DAMAGED) },
  { name: "a character that XML cannot hold, as Excel writes it", bytes: withItem(text("B5", "Wel_x0001_come")), ends: WELCOME },
  { name: "words that look like such a character", bytes: withItem(text("B5", "_x005F_x0041_")), ends: item("_x0041_") },
  { name: "elements with a prefix and a CDATA section", bytes: withItem('<x:c xmlns:x="m" r="B5" t="inlineStr"><x:is><x:t><![CDATA[R&D <1>]]></x:t></x:is></x:c>'), ends: item("R&D <1>") },
];

export const merges = (...refs: readonly string[]): string => `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
const LONG = "x".repeat(32_767);

const CELLS: readonly HostileWorkbook[] = [
  { name: "two cells of one address", bytes: withItem(text("B5", "Welcome") + text("B5", "Other")), ends: says(twice("Agenda!B5")) },
  { name: "two values in one cell", bytes: withItem('<c r="B5"><v>1</v><v>2</v></c>'), ends: says(twice("Agenda!B5")) },
  { name: "a text and a value in one cell", bytes: withItem('<c r="B5" t="inlineStr"><is><t>Welcome</t></is><v>2</v></c>'), ends: says(twice("Agenda!B5")) },
  { name: "a cell inside a cell", bytes: withItem(`<c r="B5" t="inlineStr"><is><t>Welcome</t></is>${text("B5", "Other")}</c>`), ends: says(twice("Agenda!B5")) },
  { name: "a row that stands twice", bytes: withSheet(sheetOf(PLAIN + row(5, text("D5", "more")))), ends: says(`This workbook holds the row of the cell Agenda!A5 twice, so nobody can say which is right. ${PUT_RIGHT}`) },
  { name: "the blank cell of a style beside the one with the value", bytes: withItem(`<c r="B5"/>${text("B5", "Welcome")}`), ends: WELCOME },
  { name: "cells out of order", bytes: withItem(text("B5", "Welcome"), '<c r="E5"><v>1</v></c><c r="D5"><v>2</v></c>'), ends: WELCOME },
  ...["A0", "A-1", "A1:B2", "B6"].map((reference): HostileWorkbook => ({ name: `a cell that is called ${reference}`, bytes: withItem(text(reference, "Welcome")), ends: says(damagedAt(`Agenda!${reference}`)) })),
  { name: "a cell whose name is words", bytes: withItem(text("Jane Smith, 1 High Street", "Welcome")), ends: says(damagedAt("Agenda!A5")) },
  { name: "a cell beyond the last column", bytes: withItem(text("B5", "Welcome"), text("XFE5", "far")), ends: says(DAMAGED) },
  { name: "row 100,000,000,000", bytes: withSheet(sheetOf(`${PLAIN}<row r="100000000000"/>`)), ends: says(DAMAGED) },
  { name: "row 1.5", bytes: withSheet(sheetOf(`${PLAIN}<row r="6.5"/>`)), ends: says(DAMAGED) },
  { name: "row 0", bytes: withSheet(sheetOf(`<row r="0"/>${PLAIN}`)), ends: says(DAMAGED) },
  { name: "a cell in no row", bytes: withSheet(sheetOf(`<c><v>1</v></c>${PLAIN}`)), ends: says(damagedAt("Agenda!A1")) },
  ...["1.5", "-1", "99", "__proto__", "length", " "].map((index): HostileWorkbook => ({ name: `a cell that names shared text ${JSON.stringify(index)}`, bytes: withItem(`<c r="B5" t="s"><v>${index}</v></c>`), ends: says(damagedAt("Agenda!B5")) })),
  ...["1,500", "abc", "1e400", "NaN", "Infinity", "0x10", "0b1", " ", "1 2", "--1"].map((number): HostileWorkbook => ({ name: `the number ${JSON.stringify(number)}`, bytes: withItem(text("B5", "Welcome"), `<c r="D5"><v>${number}</v></c>`), ends: says(damagedAt("Agenda!D5")) })),
  { name: "a yes or no that is neither", bytes: withItem('<c r="B5" t="b"><v>maybe</v></c>'), ends: says(damagedAt("Agenda!B5")) },
  { name: "an error that is a sentence about somebody", bytes: withItem('<c r="B5" t="e"><v>Jane Smith lives here</v></c>'), ends: says(damagedAt("Agenda!B5")) },
  { name: "a cell of a style that is not there", bytes: withItem(text("B5", "Welcome"), '<c r="D5" s="7"><v>40666</v></c>'), ends: says(damagedAt("Agenda!D5")) },
  { name: "a date in words that programs read", bytes: withSheet(sheetOf(rowsWith(text("B5", "Welcome")).replace('<c r="B2" s="1"><v>40666</v></c>', '<c r="B2" t="d"><v>2011-05-03</v></c>'))), ends: WELCOME },
  { name: "a formula without its answer", bytes: withItem('<c r="B5"><f>1+1</f></c>'), ends: says(NOT_CALCULATED) },
  { name: "a formula of a shared one that is not there", bytes: withItem('<c r="B5" t="str"><f t="shared" si="77"/><v>Welcome</v></c>'), ends: WELCOME },
  { name: "a formula that starts a program", bytes: withItem("<c r=\"B5\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>Welcome</v></c>"), ends: WELCOME },
  { name: "a formula that asks the network", bytes: withItem('<c r="B5" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>Welcome</v></c>'), ends: WELCOME },
  { name: "a formula of another workbook", bytes: () => workbook({ [SHEET]: sheetOf(rowsWith('<c r="B5" t="str"><f>[1]Sheet1!A1</f><v>Welcome</v></c>')), "xl/externalLinks/externalLink1.xml": '<externalLink><externalBook r:id="rId1"/></externalLink>' }), ends: WELCOME },
  { name: "the longest text that Excel has", bytes: withItem(text("B5", LONG)), ends: item(LONG) },
  { name: "a text of one character more than Excel has", bytes: withItem(text("B5", `${LONG}y`)), ends: says(`This workbook holds more than 32,767 characters in the cell Agenda!B5, which is more than Excel has. ${PUT_RIGHT}`) },
  { name: "a text of 10 million characters", bytes: withItem(text("B5", "Welcome ".repeat(1_250_000))), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "a text of 10 million characters in many pieces", bytes: withItem(`<c r="B5" t="inlineStr"><is>${"<r><t>Welcome to the meeting of today</t></r>".repeat(310_000)}</is></c>`), ends: says(`This workbook holds more than 32,767 characters in the cell Agenda!B5, which is more than Excel has. ${PUT_RIGHT}`) },
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"].map((word): HostileWorkbook => ({
    name: `${word} as a heading and as a value in every column`,
    bytes: withSheet(sheetOf(DETAILS + row(4, text("A4", "No."), text("B4", "Item"), text("C4", "Lead officer"), text("D4", word)) + row(5, '<c r="A5"><v>1</v></c>', text("B5", word), text("C5", word), text("D5", word)))),
    ends: item(word),
  })),
  { isHeavy: true, name: "one block merged over the whole sheet", bytes: withSheet(sheetOf(PLAIN, merges("A1:XFD1048576"))), ends: says(NO_AGENDA) },
  { isHeavy: true, name: "50,000 merged blocks", bytes: withSheet(sheetOf(PLAIN, merges(...Array.from({ length: 50_000 }, (_, index) => `A${index * 2 + 10}:A${index * 2 + 11}`)))), ends: WELCOME },
  { isHeavy: true, name: "60,000 blocks merged over the whole sheet", bytes: withSheet(sheetOf(PLAIN, merges(...Array.from({ length: 60_000 }, () => "B5:XFD1048576")))), ends: WELCOME },
  { name: "100,000 merged blocks", bytes: withSheet(sheetOf(PLAIN, merges(...Array.from({ length: 100_000 }, (_, index) => `A${index * 2 + 10}:A${index * 2 + 11}`)))), ends: says(TOO_LARGE) },
  { name: "values under a merged block, where nobody sees them", bytes: withSheet(sheetOf(rowsWith(text("B5", "Welcome")).replace(text("C5", "Chair"), text("C5", "hidden")), merges("B5:C5"))), ends: WELCOME },
  { name: "a merged block that names no cells", bytes: withSheet(sheetOf(PLAIN, merges("nowhere", "A0:B0", "B9:A1", "A1:ZZZ99999999999999"))), ends: says(NO_AGENDA) },
  { name: "a validation of the whole sheet", bytes: withSheet(sheetOf(PLAIN, '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>')), ends: WELCOME },
  { name: "columns up to 2,147,483,648", bytes: withSheet(sheetOf(PLAIN, "", '<cols><col min="1" max="2147483648" width="9"/></cols>')), ends: WELCOME },
  { isHeavy: true, name: "a stray cell in the last corner of the sheet", bytes: withSheet(sheetOf(PLAIN + row(1_048_576, text("XFD1048576", "far")))), ends: WELCOME },
  { isHeavy: true, name: "1,048,571 rows that have a style and nothing else", bytes: withPart(repeatingPart(SHEET, `<worksheet ${MAIN}><sheetData>${PLAIN}`, '<row s="1" customFormat="1"><c s="1"/><c s="1"/></row>', 1_048_571, "</sheetData></worksheet>")), ends: WELCOME },
  { isHeavy: true, name: "a million numbers below the table", bytes: withPart(repeatingPart(SHEET, `<worksheet ${MAIN}><sheetData>${PLAIN}<row r="20"/>`, `<row>${"<c><v>1.5</v></c>".repeat(20)}</row>`, 50_000, "</sheetData></worksheet>")), ends: says("Item number 1.5 is used twice.") },
  { isHeavy: true, name: "ten million numbers", bytes: withPart(repeatingPart(SHEET, "<worksheet><sheetData>", `<row>${"<c><v>1.5</v></c>".repeat(100)}</row>`, 100_000, "</sheetData></worksheet>")), ends: says(TOO_LARGE) },
  { name: "ten million rows of no number", bytes: withPart(repeatingPart(SHEET, "<worksheet><sheetData>", "<row></row>", 10_000_000, "</sheetData></worksheet>")), ends: says(TOO_LARGE) },
  { isHeavy: true, name: "300 MB of letters in shared texts", bytes: withPart(repeatingPart("xl/sharedStrings.xml", "<sst>", `<si><t>${"Ж".repeat(30_000)}</t></si>`, 5_000, "</sst>")), ends: says(TOO_LARGE) },
];

export const HOSTILE_WORKBOOKS: readonly HostileWorkbook[] = [...FILES, ...PACKAGES, ...XML, ...CELLS];
