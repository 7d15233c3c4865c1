import { strToU8 } from "fflate";
import { attribute, scanXml } from "../core/xlsx/scan-xml";

/** All that a handler is given of a part that comes in pieces of so many bytes. */
function given(xml: string, size = Infinity, wantsNumber = true): readonly unknown[] {
  const bytes = strToU8(xml);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  const all: unknown[] = [];
  scanXml(pieces, {
    wantsText: true,
    wantsNumber,
    open: (name, tag) => all.push(["open", name, attribute(tag, "r"), attribute(tag, "name")]),
    close: (name) => all.push(["close", name]),
    text: (words) => all.push(words),
    number: (value) => all.push(value),
  });
  return all;
}

const numbersIn = (words: string): readonly unknown[] => given(`<v>${words}</v>`).slice(1, -1);

test("the pieces in which a part comes change nothing", () => {
  const xml = `<?xml version="1.0"?><x:a xmlns:x="u" r="1 > 0" x:name='“£5” &amp; 😀'><!-- > " --><v>12</v><v>1<!-- -->2</v><![CDATA[<é>]]><empty/>東京&#x1F600;</x:a>`;
  const whole = given(xml);
  expect(whole).toContainEqual(["open", "a", "1 > 0", "“£5” & 😀"]);
  expect(whole).toEqual(expect.arrayContaining([12, "1", "2", "<é>", "東京😀"]));
  for (let size = 1; size < 40; size++) expect([size, given(xml, size)]).toEqual([size, whole]);
});

test("a number is the one that its words are, and words where it is not plainly one", () => {
  for (const words of ["0", "-0", "7", "007", "1.5", "-2.50", ".5", "5.", "123456789012345", "0.1", "99999999999999.9", "0.00000000000001", "3468.86"]) {
    expect([words, ...numbersIn(words)]).toEqual([words, Number(words)]);
  }
  for (const words of ["", "-", ".", "1e5", "1234567890123456", "0.30000000000000004", " 3", "1.2.3", "--1", "0x10", "abc"]) {
    expect(numbersIn(words)).toEqual(words === "" ? [] : [words]);
  }
  expect(given("<v>3</v>", Infinity, false)).toContain("3");
});

test.each(['<a r=1></a>', '<a "1"></a>', '<a"1"></a>', '<a r="1></a>', "<a><b></a>", "<a></a>words"])("%s is damaged", (xml) => {
  expect(() => given(xml)).toThrow("This workbook is damaged.");
});
