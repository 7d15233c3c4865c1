import fs from "node:fs";
import path from "node:path";
import { RULES, checkAccessibility, type RuleFinding } from "../core/docx/accessibility/check-accessibility";
import { contrast, fromHex } from "../core/docx/accessibility/colours";
import { EXAMPLES, makeFrom } from "./made-documents";
import { csp, inTemporaryFolder } from "./run-csp";
import { BODY_RELATIONSHIPS, relationship, said, wordFixture, type Change } from "./word-fixture";

type Changes = Readonly<Record<string, Change>>;

const HEADING = said("Heading1", "A paper");

function findings(bytes: Uint8Array): readonly RuleFinding[] {
  const found = checkAccessibility(bytes);
  if ("unreadable" in found) throw new Error(found.unreadable);
  return found;
}

const found = (body: string, changes: Changes = {}): readonly RuleFinding[] => findings(wordFixture(HEADING + body, changes));

const P = (content: string, properties = ""): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const R = (words: string, look = ""): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

interface TableParts {
  readonly properties?: string;
  readonly look?: string;
  readonly caption?: string;
  readonly header?: string;
  readonly rows?: string;
}

const cell = (content: string, properties = ""): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : said("TableText", content)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

/** A sound table of two columns, or one with a part that is not. */
const table = ({ properties = "", look = '<w:tblLook w:val="0420" w:firstRow="1" w:noHBand="0" w:noVBand="1"/>', caption = '<w:tblCaption w:val="Figures"/>', header = "<w:tblHeader/>", rows = row(cell("North"), cell("5")) }: TableParts = {}): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="HouseTable"/>${properties}${look}${caption}</w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr>${header}</w:trPr>${cell(said("TableHeading", "District"))}${cell(said("TableHeading", "Count"))}</w:tr>${rows}</w:tbl>${said("Normal", "After the table.")}`;

const drawing = (about: string, kind: "inline" | "anchor" = "inline"): string =>
  P(`<w:r><w:drawing><wp:${kind} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1"${about.startsWith("<") ? `>${about}</wp:docPr>` : ` descr="${about}"/>`}</wp:${kind}></w:drawing></w:r>`);
const DECORATIVE = '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

