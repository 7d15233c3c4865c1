import PizZip from "pizzip";
import * as z from "zod/mini";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { engineWith } from "../core/docx/engine";
import { fillTemplate } from "../core/docx/fill-template";
import { TagsSeen } from "../core/docx/template-tags";
import { said, wordFixture, type Change } from "./word-fixture";
import { wordParts } from "./word-file";

const schema = z.object({ title: z.string(), isClosed: z.boolean(), points: z.array(z.object({ isDone: z.optional(z.boolean()) })) });
const data = { title: "A paper", isClosed: true, points: [{ isDone: true }, { isDone: false }, {}] };

const filled = (body: string, changes: Readonly<Record<string, Change>> = {}) =>
  fillTemplate({ name: "ours.docx", bytes: wordFixture(said("Heading1", "{Title}") + body, changes) }, { title: "A paper" }, schema, data);
function made(...of: Parameters<typeof filled>): Uint8Array {
  const result = filled(...of);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.bytes;
}
const xmlOf = (bytes: Uint8Array, part = "word/document.xml"): string => new PizZip(bytes).file(part)?.asText() ?? "";
const boxes = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:sdt>.*?<w:alias w:val="([^"]*)"\/>.*?<w14:checked w14:val="(\d)"\/>.*?<w:t xml:space="preserve">(.)<\/w:t>.*?<\/w:sdt>/g)].map(([, title, checked, sign]) => `${title}: ${checked} ${sign}`);

const cell = (words: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${said("TableText", words)}</w:tc>`;
const TABLE =
  '<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/><w:tblCaption w:val="Points"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
  `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Done")}${cell("Again")}</w:tr><w:tr>${cell("{#Points}{!Is done}")}${cell("Is it? {!Is done}{/Points}")}</w:tr></w:tbl>${said("Normal", "after")}`;

describe("a check box", () => {
  test("says in the words around it, in its title and in its state what it is", () => {
    const bytes = made(said("Normal", "Closed: {!Is closed} by the chair", "<w:b/>"));
    const xml = xmlOf(bytes);
    expect(boxes(xml)).toEqual(["Is closed: 1 ☒"]);
    expect(wordParts(bytes).get("word/document.xml")?.documentElement.textContent).toContain("Closed: ☒ by the chair");
    expect(xml).toMatch(/<w:rFonts [^>]*\/><w:b\/><\/w:rPr><w:t xml:space="preserve">☒.*<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve"> by the chair/);
  });

  test("of each row of a table is ticked by its own value, and not where there is none", () => {
    const xml = xmlOf(made(TABLE));
    expect(boxes(xml)).toEqual(["1 ☒", "1 ☒", "0 ☐", "0 ☐", "0 ☐", "0 ☐"].map((each) => `Is done: ${each}`));
    const engines = engineWith(new PizZip(wordFixture(TABLE)), new TagsSeen(), "by the engine").render(data).getZip().file("word/document.xml")?.asText() ?? "";
    expect(boxes(engines)).toEqual(boxes(xml));
  });

  test.each<[string, Change]>([
    ["declares neither language", (xml) => xml],
    ["passes over another one", (xml) => xml.replace("<w:document ", '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15" ')],
    ["declares both", (xml) => xml.replace("<w:document ", '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14" ')],
  ])("is known to Word, and passed over by older programs, in a template that %s", (_, change) => {
    const root = wordParts(made(said("Normal", "{!Is closed}"), { "word/document.xml": change })).get("word/document.xml")?.documentElement;
    expect(root?.lookupNamespaceURI("w14")).toBe("http://schemas.microsoft.com/office/word/2010/wordml");
    expect(root?.getAttributeNS("http://schemas.openxmlformats.org/markup-compatibility/2006", "Ignorable")?.split(" ")).toContain("w14");
  });

  test("stands in a footer too, and is a word in the properties of the file", () => {
    const bytes = made(said("Normal", "x"), { "word/footer.xml": (xml) => xml.replace("A footer", "{!Is closed}"), "docProps/core.xml": (xml) => xml.replace(/<dc:creator>.*<\/dc:creator>/, "<dc:creator>{!Is closed}</dc:creator>") });
    expect(boxes(xmlOf(bytes, "word/footer.xml"))).toEqual(["Is closed: 1 ☒"]);
    expect(wordParts(bytes).get("word/footer.xml")?.documentElement.lookupNamespaceURI("w14")).toBeTruthy();
    expect(xmlOf(bytes, "docProps/core.xml")).toContain("<dc:creator>Yes</dc:creator>");
    expect(xmlOf(bytes)).not.toContain("w14");
  });

  test("breaks no rule of accessibility", () => expect(checkAccessibility(made(said("Normal", "Closed: {!Is closed}") + TABLE))).toEqual([]));

  test.each([
    ["{!Title}", "{!Title} would be a check box, and Title is words. Write {Title}."],
    ["{!Points}", "{!Points} is a list. Write {#Points} and {/Points} around what is printed for each of it."],
    ["{!Is closd}", 'There is nothing called "Is closd" to put in {!Is closd}. Write {!Is closed} if that is what you mean.'],
    ["{!Is done}", "{!Is done} is filled inside a list. Put it between {#Points} and {/Points}."],
    ["{Is closed}", "{Is closed} is a yes or no and prints nothing. Write {#Is closed} and {/Is closed} around what is printed only then, or {!Is closed} for a check box."],
  ])("%s is told what to write", (tag, message) => expect(filled(said("Normal", tag))).toMatchObject({ problems: [{ message }] }));
});
