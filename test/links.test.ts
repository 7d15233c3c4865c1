import PizZip from "pizzip";
import * as z from "zod/mini";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { WHITE, contrast, fromHex } from "../core/docx/accessibility/colours";
import { fillTemplate } from "../core/docx/fill-template";
import { LINK_COLOUR } from "../core/docx/link/link-parts";
import { linkedWords } from "../core/docx/link/linked-words";
import { SHADES } from "../core/docx/status-shade";
import { said, wordFixture, type Change } from "./word-fixture";
import { readWordFile, wordParts } from "./word-file";

const schema = z.object({ title: z.string(), isLate: z.boolean(), papers: z.string(), items: z.array(z.object({ papers: z.string() })) });
const PAPERS = "Item 4 Burglary & theft.pdf\nSee https://example.org/a?b=1&c=2, or csp@example.org";
const data = { title: "A paper", isLate: false, papers: PAPERS, items: [{ papers: "a.pdf" }, { papers: "none" }, { papers: "a.pdf" }] };

const filled = (body: string, changes: Readonly<Record<string, Change>> = {}, papers = PAPERS) =>
  fillTemplate({ name: "ours.docx", bytes: wordFixture(said("Heading1", "{Title}") + body, changes) }, { title: "A paper" }, schema, { ...data, papers });
function made(...of: Parameters<typeof filled>): Uint8Array {
  const result = filled(...of);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.bytes;
}

/** The words of each link of a part and where it leads. */
function links(bytes: Uint8Array, part = "document"): readonly string[] {
  const parts = wordParts(bytes);
  const targets = new Map([...(parts.get(`word/_rels/${part}.xml.rels`)?.getElementsByTagName("Relationship") ?? [])].map((each) => [each.getAttribute("Id"), `${each.getAttribute("Target")} ${each.getAttribute("TargetMode")}`]));
  return [...(parts.get(`word/${part}.xml`)?.getElementsByTagName("w:hyperlink") ?? [])].map((each) => `${each.textContent} -> ${targets.get(each.getAttribute("r:id"))}`);
}
const xmlOf = (bytes: Uint8Array, part = "word/document.xml"): string => new PizZip(bytes).file(part)?.asText() ?? "";