const link = (words: string): string => P(`<w:hyperlink r:id="rIdNew">${R(words)}</w:hyperlink>`);
const LINKED: Changes = { [BODY_RELATIONSHIPS]: relationship("hyperlink", "https://www.example.gov.uk/") };
const linkField = (words: string): string =>
  P(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://www.example.gov.uk/"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${R(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`);

const titled = (title: string): Changes => ({ "docProps/core.xml": (xml) => xml.replace("{Title}", title).replace("{Partnership}", "A partnership") });
const styles = (from: string | RegExp, to: string): Changes => ({ "word/styles.xml": (xml) => xml.replace(from, to) });
const colour = (hex: string, more = ""): string => `<w:color w:val="${hex}"/>${more}`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/>`;

const THEME: Changes = {
  "word/theme/theme1.xml": () =>
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent4><a:srgbClr val="FFC000"/></a:accent4></a:clrScheme></a:themeElements></a:theme>',
};
const TABLE_STYLE = (condition: string, look: string): Changes =>
  styles("</w:styles>", `<w:style w:type="table" w:styleId="Loud"><w:name w:val="Loud"/><w:tblStylePr w:type="${condition}">${look}</w:tblStylePr></w:style></w:styles>`);
const loud = (text: string): string => table({ rows: row(cell(text), cell("5")) + row(cell("South"), cell("6")) }).replace("HouseTable", "Loud");

test("a sound paper with all that can be sound in it has no findings", () => {
  expect(found(said("Normal", "Words.") + said("Heading2", "More") + table() + drawing("A bar chart of burglaries, which fall from 935 to 681.") + link("The plan for 2011") + said("ListBullet", "A point"), LINKED)).toEqual([]);
});

describe("each rule finds what breaks it, and says where", () => {
  test.each<[rule: string, what: string, body: string, changes: Changes, place: string]>([
    ["title", "no title", "", titled(""), "in the properties of the file"],
    ["title", "a title that Word gives", "", titled("Document1"), "in the properties of the file"],
    ["title", "a title that is the name of a file", "", titled("agenda v2 FINAL.docx"), "in the properties of the file"],
    ["title", "a tag that nothing was filled into", "", titled("{Title}"), "in the properties of the file"],
    ["language", "no language", "", styles(/<w:lang [^>]*\/>/, ""), "in the styles of the file"],
    ["language", "American English", "", styles('w:lang w:val="en-GB"', 'w:lang w:val="en-US"'), "in the styles of the file"],
    ["language", "a paragraph in American English", P(R("Some words.", '<w:lang w:val="en-US"/>')), {}, 'after the heading "A paper", at "Some words."'],
    ["headings", "a level left out", said("Heading3", "Too deep"), {}, 'after the heading "A paper", at "Too deep"'],
    ["headings", "a second Heading 1", said("Heading2", "One") + said("Heading1", "Another paper"), {}, 'after the heading "One", at "Another paper"'],
    ["headings", "a blank heading", said("Heading2", "") + said("Normal", "Words."), {}, 'after the heading "A paper"'],
    ["table-heading-row", "a heading row that is not repeated", table({ header: "" }), {}, 'after the heading "A paper", table 1'],
    ["table-heading-row", "a heading row that is switched off", table({ header: '<w:tblHeader w:val="0"/>' }), {}, 'after the heading "A paper", table 1'],
    ["table-heading-row", "a first row that is not marked", table({ look: '<w:tblLook w:val="0400"/>' }), {}, 'after the heading "A paper", table 1'],
    ["table-shape", "cells merged to the right", table({ rows: row(cell("North", '<w:gridSpan w:val="2"/>')) }), {}, 'after the heading "A paper", table 1, row 2, under "District"'],
    ["table-shape", "cells merged downwards", table({ rows: row(cell("North", '<w:vMerge w:val="restart"/>'), cell("5")) }), {}, 'after the heading "A paper", table 1, row 2, under "District"'],
    ["table-shape", "a row with fewer cells", table({ rows: row(cell("North")) }), {}, 'after the heading "A paper", table 1, row 2'],
    ["table-blank-row", "a blank row", table({ rows: row(cell("North"), cell("5")) + row(cell(""), cell("")) }), {}, 'after the heading "A paper", table 1, row 3'],
    ["table-caption", "no caption and no description", table({ caption: "" }), {}, 'after the heading "A paper", table 1'],
    ["alternative-text", "a picture without words", drawing(""), {}, 'after the heading "A paper"'],
    ["alternative-text", "the name of a file", drawing("chart_v3.png"), {}, 'after the heading "A paper"'],
    ["alternative-text", "a name that a program gave", drawing("Picture 4"), {}, 'after the heading "A paper"'],
    ["alternative-text", "a picture in the older language", P('<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt"/></w:pict></w:r>'), {}, 'after the heading "A paper"'],
    ["floating-objects", "a picture that floats", drawing("The arms of the county.", "anchor"), {}, 'after the heading "A paper"'],
    ["floating-objects", "a table that floats", table({ properties: '<w:tblpPr w:tblpX="1"/>' }), {}, 'after the heading "A paper", table 1'],
    ["floating-objects", "a frame", P(R("Framed."), '<w:framePr w:w="100"/>'), {}, 'after the heading "A paper", at "Framed."'],
    ["contrast", "grey on white", P(R("Pale words.", colour("777777"))), {}, 'after the heading "A paper", at "Pale words."'],
    ["contrast", "black on a dark cell", table({ rows: row(cell("North", '<w:shd w:val="clear" w:color="auto" w:fill="444444"/>'), cell("5")) }), {}, 'after the heading "A paper", table 1, row 2, under "District", at "North"'],
    ["contrast", "ink on a highlight", P(R("Marked.", colour("1B2733", '<w:highlight w:val="blue"/>'))), {}, 'after the heading "A paper", at "Marked."'],
    ["contrast", "ink on half a pattern", P(R("Hatched."), '<w:shd w:val="pct60" w:color="000000" w:fill="FFFFFF"/>'), {}, 'after the heading "A paper", at "Hatched."'],
    ["contrast", "a colour of the theme", P(R("Amber.", colour("000000", "").replace("/>", ' w:themeColor="accent4"/>'))), THEME, 'after the heading "A paper", at "Amber."'],
    ["contrast", "a tint of a colour of the theme", P(R("Pale blue.", colour("000000", "").replace("/>", ' w:themeColor="accent1" w:themeTint="99"/>'))), THEME, 'after the heading "A paper", at "Pale blue."'],
    ["contrast", "the first row of a table's style", loud("North"), TABLE_STYLE("firstRow", '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="17375E"/></w:tcPr>'), 'after the heading "A paper", table 1, row 1, cell 1, at "District"'],
    ["contrast", "a band of a table's style", loud("North"), TABLE_STYLE("band2Horz", '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="444444"/></w:tcPr>'), 'after the heading "A paper", table 1, row 3, under "District", at "South"'],
    ["contrast", "a footer", "", { "word/footer.xml": (xml) => xml.replace("<w:r>", `<w:r><w:rPr>${colour("AAAAAA")}</w:rPr>`) }, 'in the footer, at "A footer"'],
    ["contrast", "large text that is paler still", P(R("Large.", colour("9A9A9A", size(18)))), {}, 'after the heading "A paper", at "Large."'],
    ["text-size", "text of 10 points", P(R("Small print.", size(10))), {}, 'after the heading "A paper", at "Small print."'],
    ["text-size", "a style of 9 points", said("TableText", "Small style."), styles(/(w:styleId="TableText".*?)<w:sz w:val="22"\/>/, '$1<w:sz w:val="18"/>'), 'after the heading "A paper", at "Small style."'],
    ["text-size", "a file that gives no size at all", "", styles(/<w:sz w:val="24"\/>/, ""), 'after the heading "A paper", at "Words of the body."'],
    ["typed-bullets", "a typed bullet", said("Normal", "• A point"), {}, 'after the heading "A paper", at "• A point"'],
    ["typed-bullets", "a bullet from a font of symbols", P(`<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>${R(" A point")}`), {}, 'after the heading "A paper", at "A point"'],
    ["blank-paragraphs", "two blank paragraphs", said("Normal", "Before.") + P("") + P(R(" ")) + said("Normal", "After."), {}, 'after the heading "A paper", at "Before."'],
    ["links", "click here", link("Click here"), LINKED, 'after the heading "A paper", at "Click here"'],
    ["links", "an address", link("https://www.example.gov.uk/a/long/way/down"), LINKED, 'after the heading "A paper", at "https://www.example.gov.uk/a/long/way/do…"'],
    ["links", "a field without meaning", linkField("more"), {}, 'after the heading "A paper", at "more"'],
    ["links", "a link without words", P(`${R("Before it ")}<w:hyperlink r:id="rIdNew"/>`), LINKED, 'after the heading "A paper", at "Before it"'],
  ])("%s: %s", (rule, what, body, changes, place) => {
    const all = found(what.startsWith("a file that gives no size") ? said("Normal", "Words of the body.") : body, changes);
    expect([[...new Set(all.map((each) => each.rule))], all[0]?.place]).toEqual([[rule], place]);
    expect(all[0]?.message).toMatch(/\. .+\.$/);
  });

  test("headings: none at all, and a first one that is no Heading 1", () => {
    expect(findings(wordFixture(said("Normal", "Words."))).map(({ rule, place }) => [rule, place])).toEqual([["headings", "in the whole document"]]);
    expect(findings(wordFixture(said("Heading2", "A section"))).map(({ rule, message }) => [rule, message])).toEqual([["headings", "The first heading is a Heading 2. Give the title of the paper, before all other headings, the style Heading 1."]]);
  });

  test("table-shape: a table inside a table", () => {
    const inner = table().replace(said("Normal", "After the table."), "");
    expect(found(table({ rows: row(cell(inner + said("TableText", "")), cell("5")) })).map(({ rule, place }) => [rule, place])).toEqual([["table-shape", 'after the heading "A paper", table 1, row 2, under "District"']]);
  });

  test("typed-bullets: two lines that begin with the same mark, in two paragraphs or in one", () => {
    expect(found(said("Normal", "- One") + said("Normal", "- Two")).map(({ rule }) => rule)).toEqual(["typed-bullets", "typed-bullets"]);
    expect(found(P(`${R("- One")}<w:r><w:br/></w:r>${R("- Two")}`)).map(({ rule }) => rule)).toEqual(["typed-bullets"]);
  });

  test("every rule is broken by one of these", () => {
    const text = fs.readFileSync(__filename, "utf8");
    for (const { id } of RULES) expect(text).toContain(`["${id}", "`);
  });
});

