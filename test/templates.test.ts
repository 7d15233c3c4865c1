import fs from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import PizZip from "pizzip";
import { layouts } from "../scripts/word-layout/layouts";
import { packageDocx } from "../scripts/word-layout/package-docx";
import { documentTypes } from "../templates";
import { makeFrom } from "./made-documents";
import { part, rawZip, repeatingPart } from "./raw-zip";
import { csp, inTemporaryFolder } from "./run-csp";
import { readWordFile, wordParts } from "./word-file";

const CAMBRIDGE = "examples/cambridge-2011-05-03.xlsx";

describe("the Word files of the document types", () => {
  test.each(documentTypes.map(({ id, templateFile }) => [id, templateFile]))("%s is what its layout builds, byte for byte", (id, templateFile) => {
    const layout = layouts[id ?? ""];
    expect(layout && Buffer.from(packageDocx(layout)).equals(fs.readFileSync(path.join("templates", templateFile ?? "")))).toBe(true);
  });
});

/** Writes a council's own template: the built-in agenda with another body. */
function ownTemplate(folder: string, ...paragraphs: readonly string[]): string {
  const zip = new PizZip(fs.readFileSync("templates/agenda/agenda.docx"));
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  // Word splits the words of a tag over several runs as people edit them.
  const body = paragraphs.map((text) => `<w:p>${text.match(/.{1,4}/gsu)?.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`).join("") ?? ""}</w:p>`);
  zip.file("word/document.xml", xml.replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body.join("")}<w:sectPr>`));
  const file = path.join(folder, "our agenda.docx");
  fs.writeFileSync(file, zip.generate({ type: "nodebuffer" }));
  return file;
}

const madeIn = (folder: string): string => fs.readdirSync(folder).find((name) => name.startsWith("Agenda ")) ?? "";
const partOf = (folder: string, part: string): string => new PizZip(fs.readFileSync(path.join(folder, madeIn(folder)))).file(part)?.asText() ?? "";
const makeWith = (folder: string, template: string) => csp("make", "agenda", CAMBRIDGE, "--template", template, "--out", folder);

