import { templateProblems } from "../core/make-paper";
import fs from "node:fs";
import path from "node:path";
import PizZip from "pizzip";
import { escapeXml } from "../core/docx/clean-text";
import { documentTypes } from "../templates";
import { csp, inTemporaryFolder } from "./run-csp";
import { BODY_RELATIONSHIPS, relationship, said, wordFixture, type Change } from "./word-fixture";

const CAMBRIDGE = "examples/cambridge-2011-05-03.xlsx";

const cell = (words: string): string => `<w:tc><w:tcPr/>${said("TableText", words)}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

/** A paragraph whose words Word has cut into runs of three letters. */
const cut = (words: string): string => `<w:p>${(words.match(/.{1,3}/gs) ?? []).map((piece) => `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`).join("")}</w:p>`;

/** What a check of a template says, a line each, without the name of the file. */
function checked(body: string, changes: Readonly<Record<string, Change>> = {}, document = "agenda"): readonly string[] {
  const type = documentTypes.find(({ id }) => id === document);
  return (type ? templateProblems(type, { name: "ours.docx", bytes: wordFixture(body, changes) }) : []).map(({ place, message }) => `${place ?? ""}: ${message}`);
}

describe("each line about a tag says where the tag is", () => {
  test("after which heading, in which table and row, under which word, and near which words", () => {
    const body =
      said("Heading1", "Agenda") +
      said("Normal", "Of the {Partnershp}, as it stands") +
      table(["No.", "Lead officer"], ["{#Items}{Number}", "{Led officer}{/Items}"]) +
      said("Heading2", "Next time") +
      table(["When"], ["{Next meeting}"]) +
      table(["", "Colour of it"], ["{Time}", "{Colour}"]);
    expect(checked(body)).toEqual([
      'after the heading "Agenda", at "Of the {Partnershp}, as it stands": There is nothing called "Partnershp" to put in {Partnershp}. Write {Partnership} if that is what you mean.',
      'after the heading "Agenda", table 1, row 2, under "Lead officer", at "{Led officer}{/Items}": There is nothing called "Led officer" to put in {Led officer}. Write {Lead officer} if that is what you mean.',
      expect.stringMatching(/^after the heading "Next time", table 3, row 2, under "Colour of it": There is nothing called "Colour"/),
    ]);
  });

  test("also where Word has cut it into runs, and where the words before it are entities in the file", () => {
    expect(checked(cut("Crime & disorder > all, held on {Dat of it}"))).toEqual([
      expect.stringMatching(/^at "….*\{Dat of it\}": There is nothing called "Dat of it"/),
    ]);
  });

  test("in headers, footers, text boxes and the properties of the file", () => {
    const box = `<w:p><w:r><w:t>{Date}</w:t></w:r><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${said("Normal", "{Plaice}")}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>`;
    const places = checked(box, {
      "word/footer.xml": (xml) => xml.replace("A footer", "{Foter}"),
      "docProps/core.xml": (xml) => xml.replace("{Title}", "{Titel}"),
    }).map((line) => line.replace(/: There is nothing.*/, ""));
    expect(places.sort()).toEqual(["in a text box", "in the footer", "in the properties of the file (File, Info)"].sort());
  });

  test("the first page's footer is called so", () => {
    const first: Change = (xml) => xml.replace('w:footerReference w:type="default"', 'w:footerReference w:type="first"');
    expect(checked(said("Normal", "{Date}"), { "word/document.xml": first, "word/footer.xml": (xml) => xml.replace("A footer", "{Foter}") })).toEqual([expect.stringMatching(/^in the footer of the first page: /)]);
  });

  test("each place of a mistake has its line", () => {
    expect(checked(said("Heading1", "One") + said("Normal", "{Plaice}") + said("Heading2", "Two") + said("Normal", "{Plaice}")).map((line) => line.split(":")[0])).toEqual(['after the heading "One"', 'after the heading "Two"']);
  });
});

describe("all that is wrong is listed at once", () => {
  test("broken brackets, open lists and unknown names together", () => {
    expect(checked(said("Normal", "{Lead officer and no end") + said("Normal", "{Plaice}") + said("Normal", "{#Items}") + said("Normal", "{Number}"))).toEqual([
      'at "{Lead officer and no end": The tag {Lead officer has no closing bracket. Write {Lead officer}.',
      'at "{#Items}": The list {#Items} is opened and never closed. Write {/Items} where it ends.',
      'at "{Plaice}": There is nothing called "Plaice" to put in {Plaice}. Write {Place} if that is what you mean.',
    ]);
  });

  test("two brackets are one mistake", () => {
    expect(checked(said("Normal", "{{Date}}"))).toEqual(['at "{{Date}}": There are two brackets where one belongs. Write a tag as {Title} is written.']);
  });

  test("a name that belongs in a list is told which, and what a mistyped list holds is not doubted", () => {
    expect(checked(said("Normal", "{Lead officer}"))).toEqual(['at "{Lead officer}": {Lead officer} is filled inside a list. Put it between {#Items} and {/Items}.']);
    expect(checked(said("Normal", "{#Itms}") + said("Normal", "{Number} {Lead officer}") + said("Normal", "{/Itms}"))).toEqual([expect.stringContaining('There is nothing called "Itms" to put in {Itms}. Write {Items}')]);
  });

  test("brackets that would change the brackets are refused", () => {
    expect(checked(said("Normal", "{Date} {=[ ]=} [Place]"))).toEqual([expect.stringContaining("{=[ ]=} would have the tags after it written in other brackets. Take it out")]);
  });
});

const field = (...codes: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const DATE = said("Normal", "{Date}");
const settings = (kind: string, target: string) => ({ "word/_rels/settings.xml.rels": relationship(kind, target) });

describe("a template that would run something or reach out is refused, with the reason and what to do", () => {
  test.each<[string, string, Readonly<Record<string, Change>>, RegExp]>([
    ["macros", DATE, { "word/vbaProject.bin": () => "x" }, /^: This template holds macros, .*Save As, Word Document \(\.docx\)/],
    ["the type of a macro file", DATE, { "[Content_Types].xml": (xml) => xml.replace(/application[^"]*document\.main\+xml/, "application/vnd.ms-word.document.macroEnabled.main+xml") }, /^: This template holds macros/],
    ["a template on a web site", DATE, settings("attachedTemplate", "https://example.org/a.dotm"), /^: This template fetches another template, "https:\/\/example\.org\/a\.dotm", from another computer/],
    ["a template on another computer", DATE, settings("attachedTemplate", "file:///\\\\server\\share\\a.dotm"), /from another computer/],
    ["a template on another computer, its path hidden", DATE, settings("attachedTemplate", "%5C%5Cserver%5Cshare%5Ca.dotm"), /from another computer/],
    ["a picture from outside", `${DATE}<w:p><w:r><w:t>A picture</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdNew"/></w:drawing></w:r></w:p>`, { [BODY_RELATIONSHIPS]: relationship("image", "http://example.org/a.png") }, /^at "A picture": A picture is fetched from "http:\/\/example\.org\/a\.png" whenever.*Insert, Pictures/],
    ["a picture from outside in the older language", `<w:p><w:r><w:t>{Date}</w:t></w:r><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://example.org/a.png"/></w:pict></w:r></w:p>`, {}, /A picture is fetched from/],
    ["a linked object", DATE, { [BODY_RELATIONSHIPS]: relationship("oleObject", "file:///C:\\book.xlsx") }, /^: An object is linked to "file:\/\/\/C:\\book\.xlsx"/],
    ["an embedded object", DATE, { [BODY_RELATIONSHIPS]: relationship("oleObject", "embeddings/oleObject1.bin", "Internal") }, /^: An object of another program is embedded/],
    ["a control", DATE, { [BODY_RELATIONSHIPS]: relationship("control", "activeX/activeX1.xml", "Internal") }, /ActiveX/],
    ["another document inside it", DATE, { [BODY_RELATIONSHIPS]: relationship("aFChunk", "chunk.html", "Internal") }, /^: Another document is embedded/],
    ["a part in another file", DATE, { [BODY_RELATIONSHIPS]: relationship("subDocument", "other.docx") }, /^: A part of this template is another file, "other\.docx"/],
    ["a source of a mail merge", DATE, settings("mailMergeSource", "file:///C:\\people.mdb"), /^: This template fetches "file:\/\/\/C:\\people\.mdb" from outside whenever it is opened \(mailMergeSource\)/],
    ["DDEAUTO, cut into runs", DATE + field(" DD", "EAUTO c:\\\\windows cmd"), {}, /^at "shown": The field DDEAUTO fetches .*Ctrl\+Shift\+F9/],
    ["INCLUDETEXT", DATE + field(' INCLUDETEXT "other.docx" '), {}, /The field INCLUDETEXT/],
    ["includepicture in small letters", DATE + field(' includepicture "http://example.org" '), {}, /The field INCLUDEPICTURE/],
    ["a simple field", `${DATE}<w:p><w:fldSimple w:instr=" DDE a b "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`, {}, /The field DDE /],
    ["a field that is never ended", `${DATE}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDE a</w:instrText></w:r></w:p>`, {}, /The field DDE /],
    ["a field whose name is worked out", DATE + field(' "cmd" '), {}, /A field whose name another field works out/],
  ])("%s", (_, body, changes, sentence) => {
    expect(checked(body, changes)).toEqual([expect.stringMatching(sentence)]);
  });

  test.each<[string, string, Readonly<Record<string, Change>>]>([
    ["a template of Word's own on this computer", DATE, settings("attachedTemplate", "file:///C:\\Users\\j.smith\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm")],
    ["a template on a Mac", DATE, settings("attachedTemplate", "file:///Users/j/Templates/Agenda.dotx")],
    ["a template by its name alone", DATE, settings("attachedTemplate", "Normal.dotm")],
    ["a link to a web site", DATE, { [BODY_RELATIONSHIPS]: relationship("hyperlink", "https://www.example.gov.uk/") }],
    ["the number of the page and a link", DATE + field(" PAGE ") + field(' HYPERLINK "https://www.example.gov.uk/" '), {}],
    ["the workbook inside a chart", DATE, { [BODY_RELATIONSHIPS]: relationship("package", "embeddings/sheet1.xlsx", "Internal") }],
  ])("but %s is none of these", (_, body, changes) => {
    expect(checked(body, changes)).toEqual([]);
  });

  test("before anything is filled, and nothing is written", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "ours.docm");
      fs.writeFileSync(file, wordFixture(DATE, { "word/vbaProject.bin": () => "x" }));
      const { exitCode, err } = csp("make", "agenda", CAMBRIDGE, "--template", file, "--out", folder);
      expect([exitCode, err]).toEqual([1, expect.stringMatching(/: This template holds macros.*\nNothing was written\.\n$/)]);
      expect(fs.readdirSync(folder)).toEqual(["ours.docm"]);
    }));
});