describe("what comes near to breaking a rule is not found", () => {
  test.each<[rule: string, what: string, body: string, changes: Changes]>([
    ["title", "a title that begins with the word Document", "", titled("Document retention policy")],
    ["language", "a paragraph in Welsh", P(R("Diogelwch cymunedol", '<w:lang w:val="cy-GB"/>')), {}],
    ["language", "American English where nothing is written", P(R(" ", '<w:lang w:val="en-US"/>')), {}],
    ["headings", "a level that comes back up", said("Heading2", "A") + said("Heading3", "B") + said("Heading2", "C"), {}],
    ["headings", "a style of one's own that is based on Heading 2", said("Ours", "A") + said("Heading3", "B"), styles("</w:styles>", '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Ours"/><w:basedOn w:val="Heading2"/></w:style></w:styles>')],
    ["table-heading-row", "the mark as a number", table({ look: '<w:tblLook w:val="04A0"/>' }), {}],
    ["table-heading-row", "a table of one row", table({ header: "", rows: "" }), {}],
    ["table-shape", "a span of one cell", table({ rows: row(cell("North", '<w:gridSpan w:val="1"/>'), cell("5")) }), {}],
    ["table-blank-row", "a row with one blank cell", table({ rows: row(cell("North"), cell("")) }), {}],
    ["table-caption", "a description", table({ caption: '<w:tblDescription w:val="Each district with its count."/>' }), {}],
    ["table-caption", "a paragraph above it in the style Caption", P(R("Table 1: counts"), '<w:pStyle w:val="Caption"/>') + table({ caption: "" }), styles("</w:styles>", '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style></w:styles>')],
    ["alternative-text", "a picture that is decorative", drawing(DECORATIVE), {}],
    ["alternative-text", "a ruled line", P('<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" style="height:1pt" o:hr="t"/></w:pict></w:r>'), {}],
    ["alternative-text", "a sentence that begins with the word image", drawing("Image of the new gates at the station."), {}],
    ["contrast", "the palest grey that is enough", P(R("Grey.", colour("767676"))), {}],
    ["contrast", "large text in a paler grey", P(R("Large.", colour("949494", size(18)))), {}],
    ["contrast", "large bold text in a paler grey", P(R("Large.", `<w:b/>${colour("949494", size(14))}`)), {}],
    ["contrast", "white on a dark cell", table({ rows: row(cell(P(R("North", colour("FFFFFF"))), '<w:shd w:val="clear" w:color="auto" w:fill="17375E"/>'), cell("5")) }), {}],
    ["contrast", "the colour that Word picks, on a dark cell", table({ rows: row(cell(P(R("North", colour("auto"))), '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'), cell("5")) }), {}],
    ["contrast", "a cell that takes the shade of its style away", loud("North").replace(/<w:tc>/g, '<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="auto"/></w:tcPr>'), TABLE_STYLE("firstRow", '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="17375E"/></w:tcPr>')],
    ["contrast", "pale words that are hidden", P(R("Hidden.", `<w:vanish/>${colour("DDDDDD")}`)), {}],
    ["contrast", "a dark shade of a pale colour of the theme", P(R("Brown.", colour("FFC000").replace("/>", ' w:themeColor="accent4" w:themeShade="60"/>'))), THEME],
    ["text-size", "text of 11 points", P(R("Words.", size(11))), {}],
    ["text-size", "a footnote of 10 points", said("Normal", "Words."), { "word/footnotes.xml": () => `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${P(R("A note.", size(10)))}</w:footnote></w:footnotes>` }],
    ["typed-bullets", "a list", said("ListBullet", "A point") + said("ListBullet", "Another"), {}],
    ["typed-bullets", "one line that begins with a dash", said("Normal", "– The Chair") + said("Normal", "Words."), {}],
    ["typed-bullets", "a figure below nought", said("Normal", "-5%") + said("Normal", "-6%"), {}],
    ["typed-bullets", "a cell with a dash for nothing", table({ rows: row(cell("North"), cell("-")) + row(cell("South"), cell("-")) }), {}],
    ["blank-paragraphs", "one blank paragraph, and another further on", said("Normal", "A") + P("") + said("Normal", "B") + P("") + said("Normal", "C"), {}],
    ["blank-paragraphs", "a blank paragraph and a new page", said("Normal", "A") + P("") + P('<w:r><w:br w:type="page"/></w:r>') + said("Normal", "B"), {}],
    ["blank-paragraphs", "blank cells side by side", table({ rows: `<w:tr>${cell("North")}${cell("")}</w:tr>`.repeat(2) }), {}],
    ["links", "words with the word here in them", link("Here is the plan for 2011"), LINKED],
    ["links", "an e-mail address", link("safety@example.gov.uk"), LINKED],
    ["floating-objects", "a picture in line with the text", drawing("The arms of the county."), {}],
  ])("%s: %s", (_, __, body, changes) => {
    expect(found(body, changes)).toEqual([]);
  });
});