const cell = (words: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${said("TableText", words)}</w:tc>`;
const TABLE =
  '<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/><w:tblCaption w:val="Items"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Papers")}${cell("Again")}</w:tr><w:tr>${cell("{#Items}{&gt;Papers}")}${cell("See {&gt;Papers}{/Items}")}</w:tr></w:tbl>${said("Normal", "after")}`;

describe("the links in a line", () => {
  const asText = (line: string): string => linkedWords(line).map(({ words, target }) => (target === undefined ? words : `[${words}](${target})`)).join("");

  test.each([
    ["https://example.org", "[example.org](https://example.org/)"],
    ["See http://example.org/a_(b), and www.example.org/.", "See [example.org/a_(b)](http://example.org/a_(b)), and [www.example.org](http://www.example.org/)."],
    ["(https://example.org/a)", "([example.org/a](https://example.org/a))"],
    ["HTTPS://EXAMPLE.ORG/É", "[EXAMPLE.ORG/É](https://example.org/%C3%89)"],
    ["csp@example.org; mailto:chair@example.org", "[csp@example.org](mailto:csp@example.org); [chair@example.org](mailto:chair@example.org)"],
    ["Item 4 – Burglary (v2).pdf", "[Item 4 – Burglary (v2).pdf](Item%204%20%E2%80%93%20Burglary%20(v2).pdf)"],
    ["papers/Item 4.DOCX", "[papers/Item 4.DOCX](papers/Item%204.DOCX)"],
  ])("%s", (line, expected) => expect(asText(line)).toBe(expected));

  test.each([
    "javascript:alert(1)", "javascript:https://example.org", "JaVaScRiPt://www.example.org/%0aalert(1)", "data:text/html,<script>", "vbscript:x.pdf",
    "file:///C:/a.pdf", "file://server/a.pdf", "file:a.pdf", "C:\\papers\\a.pdf", "C:/papers/a.pdf", "\\\\server\\share\\a.pdf", "//server/share/a.pdf", "\\\\www.example.org\\a.pdf",
    "/etc/a.pdf", "../a.pdf", "papers/../../a.pdf", "papers/..a.pdf", "~/a.pdf", "%2e%2e/a.pdf", ".pdf", "a.exe", "a.pdf.lnk", "a.docm", "a.html", "https://", "https://user:secret@example.org", "https://localhost/a",
    "https://example.org\u202e/fdp.exe", "a\u202efdp.pdf", "ms-word:ofe|u|https://example.org", "tel:0123", "ftp://example.org/a.pdf", `https://example.org/${"a".repeat(3_000)}`, `${"a".repeat(300)}.pdf`, "Item 4, Burglary", "", " ",
  ])("%j has none", (line) => expect(linkedWords(line).filter(({ target }) => target !== undefined)).toEqual([]));

  test("lead nowhere but to the web, to mail or to a file beside the paper, whatever is typed, and lose no word", () => {
    const pieces = ["https://", "http:", "mailto:", "javascript:", "file://", "//", "\\\\", "..", "/", "a", ".pdf", "@", "www.", "example.org", " ", ":", "%2f", "\u202e", "(", ")", "&", '"', "<", "é", "C:"];
    let seed = 1;
    const next = (below: number): number => ((seed = (seed * 48_271) % 2_147_483_647) % below);
    for (let run = 0; run < 20_000; run++) {
      const line = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join("");
      const found = linkedWords(line);
      for (const { target } of found) if (target !== undefined) expect(target).toMatch(/^(?:https?:\/\/[^/@\\]+\.[^/@\\]|mailto:[^:/\\]+$|(?!.*\.\.)(?!www\.)[^/:\\@][^:\\]*\.(?:pdf|docx?)$)/);
      const bare = (text: string): string => text.replace(/https?:\/\/|mailto:|\/|\s/gi, "");
      expect(bare(found.map(({ words }) => words).join(""))).toBe(bare(line));
    }
  });

  test("are found in a huge text in no time", () => {
    const before = Date.now();
    for (const text of ["a.", "a@", "(".repeat(3) + "www.a.b", "mailto:a@b.", "a b/"]) linkedWords(text.repeat(32_767 / text.length));
    expect(Date.now() - before).toBeLessThan(1_000);
  });
});

describe("{>Papers} in a Word file", () => {
  test("is links and words, a line end between them, in the look of its run and of links", async () => {
    const bytes = made(said("Normal", "Papers: {&gt;Papers}.", "<w:b/>"));
    expect(links(bytes)).toEqual([
      "Item 4 Burglary & theft.pdf -> Item%204%20Burglary%20%26%20theft.pdf External",
      "example.org/a?b=1&c=2 -> https://example.org/a?b=1&c=2 External",
      "csp@example.org -> mailto:csp@example.org External",
    ]);
    expect((await readWordFile(bytes)).text).toContain("Papers: Item 4 Burglary & theft.pdf");
    expect(xmlOf(bytes)).toMatch(/<w:hyperlink [^>]*><w:r><w:rPr><w:rStyle w:val="Hyperlink"\/><w:b\/><\/w:rPr>/);
    expect(xmlOf(bytes)).not.toContain("w:tooltip");
    expect(xmlOf(bytes, "word/styles.xml").match(/w:styleId="Hyperlink"/g)).toHaveLength(1);
  });

  test("in rows leads to each target by one relationship, and rows without a link stay words", () => {
    const bytes = made(TABLE);
    expect(links(bytes)).toEqual(Array.from({ length: 4 }, () => "a.pdf -> a.pdf External"));
    expect(xmlOf(bytes, "word/_rels/document.xml.rels").match(/"a\.pdf"/g)).toHaveLength(1);
  });

  test("keeps to the style and the relationships that a template has", () => {
    const bytes = made(said("Normal", "{&gt;Papers}"), {
      "word/styles.xml": (xml) => xml.replace("</w:styles>", '<w:style w:type="character" w:styleId="Lien"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style></w:styles>'),
      "word/_rels/document.xml.rels": (xml) => xml.replace("</Relationships>", '<Relationship Id="rIdLink1" Type="x" Target="theirs.xml"/></Relationships>'),
    });
    expect(xmlOf(bytes)).toContain('<w:rStyle w:val="Lien"/>');
    expect(xmlOf(bytes, "word/styles.xml")).not.toContain('w:styleId="Hyperlink"');
    expect(links(bytes)[0]).toMatch(/Burglary/);
  });

  test("stands in a footer with its own relationships, within another link as words, and as words in the properties of the file", () => {
    const bytes = made(`<w:p><w:hyperlink w:anchor="x"><w:r><w:t>Papers {&gt;Papers}</w:t></w:r></w:hyperlink></w:p>`, {
      "word/footer.xml": (xml) => xml.replace("A footer", "{&gt;Papers}"),
      "docProps/core.xml": (xml) => xml.replace(/<dc:creator>.*<\/dc:creator>/, "<dc:creator>{&gt;Papers}</dc:creator>"),
    });
    expect(links(bytes, "footer").filter((each) => each.endsWith(" External"))).toHaveLength(3);
    expect(links(bytes)).toEqual([expect.stringContaining("Papers Item 4 Burglary & theft.pdfSee https://example.org")]);
    expect(xmlOf(bytes, "docProps/core.xml")).toContain("Burglary &amp; theft.pdf");
  });

  test.each(["a\u0000b & <c> \"d\" 'e'.pdf", "]]></w:t> https://example.org/\"><w:p/>&x=' \ud83d", "{#x} www.example.org/{y}", "x".repeat(32_767)])("holds whatever is typed: %j", (papers) => {
    const bytes = made(said("Normal", "{&gt;Papers}"), {}, papers);
    expect(() => wordParts(bytes)).not.toThrow();
    expect(checkAccessibility(bytes)).toEqual([]);
  });

  test("breaks no rule of accessibility", () => {
    expect(checkAccessibility(made(said("Normal", "Papers: {&gt;Papers}") + TABLE))).toEqual([]);
    for (const shade of ["FFFFFF", ...Object.values(SHADES)]) expect(contrast(fromHex(LINK_COLOUR) ?? WHITE, fromHex(shade) ?? WHITE)).toBeGreaterThanOrEqual(6);
  });

  test.each([
    ["{&gt;Is late}", "{>Is late} is a yes or no and prints nothing. Write {#Is late} and {/Is late} around what is printed only then, or {!Is late} for a check box."],
    ["{&gt;Items}", "{>Items} is a list. Write {#Items} and {/Items} around what is printed for each of it."],
    ["{&gt;Papres}", 'There is nothing called "Papres" to put in {>Papres}. Write {>Papers} if that is what you mean.'],
  ])("%s is told what to write", (tag, message) => expect(filled(said("Normal", tag))).toMatchObject({ problems: [{ message }] }));
});
