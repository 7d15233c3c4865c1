import { LIMITS } from "../core/xlsx/limits";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { DAMAGED, merges, PARTS, PLAIN, row, SHEET, sheetOf, text, TOO_LARGE, workbook } from "./hostile-workbooks";
import { repeatingPart } from "./raw-zip";

const sentenceFor = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  return "message" in read ? read.message : "";
};

const withSheet = (xml: string): Uint8Array => workbook({ [SHEET]: xml });
const plain = workbook();
const inSheet = (rows: string): Uint8Array => withSheet(sheetOf(rows));
const sized = repeatingPart("xl/sharedStrings.xml", "<sst>", "<!-- a comment -->", 700_000, "</sst>");
/** The parts of the plain workbook that are read: all but that of the types. */
const readBytes = Object.entries(PARTS).reduce((sum, [name, xml]) => sum + (name === "[Content_Types].xml" ? 0 : xml.length), 0);

interface Limited {
  readonly limit: keyof typeof LIMITS;
  /** What the workbook has of it. */
  readonly has: number;
  readonly bytes: Uint8Array;
  readonly sentence?: string;
}

const AT_A_LIMIT: readonly Limited[] = [
  { limit: "fileBytes", has: plain.length, bytes: plain },
  { limit: "parts", has: 7, bytes: plain },
  { limit: "partBytes", has: sheetOf(PLAIN).length, bytes: plain },
  { limit: "allBytes", has: readBytes, bytes: plain },
  { limit: "timesLarger", has: Math.ceil(sized.size / sized.packed.length), bytes: workbook({}, [sized]) },
  { limit: "sheets", has: 1, bytes: plain },
  { limit: "cells", has: 3, bytes: inSheet(row(1, text("A1", "a"), text("C1", "c")) + row(2, text("A2", "a"))) },
  { limit: "blanks", has: 3, bytes: inSheet(row(1, text("A1", "a"), text("C1", "c")) + row(2, text("C2", "a"))) },
  { limit: "texts", has: 2, bytes: workbook({ "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><t>b</t></si></sst>" }) },
  { limit: "characters", has: 5, bytes: workbook({ "xl/sharedStrings.xml": "<sst><si><t>abcde</t></si></sst>", [SHEET]: sheetOf("") }) },
  { limit: "characters", has: 5, bytes: workbook({ "xl/sharedStrings.xml": undefined, [SHEET]: sheetOf(row(1, text("A1", "abc"), text("B1", "de"))) }) },
  { limit: "cellCharacters", has: 7, bytes: inSheet(row(1, text("A1", "Welcome"))), sentence: "This workbook holds more than 32,767 characters in the cell Agenda!A1" },
  { limit: "formats", has: 2, bytes: plain },
  { limit: "merges", has: 2, bytes: withSheet(sheetOf(PLAIN, merges("A10:B10", "A11:B11"))) },
  { limit: "depth", has: 6, bytes: plain, sentence: DAMAGED },
  { limit: "tagCharacters", has: 1_000, bytes: withSheet(`<worksheet><!--${"x".repeat(993)}--></worksheet>`) },
];

afterEach(() => jest.restoreAllMocks());

describe("a workbook that comes just to a limit is read, and one just beyond it is not", () => {
  test.each(AT_A_LIMIT.map((each) => [each.limit, each.has, each] as const))("%s: %d", (limit, has, { bytes, sentence = TOO_LARGE }) => {
    jest.replaceProperty(LIMITS, limit, has);
    expect(sentenceFor(bytes)).toBe("");
    jest.replaceProperty(LIMITS, limit, has - 1);
    expect(sentenceFor(bytes)).toContain(sentence);
  });

  test("rows and columns are those of Excel", () => {
    expect(sentenceFor(inSheet(row(1_048_576, text("XFD1048576", "last"))))).toBe("");
    expect(sentenceFor(inSheet(row(1_048_577, text("A1048577", "beyond"))))).toBe(DAMAGED);
    expect(sentenceFor(inSheet(row(1, text("XFE1", "beyond"))))).toBe(DAMAGED);
  });

  test("a reading ends after half a minute", () => {
    const clock = jest.spyOn(performance, "now");
    clock.mockReturnValueOnce(0).mockReturnValue(30_000);
    expect(sentenceFor(plain)).toBe("");
    clock.mockReset().mockReturnValueOnce(0).mockReturnValue(30_001);
    expect(sentenceFor(plain)).toBe("This workbook takes longer to read than any that papers are made of. Copy the sheets that are needed into a new workbook, and try again.");
  });
});
