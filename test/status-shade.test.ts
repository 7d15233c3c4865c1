import PizZip from "pizzip";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { WHITE, contrast, fromHex } from "../core/docx/accessibility/colours";
import { engineWith, type RowsWritten } from "../core/docx/engine";
import { fillTemplate } from "../core/docx/fill-template";
import { SHADES, shadeOf } from "../core/docx/status-shade";
import { TagsSeen } from "../core/docx/template-tags";
import * as z from "zod/mini";
import { makeFrom } from "./made-documents";
import { said, wordFixture } from "./word-fixture";
import { wordParts } from "./word-file";

const schema = z.object({ title: z.string(), isLate: z.boolean(), points: z.array(z.object({ status: z.string() })) });
const STATUSES = ["Met", "not met", "At risk (provisional)", "No data", "", "Closed – letter sent.\nSee below", "Closed without completion: no funds", "<w:shd/>"];
const data = { title: "A paper", isLate: false, points: STATUSES.map((status) => ({ status })) };

const cell = (tag: string, properties: string): string => `<w:tc>${properties}${said("TableText", tag)}</w:tc>`;
const bodyWith = (properties: string, tag = "{~Status}"): string =>
  said("Heading1", "{Title}") + `<w:tbl><w:tblPr><w:tblCaption w:val="x"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Status", "")}${cell("Again", "")}</w:tr><w:tr>${cell(`{#Points}${tag}`, properties)}${cell("{Status}{/Points}", "")}</w:tr></w:tbl>` + said("Normal", "after");

function documentOf(body: string, rows: RowsWritten): string {
  const zip = new PizZip(wordFixture(body));
  return engineWith(zip, new TagsSeen(), rows).render(data).getZip().file("word/document.xml")?.asText() ?? "";
}

const propertiesOf = (xml: string): readonly string[] => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].slice(0).map(([row]) => /<w:tc>(<w:tcPr>.*?<\/w:tcPr>)?/.exec(row)?.[1] ?? "").slice(-STATUSES.length);

describe("the shade of a status", () => {
  test.each([
    ["Met", SHADES.good], ["ON TRACK", SHADES.good], ["Met (provisional)", SHADES.good], ["Closed – Letter to be issued shortly.", SHADES.good], ["Completed.", SHADES.good],
    ["Ongoing - to discuss further", SHADES.between], ["At risk", SHADES.between], ["Not met", SHADES.bad], ["Overdue: by 3 weeks", SHADES.bad],
    ["Met by others", SHADES.open], ["No data", SHADES.open], ["No baseline", SHADES.open], ["constructor", SHADES.open], ["", undefined], [" \n", undefined],
  ])("of %j", (status, shade) => expect(shadeOf(status)).toBe(shade));

  test("leaves every word that is over 7 to 1 on white over 4.5 to 1", () => {
    const grey = fromHex("595959") ?? WHITE;
    expect(contrast(grey, WHITE)).toBeCloseTo(7, 0);
    for (const shade of Object.values(SHADES)) expect(contrast(grey, fromHex(shade) ?? grey)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("{~Status} in a cell", () => {
  test.each([
    ["no properties", "", (shade: string) => `<w:tcPr>${shade}</w:tcPr>`],
    ["empty properties", "<w:tcPr/>", (shade: string) => `<w:tcPr>${shade}</w:tcPr>`],
    ["a width", '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>', (shade: string) => `<w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${shade}</w:tcPr>`],
    ["a shade of its own and what stands behind it", '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="FF0000"/><w:vAlign w:val="center"/></w:tcPr>', (shade: string) => `<w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>`],
  ])("that has %s shades the cell, where Word looks for it, and prints the word", (_, properties, expected) => {
    const xml = documentOf(bodyWith(properties), "by us");
    expect(propertiesOf(xml)).toEqual(STATUSES.map((status) => expected(shadeOf(status) === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${shadeOf(status)}"/>`)));
    for (const word of ["Met", "not met", "At risk (provisional)", "No data", "&lt;w:shd/&gt;"]) expect(xml.split(`>${word}<`)).toHaveLength(3);
    expect(documentOf(bodyWith(properties), "by the engine")).toBe(xml);
  });

  test("with words beside it, or outside a table, prints the word", () => {
    const body = bodyWith("", "It is {~Status} now") + said("Normal", "{#Points}{~Status}, {/Points}");
    const xml = documentOf(body, "by us");
    expect(xml).toContain("It is Met now");
    expect(xml).toMatch(/>Met, .*not met, /s);
    expect(propertiesOf(xml)[0]).toContain(SHADES.good);
    expect(documentOf(body, "by the engine")).toBe(xml);
  });

  test("breaks no rule of accessibility", () => {
    const made = fillTemplate({ name: "t", bytes: wordFixture(bodyWith("")) }, { title: "A paper" }, schema, data);
    const found = "bytes" in made ? checkAccessibility(made.bytes) : [];
    expect("unreadable" in found || found.filter(({ rule }) => !rule.startsWith("table-"))).toEqual([]);
  });

  test.each([
    ["{~Stats}", ['There is nothing called "Stats" to put in {Stats}. Write {Status} if that is what you mean.']],
    ["{~Is late}", ["{Is late} is a yes or no and prints nothing. Write {#Is late} and {/Is late} around what is printed only then, or {!Is late} for a check box."]],
  ])("%s is told once what to write", (tag, sentences) => {
    const made = fillTemplate({ name: "t", bytes: wordFixture(bodyWith("", tag)) }, { title: "A paper" }, schema, data);
    expect("problems" in made && made.problems.map(({ message }) => message)).toEqual(sentences);
  });
});

test("the performance report shades its status cells, each with its word", () => {
  const document = wordParts(makeFrom("cambridge-2011-05-03", "performance-report")).get("word/document.xml");
  const cells = [...(document?.getElementsByTagName("w:tc") ?? [])].filter((each) => each.getElementsByTagName("w:shd").length > 0);
  // Once in the summary, and once in the sections.
  const statuses = ["Met", "No baseline", "No baseline", "Met", "Met", "Not met", "Met", "Not met", "Met", "No baseline"];
  expect(cells.map((each) => [each.textContent, each.getElementsByTagName("w:shd")[0]?.getAttribute("w:fill")])).toEqual(
    [...statuses, ...statuses].map((status) => [status, status === "Met" ? SHADES.good : status === "Not met" ? SHADES.bad : SHADES.open]),
  );
});