describe("every document made from an example is clean", () => {
  test.each(EXAMPLES.flatMap(([example, ids]) => ids.map((id): [string, string] => [example, id])))("%s: %s", (example, id) => {
    expect(findings(makeFrom(example, id))).toEqual([]);
  });
});

test("the contrast is that of WCAG: 21 for black on white, 4.54 for #767676", () => {
  const of = (one: string, other: string): number => contrast(fromHex(one) ?? [0, 0, 0], fromHex(other) ?? [0, 0, 0]);
  expect([of("000000", "FFFFFF"), of("FFFFFF", "FFFFFF")]).toEqual([21, 1]);
  expect(of("767676", "FFFFFF")).toBeCloseTo(4.54, 2);
  expect(of("FFFFFF", "767676")).toBe(of("767676", "FFFFFF"));
});

test("a table of a thousand rows is looked through in seconds", () => {
  const began = performance.now();
  expect(found(table({ rows: row(cell("North"), cell("5")).repeat(1_000) }))).toEqual([]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

describe("csp check-document", () => {
  test("prints a line for each finding with its place, and ends with 1", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "paper.docx");
      fs.writeFileSync(file, wordFixture(HEADING + table({ caption: "" }) + P(R("Small print.", size(9))), titled("")));
      const { exitCode, out, err } = csp("check-document", file);
      expect([exitCode, err]).toEqual([1, ""]);
      expect(out.trim().split("\n")).toEqual([
        `${file}, in the properties of the file: The file has no title. Give it one that says what it is (File, Info, Title).`,
        `${file}, after the heading "A paper", table 1: This table has no caption and no description. Right-click it, choose Table Properties, Alt Text, and say in a sentence what it shows.`,
        `${file}, after the heading "A paper", at "Small print.": This text has 9 points. Give it 11 or more.`,
      ]);
      expect(JSON.parse(csp("check-document", file, "--json").out)).toMatchObject({ problems: [{ code: "accessibility-title", where: file }, { code: "accessibility-table-caption" }, { code: "accessibility-text-size" }] });
    }));

  test("ends with 0 where nothing was found, and with 3 where the file cannot be read", () =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "agenda.docx");
      fs.writeFileSync(file, makeFrom("cambridge-2011-05-03", "agenda"));
      expect(csp("check-document", file)).toMatchObject({ exitCode: 0, out: `${file}: Nothing was found that keeps people from reading it.\n` });
      expect(csp("check-document", "package.json")).toMatchObject({ exitCode: 3, out: "", err: expect.stringContaining("package.json: This is not a Word file (.docx), or it is damaged or protected by a password.") });
      expect(csp("check-document", "none.docx")).toMatchObject({ exitCode: 3, err: expect.stringContaining("There is no file of this name.") });
    }));
});