describe("a council's own template", () => {
  test("is filled by the names that people see, capitals and spaces free", () =>
    inTemporaryFolder(async (folder) => {
      const template = ownTemplate(folder, "{PARTNERSHIP}, {date}", "{#Items}", "{Number}: {LEAD OFFICER}", "{/Items}");
      expect(makeWith(folder, template)).toMatchObject({ exitCode: 0, err: "" });
      const made = fs.readdirSync(folder).find((name) => name.startsWith("Agenda ")) ?? "";
      const { text } = await readWordFile(fs.readFileSync(path.join(folder, made)));
      expect(text).toContain("Cambridge Community Safety Partnership, Tuesday 3 May 2011\n\n1: Chair\n\n2: Mark Alexander");
    }));

  test("has every tag compared with the document first, and the nearest right name said", () => {
    inTemporaryFolder((folder) => {
      const template = ownTemplate(folder, "{Partnershp}", "{#Items}", "{Led officer}", "{Colour}", "{Date}", "{/Items}");
      const { exitCode, err } = makeWith(folder, template);
      expect(exitCode).toBe(1);
      expect(err.trim().split("\n")).toEqual([
        `${template}, at "{Partnershp}": There is nothing called "Partnershp" to put in {Partnershp}. Write {Partnership} if that is what you mean.`,
        `${template}, at "{Led officer}": There is nothing called "Led officer" to put in {Led officer}. Write {Lead officer} if that is what you mean.`,
        expect.stringMatching(/There is nothing called "Colour" to put in \{Colour\}\. It can be one of: Number, Item, Lead officer/),
        "Nothing was written.",
      ]);
      expect(fs.readdirSync(folder)).toEqual(["our agenda.docx"]);
    });
  });

  test.each([
    ["{#Items} never closed", "The list {#Items} is opened and never closed. Write {/Items} where it ends."],
    ["{/Items} never opened", "The list {/Items} is closed and never opened. Write {#Items} where it begins."],
    ["{Date and no bracket", "The tag {Date has no closing bracket. Write {Date}."],
    ["Date} and no bracket", "has no opening bracket."],
  ])("says what is wrong with \"%s\"", (text, sentence) => {
    inTemporaryFolder((folder) => {
      const { exitCode, err } = makeWith(folder, ownTemplate(folder, text));
      expect(exitCode).toBe(1);
      expect(err).toContain(sentence);
    });
  });

  test.each([
    ["{Items}", "{Items} is a list. Write {#Items} and {/Items} around what is printed for each of it."],
    ["{Is timed}", "{Is timed} is a yes or no and prints nothing. Write {#Is timed} and {/Is timed} around what is printed only then, or {!Is timed} for a check box."],
    ["{@Date}", "{@Date} cannot be filled. Write {Date}."],
    ["{#Items} {Number} {/Closed items}", "The list {#Items} ends with {/Closed items}. Write {/Items} there."],
  ])("with \"%s\" is told what to write", (text, sentence) => {
    inTemporaryFolder((folder) => {
      const { exitCode, err } = makeWith(folder, ownTemplate(folder, text));
      expect([exitCode, err.split("\n")[0]?.replace(/, at ".*?":/, ":")]).toEqual([1, `${path.join(folder, "our agenda.docx")}: ${sentence}`]);
    });
  });

  /** The built-in agenda with one of its parts changed. */
  function changed(folder: string, part: string, how: (xml: string) => string): string {
    const zip = new PizZip(fs.readFileSync("templates/agenda/agenda.docx"));
    zip.file(part, how(zip.file(part)?.asText() ?? ""));
    const file = path.join(folder, "ours.docx");
    fs.writeFileSync(file, zip.generate({ type: "nodebuffer" }));
    return file;
  }

  test("may ask for a value as it asks for a list: what stands between is printed where the value is not blank", () =>
    inTemporaryFolder(async (folder) => {
      const template = ownTemplate(folder, "{#Place}Held in {Place}.{/Place}", "{#Partnership}", "Of {Date}", "{/Partnership}", "{^Place}Nowhere{/Place}");
      expect(makeWith(folder, template)).toMatchObject({ exitCode: 0, err: "" });
      const { text } = await readWordFile(fs.readFileSync(path.join(folder, madeIn(folder))));
      expect(text).toContain("Held in Committee Rooms 1 & 2, The Guildhall, Cambridge.");
      expect(text).toContain("Of Tuesday 3 May 2011");
      expect(text).not.toMatch(/Nowhere|[{}]/);
    }));

  test("keeps the picture that shares a paragraph with a tag", () =>
    inTemporaryFolder((folder) => {
      const picture = '<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;height:9pt"/></w:pict></w:r>';
      const template = changed(folder, "word/document.xml", (xml) => xml.replace(/<w:body>.*<w:sectPr>/s, `<w:body><w:p>${picture}<w:r><w:t>{Partnership}</w:t></w:r></w:p><w:sectPr>`));
      expect(makeWith(folder, template)).toMatchObject({ exitCode: 0, err: "" });
      expect(partOf(folder, "word/document.xml")).toMatch(/<w:p>.*<v:rect [^>]*\/>.*Cambridge Community Safety Partnership.*<\/w:p>/s);
    }));

  test("keeps the tab and the section that share a paragraph with a tag", () =>
    inTemporaryFolder((folder) => {
      const section = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>';
      const body = `<w:p><w:r><w:tab/><w:t>{Date}</w:t></w:r></w:p><w:p>${section}<w:r><w:t>{Partnership}</w:t></w:r></w:p>`;
      expect(makeWith(folder, changed(folder, "word/document.xml", (xml) => xml.replace(/<w:body>.*<w:sectPr>/s, `<w:body>${body}<w:sectPr>`)))).toMatchObject({ exitCode: 0, err: "" });
      const made = partOf(folder, "word/document.xml");
      expect(made).toMatch(/<w:tab\/><w:t[^>]*>Tuesday 3 May 2011</);
      expect(made.match(/w:orient="landscape"/g)).toHaveLength(1);
    }));

  test("with half a document is refused, because Word would open none of it", () =>
    inTemporaryFolder((folder) => {
      const { exitCode, err } = makeWith(folder, changed(folder, "word/document.xml", (xml) => xml.slice(0, xml.length / 2)));
      expect([exitCode, err]).toEqual([1, expect.stringContaining("This file holds no whole Word document. Save the template from Word as a Word Document (.docx).")]);
    }));

  test.each([
    ["a picture of 600 MB that is packed in 600 kB", { ...repeatingPart("word/media/image1.png", "", " ".repeat(1_000), 600_000, "") }, "This template is larger than any that papers are made with."],
    ["a document of 600 MB that says it is small", { ...repeatingPart("word/document.xml", "<w:document>", " ".repeat(1_000), 600_000, "</w:document>"), size: 1_000 }, "This is not a Word file (.docx), or it is damaged."],
    ["a part that does not agree with its checksum", part("word/document.xml", "<w:document/>", { checksum: 1 }), "This is not a Word file (.docx), or it is damaged."],
  ])("with %s is refused before it costs memory", (_, bad, sentence) => {
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "ours.docx");
      fs.writeFileSync(file, rawZip([part("[Content_Types].xml", "<Types/>"), bad]));
      const began = performance.now();
      expect(makeWith(folder, file)).toMatchObject({ exitCode: 1, err: expect.stringContaining(`${file}: ${sentence}`) });
      expect(performance.now() - began).toBeLessThan(5_000);
    });
  });

  test.each([
    ["half a style sheet", "word/styles.xml", (xml: string) => xml.slice(0, xml.length / 2)],
    ["a second first line in a part", "word/_rels/document.xml.rels", (xml: string) => xml.replace("<Relationship ", '<?xml version="1.0"?><Relationship ')],
    ["a first line that is none", "[Content_Types].xml", (xml: string) => xml.replace('version="1.0"', 'version="abc"')],
    ["a tag that another one closes", "word/footer.xml", (xml: string) => xml.replace("</w:ftr>", "</w:hdr>")],
    ["a name that begins with a digit", "_rels/.rels", (xml: string) => xml.replace("xmlns=", "9xmlns=")],
    ["a part that is listed without its name", "[Content_Types].xml", (xml: string) => xml.replace("PartName=", "Name=")],
    ["a document type", "word/document.xml", (xml: string) => xml.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>')],
  ])("with %s is refused before the engine sees it", (_, part, how) => {
    inTemporaryFolder((folder) => {
      const { exitCode, err } = makeWith(folder, changed(folder, part, how));
      expect([exitCode, err]).toEqual([1, `${path.join(folder, "ours.docx")}: This file holds no whole Word document. Save the template from Word as a Word Document (.docx).\nNothing was written.\n`]);
    });
  });

  test.each(['xml:space="default"', "xml:space='preserve'", 'xml:space = "preserve"'])("may say of its blanks what it likes (%s)", (space) =>
    inTemporaryFolder((folder) => {
      expect(makeWith(folder, changed(folder, "word/document.xml", (xml) => xml.replace(/xml:space="preserve"/g, space)))).toMatchObject({ exitCode: 0, err: "" });
      expect(wordParts(fs.readFileSync(path.join(folder, madeIn(folder)))).size).toBeGreaterThan(5);
    }));

  test("may leave the widths of its columns to Word, also where one of them is taken away", () =>
    inTemporaryFolder((folder) => {
      const template = changed(folder, "word/document.xml", (xml) => xml.replace(/<w:gridCol [^>]*\/>/g, ""));
      expect(csp("make", "agenda", "examples/derbyshire-2016-11-29.xlsx", "--template", template, "--out", folder)).toMatchObject({ exitCode: 0, err: "" });
      expect(partOf(folder, "word/document.xml")).not.toMatch(/NaN|Infinity/);
    }));

  test("says its own title in the properties of the file, whatever the template said", () =>
    inTemporaryFolder((folder) => {
      expect(makeWith(folder, changed(folder, "docProps/core.xml", (xml) => xml.replace(/<dc:title>.*<\/dc:title>/, "<dc:title>Template of 2009</dc:title>"))).exitCode).toBe(0);
      const made = fs.readdirSync(folder).find((name) => name.startsWith("Agenda ")) ?? "";
      expect(new PizZip(fs.readFileSync(path.join(folder, made))).file("docProps/core.xml")?.asText()).toContain("<dc:title>Agenda: Cambridge Community Safety Partnership, 3 May 2011</dc:title>");
    }));

  test("has the tags in its properties compared as well", () =>
    inTemporaryFolder((folder) => {
      const { exitCode, err } = makeWith(folder, changed(folder, "docProps/core.xml", (xml) => xml.replace(/<dc:title>.*<\/dc:title>/, "<dc:title>{Nonsense}</dc:title>")));
      expect([exitCode, err]).toEqual([1, expect.stringContaining('There is nothing called "Nonsense" to put in {Nonsense}.')]);
    }));

  test("without any tag is refused: nothing would be filled in", () =>
    inTemporaryFolder((folder) => {
      const zip = new PizZip(fs.readFileSync("templates/agenda/agenda.docx"));
      for (const [name, part] of Object.entries(zip.files)) {
        if (name.endsWith(".xml")) zip.file(name, part.asText().replace(/<w:t[ >][^<]*<\/w:t>/g, "<w:t>words</w:t>").replace(/\{[^{}]*\}/g, ""));
      }
      const file = path.join(folder, "ours.docx");
      fs.writeFileSync(file, zip.generate({ type: "nodebuffer" }));
      expect(makeWith(folder, file).err.split("\n")[0]).toBe(`${file}: There is no tag in this template, so nothing would be filled in. Write tags such as {Title} where the words belong.`);
    }));

  test("leaves behind on which disk it was begun, in the settings and in what they point to", () =>
    inTemporaryFolder((folder) => {
      const relationships = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:\\Users\\j.smith\\Agenda.dotx" TargetMode="External"/></Relationships>';
      const zip = new PizZip(fs.readFileSync(changed(folder, "word/settings.xml", (xml) => xml.replace(/(<w:settings[^>]*>)/, '$1<w:attachedTemplate r:id="rId99"/>'))));
      zip.file("word/_rels/settings.xml.rels", relationships);
      const template = path.join(folder, "ours.docx");
      fs.writeFileSync(template, zip.generate({ type: "nodebuffer" }));
      expect(makeWith(folder, template)).toMatchObject({ exitCode: 0, err: "" });
      expect(partOf(folder, "word/settings.xml")).not.toContain("attachedTemplate");
      expect(partOf(folder, "word/_rels/settings.xml.rels")).toMatch(/<Relationships [^>]*><\/Relationships>$/);
    }));

  test("without styles for lists keeps bullets as they were typed", () =>
    inTemporaryFolder(async (folder) => {
      const zip = new PizZip(fs.readFileSync("templates/dhr-action-plan/dhr-action-plan.docx"));
      const styles = zip.file("word/styles.xml")?.asText() ?? "";
      zip.file("word/styles.xml", styles.replace(/<w:style [^>]*w:styleId="[A-Za-z]*Bullet2?"[^>]*>.*?<\/w:style>/g, ""));
      const template = path.join(folder, "ours.docx");
      fs.writeFileSync(template, zip.generate({ type: "nodebuffer" }));
      expect(csp("make", "dhr-action-plan", "examples/dhr-action-plan.xlsx", "--template", template, "--out", folder).exitCode).toBe(0);
      const made = fs.readdirSync(folder).find((name) => name.startsWith("Domestic")) ?? "";
      const { tables } = await readWordFile(fs.readFileSync(path.join(folder, made)));
      expect(tables[0]?.[1]?.[4]).toBe("- Review completed in January 09\n- Training package agreed April 09\n- Roll-out begins June 2009");
    }));

  test("that is the built-in one gives the built-in document", async () => {
    const bytes = makeFrom("cambridge-2011-05-03", "agenda");
    inTemporaryFolder((folder) => {
      expect(makeWith(folder, "templates/agenda/agenda.docx").exitCode).toBe(0);
      expect(unzipSync(fs.readFileSync(path.join(folder, fs.readdirSync(folder)[0] ?? "")))).toEqual(unzipSync(bytes));
    });
  });
});