test("a Word template (.dotx) gives papers that Word opens as documents", () =>
  inTemporaryFolder((folder) => {
    const file = path.join(folder, "ours.dotx");
    fs.writeFileSync(file, wordFixture(DATE, { "[Content_Types].xml": (xml) => xml.replace("document.main+xml", "template.main+xml") }));
    expect(csp("make", "agenda", CAMBRIDGE, "--template", file, "--out", folder)).toMatchObject({ exitCode: 0 });
    const made = fs.readdirSync(folder).find((name) => name.startsWith("Agenda ")) ?? "";
    expect(new PizZip(fs.readFileSync(path.join(folder, made))).file("[Content_Types].xml")?.asText()).toContain("wordprocessingml.document.main+xml");
  }));

describe("csp template", () => {
  test.each(documentTypes.map(({ id }) => id))("writes the Word file of %s, which its own check finds right", (id) =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "our own.docx");
      const { exitCode, out } = csp("template", id, "--out", file);
      expect([exitCode, out]).toEqual([0, expect.stringContaining(`Then check it:  csp template check "${file}" --for ${id}`)]);
      expect(fs.readFileSync(file).equals(fs.readFileSync(path.join("templates", id, `${id}.docx`)))).toBe(true);
      expect(csp("template", "check", file, "--for", id)).toMatchObject({ exitCode: 0, err: "" });
    }));

  test("writes into a folder under the document's name, and over no file without --force", () =>
    inTemporaryFolder((folder) => {
      expect(csp("template", "agenda", "--out", folder).exitCode).toBe(0);
      fs.writeFileSync(path.join(folder, "agenda.docx"), "somebody's own");
      expect(csp("template", "agenda", "--out", folder)).toMatchObject({ exitCode: 3, err: expect.stringContaining("This file is already there. Add --force") });
      expect(fs.readFileSync(path.join(folder, "agenda.docx"), "utf8")).toBe("somebody's own");
      expect(csp("template", "agenda", "--out", folder, "--force").exitCode).toBe(0);
    }));

  test("check says the same as make does, and ends with 1", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "ours.docx");
      fs.writeFileSync(file, wordFixture(said("Heading1", "Agenda") + said("Normal", "On {Dat}")));
      const line = `${file}, after the heading "Agenda", at "On {Dat}": There is nothing called "Dat" to put in {Dat}. Write {Date} if that is what you mean.`;
      expect(csp("template", "check", file, "--for", "agenda")).toMatchObject({ exitCode: 1, out: `${line}\n`, err: "" });
      expect(csp("make", "agenda", CAMBRIDGE, "--template", file, "--out", folder)).toMatchObject({ exitCode: 1, err: `${line}\nNothing was written.\n` });
      expect(JSON.parse(csp("template", "check", file, "--for", "agenda", "--json").out)).toMatchObject({ problems: [{ code: "template-tag-unknown", where: file, place: 'after the heading "Agenda", at "On {Dat}"' }] });
    }));

  test("check needs to be told the document, and a file that is there", () => {
    expect(csp("template", "check", "ours.docx")).toMatchObject({ exitCode: 2, err: expect.stringContaining("csp template check needs --for and a document") });
    expect(csp("template", "check", "none.docx", "--for", "agenda")).toMatchObject({ exitCode: 3, err: expect.stringContaining("There is no file of this name.") });
    expect(csp("template", "agnda")).toMatchObject({ exitCode: 2, err: expect.stringContaining("Did you mean agenda?") });
  });
});
