import { makeAll } from "./made-documents";
import { dateCell, grid } from "./grids";
import { readWordFile, wordParts } from "./word-file";

/** What a cell can hold, and what a reader of the document must find. */
const TEXTS: readonly (readonly [name: string, typed: string, read: string])[] = [
  ["a template's own tag", "{#x}", "{#x}"],
  ["tags that are not closed", "{Item}{/Items}{{{", "{Item}{/Items}{{{"],
  ["a raw tag", "{@raw} {?Has papers} {^x}", "{@raw} {?Has papers} {^x}"],
  ["markup", "<b>5 < 6 & 7 > 2</b>", "<b>5 < 6 & 7 > 2</b>"],
  ["entities", "&amp; &lt;w:p/&gt; &#x41;", "&amp; &lt;w:p/&gt; &#x41;"],
  ["the end of an XML part", "]]></w:t></w:body>", "]]></w:t></w:body>"],
  ["quotation marks", `"double" 'single' “curly” ‘curly’`, `"double" 'single' “curly” ‘curly’`],
  ["control characters", "a\u0000b\u0001c\u0008d\u001fe", "abcde"],
  ["non-characters", "a\ufffeb\uffffc", "abc"],
  ["half an emoji", "cut \ud83d off", "cut \ufffd off"],
  ["the other half", "cut \ude00 off", "cut \ufffd off"],
  ["emoji", "Safe places 😀👩‍👩‍👧 🇬🇧", "Safe places 😀👩‍👩‍👧 🇬🇧"],
  ["right-to-left text", "مرحبا shalom שלום", "مرحبا shalom שלום"],
  ["a direction override", "abc\u202edef", "abc\u202edef"],
  ["words that programs know", "__proto__ constructor toString undefined null", "__proto__ constructor toString undefined null"],
  ["a formula", '=HYPERLINK("http://example.org","x")', '=HYPERLINK("http://example.org","x")'],
  ["a replacement pattern", "$& $1 $$ $`", "$& $1 $$ $`"],
  ["a mark of our own", "<!--column left out-->", "<!--column left out-->"],
  ["spaces that must stay", "two  spaces and a\u00a0hard one", "two  spaces and a\u00a0hard one"],
  ["the longest text of a cell", "x".repeat(32_767), "x".repeat(32_767)],
];

/** An agenda in which one text stands wherever a text may stand. */
const agendaWith = (text: string): Uint8Array => {
  const [made] = makeAll([
    grid("Agenda", [
      ["Partnership", text],
      ["Date", dateCell("2011-05-03")],
      ["Place", text],
      ["No.", "Item", "Lead officer", "Papers", "Minutes"],
      [1, text, text, text, 5],
      [2, "The last item", "Chair", undefined, 5],
    ]),
  ]);
  if (!made) throw new Error("nothing was made");
  return made.bytes;
};

describe("text from a cell arrives as it was typed", () => {
  test.each(TEXTS)("%s", async (_, typed, read) => {
    const bytes = agendaWith(typed);
    expect(() => wordParts(bytes)).not.toThrow();
    const { tables, text } = await readWordFile(bytes);
    expect(tables[0]).toEqual([
      ["No.", "Item", "Lead officer", "Papers", "Minutes"],
      ["1", read, read, read, "5"],
      ["2", "The last item", "Chair", "", "5"],
    ]);
    expect(text).toContain(`Place\t${read}`);
  });

  test.each(["one\ntwo", "one\r\ntwo", "one\rtwo", "one\u000btwo", "one\u2028two"])("line breaks: %j is two lines", async (typed) => {
    const { tables } = await readWordFile(agendaWith(typed));
    expect(tables[0]?.[1]).toEqual(["1", "one\ntwo", "one\ntwo", "one\ntwo", "5"]);
  });

  test("ten thousand lines stay in order", async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`);
    const { tables } = await readWordFile(agendaWith(lines.join("\n")));
    expect(tables[0]?.[1]?.[1]).toBe(lines.join("\n"));
  });
});

describe("bullets in a cell", () => {
  const itemWith = async (typed: string): Promise<readonly string[]> => (await readWordFile(agendaWith(typed))).listItems;

  test("become real lists, whichever mark was typed", async () => {
    for (const mark of ["•", "●", "▪", "-", "–"]) expect((await itemWith(`Actions:\n${mark} first\n${mark} second`)).slice(0, 2)).toEqual(["first", "second"]);
  });

  test("a note that begins with a star is no list, and several stars are", async () => {
    expect(await itemWith("* Denotes papers attached")).toEqual([]);
    expect((await itemWith("* first\n* second")).slice(0, 2)).toEqual(["first", "second"]);
  });

  test("a hyphen inside a line, a negative number and a range stay words", async () => {
    expect(await itemWith("-5 is cold\nJune-July - Coroners\n2008-09")).toEqual([]);
  });
});

test("a file name from data is safe on every system", () => {
  const names = ["../../etc/passwd", "CON", "a/b\\c:d*e?f\"g<h>i|j", "x".repeat(400), "end. ", "\u202ecod.exe"].map((partnership) => {
    const [made] = makeAll([grid("Agenda", [["Partnership", partnership], ["Date", dateCell("2011-05-03")], ["No.", "Item", "Lead officer"], [1, "Welcome", "Chair"]])]);
    return made?.fileName ?? "";
  });
  for (const name of names) expect(name).toMatch(/^Agenda [^"*:<>?/\\|\u202e]{1,120}\.docx$/u);
});
