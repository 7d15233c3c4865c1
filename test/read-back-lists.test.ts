import { tablesOf } from "../core/docx/table/tables-of";
import { typedLines } from "../core/docx/table/seen-lines";
import { unpackWordFile } from "../core/docx/unpack-word-file";
import { WordParts } from "../core/docx/word-parts";
import { grid } from "./grids";
import { HEADINGS, madeOf, planOf, readBackFrom, withRows } from "./plan-table";
import { wordFixture } from "./word-fixture";

/** The cells of the first table as a sheet would hold them. */
function cellsOf(bytes: Uint8Array): readonly string[] {
  const zip = unpackWordFile(bytes);
  if (typeof zip === "string") throw new Error(zip);
  return (tablesOf(new WordParts(zip))[0]?.rows ?? []).flatMap(({ cells }) => cells.map(({ lines }) => typedLines(lines)));
}

describe("numbers that were typed in the sheet and are a list in the document", () => {
  const planWith = (action: string) => grid("DHR action plan", [["Review", "A review"], ["Marking", "OFFICIAL"], [], [...HEADINGS], ["Train them", "Local", "1. Before it\n2. All others", "Police", "", "May 2013", ""], ["Train others", "Local", action, "Police", "1. One\n2. Two", "May 2013", ""]]);

  test.each([
    "1. Print a leaflet\n2. Send it",
    "3. Print a leaflet\n4. Send it",
    "1) Print a leaflet\n2) Send it",
    "(9) Print a leaflet\n(10) Send it",
    "a. Print a leaflet\nb. Send it",
    "a) Print a leaflet\nb) Send it",
    "(c) Print a leaflet\n(d) Send it",
    "The board will:\n1. Print a leaflet\n2. Send it",
    "1. Print a leaflet\n2. Fold it\n- twice\n3. Send it",
    "1. Fold it\n2. Close it\n1. Print a leaflet\n2. Send it",
    "7. Send it",
  ])("%j is given back as it was typed", (action) => {
    const sheet = planWith(action);
    const made = madeOf(planOf(sheet));
    expect(readBackFrom(made, sheet).differences).toEqual([]);
    const changed = withRows(made, (rows) => rows.map((row) => row.replace("Send it", "Send it out")));
    expect(readBackFrom(changed, sheet).differences).toMatchObject([{ kind: "changed", change: { was: action, says: action.replace("Send it", "Send it out") } }]);
  });
});

describe("lists of Word's own", () => {
  const line = (text: string, list: number, level = 0): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const level = (at: number, counts: string, mark: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${counts}"/><w:lvlText w:val="${mark}"/></w:lvl>`;
  const kind = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
  const list = (id: number, of: number, start?: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${start === undefined ? "" : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`}</w:num>`;
  const file = (lists: string, ...cells: readonly string[]): Uint8Array =>
    wordFixture(`<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("")}</w:tr></w:tbl><w:p/>`, { "word/numbering.xml": (xml) => xml.replace("</w:numbering>", `${lists}</w:numbering>`) });

  test("count on in the next cell, but for one that begins anew, and that once only", () => {
    const lists = kind(70, level(0, "decimal", "%1.")) + list(70, 70) + list(71, 70, 1);
    expect(cellsOf(file(lists, line("a", 70) + line("b", 70), line("c", 70), line("d", 71) + line("e", 71), line("f", 70)))).toEqual(["1. a\n2. b", "3. c", "1. d\n2. e", "3. f"]);
  });

  test("begin again at the levels below, and may say those above", () => {
    const lists = kind(70, level(0, "upperRoman", "%1)"), level(1, "lowerLetter", "%1%2."), level(2, "lowerRoman", "(%3)")) + list(70, 70);
    expect(cellsOf(file(lists, line("a", 70) + line("b", 70, 1) + line("c", 70, 1) + line("d", 70) + line("e", 70, 1) + line("f", 70, 2)))).toEqual(["I) a\nIa. b\nIb. c\nII) d\nIIa. e\n(i) f"]);
  });

  test("do not count what was taken out while changes were tracked, nor print a mark where there is none", () => {
    const gone = line("x", 70).replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>").replace("<w:r>", "<w:del><w:r>").replace("<w:t>x</w:t></w:r>", "<w:delText>x</w:delText></w:r></w:del>");
    const lists = kind(70, level(0, "decimal", "%1.")) + kind(71, level(0, "none", "")) + list(70, 70) + list(71, 71);
    expect(cellsOf(file(lists, line("a", 70) + gone + line("b", 70) + line("c", 71)))).toEqual(["1. a\n2. b\nc"]);
  });
});
