import PizZip from "pizzip";
import { sayProperties, type FileProperties } from "../core/docx/file-properties";
import { said, wordFixture } from "./word-fixture";
import { wordParts } from "./word-file";

const DC = "http://purl.org/dc/elements/1.1/";
const SAID: FileProperties = { title: "Agenda: A & B", subject: "Agenda, A & B" };
const CORE = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"';

/** What a file says of itself whose properties were these before; undefined for none. */
function properties(xml: string | undefined, properties: FileProperties = SAID): readonly string[] {
  const zip = new PizZip(wordFixture(said("Heading1", "A paper")));
  if (xml === undefined) {
    zip.remove("docProps/core.xml");
    for (const part of ["[Content_Types].xml", "_rels/.rels"]) zip.file(part, (zip.file(part)?.asText() ?? "").replace(/<(?:Override|Relationship) [^>]*core[^>]*\/>/, ""));
  } else zip.file("docProps/core.xml", xml);
  sayProperties(zip, properties);
  const parts = wordParts(zip.generate({ type: "uint8array" }));
  expect([...(parts.get("_rels/.rels")?.getElementsByTagName("Relationship") ?? [])].filter((each) => /core-properties$/.test(each.getAttribute("Type") ?? "")).map((each) => each.getAttribute("Target"))).toEqual(["docProps/core.xml"]);
  expect(zip.file("[Content_Types].xml")?.asText().match(/"\/docProps\/core\.xml"/g)).toHaveLength(1);
  const core = parts.get("docProps/core.xml");
  return ["title", "subject", "language"].map((name) => [...(core?.getElementsByTagNameNS(DC, name) ?? [])].map(({ textContent }) => textContent).join(" and "));
}

describe("what a filled file says of itself", () => {
  test.each<[string, string | undefined]>([
    ["no properties at all", undefined],
    ["empty ones", `<cp:coreProperties ${CORE}/>`],
    ["blank ones", `<cp:coreProperties ${CORE} xmlns:dc="${DC}"><dc:title/><dc:subject></dc:subject><dc:language/></cp:coreProperties>`],
    ["a title of another year, declared in its place", `<cp:coreProperties ${CORE}><dc:title xmlns:dc="${DC}">2009</dc:title></cp:coreProperties>`],
    ["a description between", `<cp:coreProperties ${CORE} xmlns:dc="${DC}"><dc:subject/><dc:description>x</dc:description><dc:title>y</dc:title></cp:coreProperties>`],
  ])("is said where the template had %s", (_, xml) => expect(properties(xml)).toEqual(["Agenda: A & B", "Agenda, A & B", "en-GB"]));

  test("leaves the subject and the language of a template", () => {
    const xml = `<cp:coreProperties ${CORE} xmlns:dc="${DC}"><dc:title>x</dc:title><dc:subject>Public papers</dc:subject><dc:language>cy-GB</dc:language></cp:coreProperties>`;
    expect(properties(xml)).toEqual(["Agenda: A & B", "Public papers", "cy-GB"]);
  });

  test("holds whatever a title is", () => {
    const title = '<dc:title> $& "A" & \'B\'\u0000 \ud83d ]]>';
    expect(properties(undefined, { title })).toEqual(['<dc:title> $& "A" & \'B\' \ufffd ]]>', "", "en-GB"]);
  });
});
