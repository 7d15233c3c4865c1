import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import PizZip from "pizzip";
import * as z from "zod/mini";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { WHITE, contrast, fromHex } from "../core/docx/accessibility/colours";
import { Chart, chart, type ChartPlan } from "../core/docx/chart/chart";
import { AXIS, BARS, INK, LINES } from "../core/docx/chart/chart-look";
import { fillTemplate } from "../core/docx/fill-template";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { LIBREOFFICE, describeWith } from "./programs";
import { inTemporaryFolder } from "./run-csp";
import { wordParts } from "./word-file";
import { said, wordFixture, type Change } from "./word-fixture";

const BY_MONTH: ChartPlan = {
  kind: "lines",
  title: "Dwelling burglary by month",
  finding: "In the months to June 2010/11 there were 20, 3 more than in 2009/10.",
  categories: { title: "Month", labels: ["April", "May", "June", "July"] },
  values: { title: "Offences", decimals: 0 },
  series: [
    { name: "2010/11", values: [5, 0, 15, undefined] },
    { name: "2009/10", values: [6, undefined, 11, 12] },
    { name: "3-year average", values: [6.5, 7.25, NaN, 9] },
  ],
};
const OF_AREAS: ChartPlan = {
  kind: "bars",
  title: "Dwelling burglary in the most similar areas",
  finding: "Our area is second of three.",
  categories: { title: "Area", labels: ["North", "Middle (our area)", "South"] },
  values: { title: "Offences per 1,000 residents", decimals: 1 },
  series: [{ name: "Rate", values: [4.2, 5.5, undefined] }],
  roles: ["other", "ours", "other"],
};

const schema = z.object({
  title: z.string(),
  plan: z.string(),
  isLate: z.boolean(),
  months: z.nullable(chart),
  areas: z.nullable(chart),
  sections: z.array(z.object({ title: z.string(), chart: z.nullable(chart) })),
});
const data = { title: "Figures", plan: "the plan of 2011", isLate: false, months: new Chart(BY_MONTH), areas: new Chart(OF_AREAS), sections: [] as { title: string; chart: Chart | null }[] };

const filled = (body: string, with_: Partial<typeof data> | { months: null } = {}, changes: Readonly<Record<string, Change>> = {}) =>
  fillTemplate({ name: "ours.docx", bytes: wordFixture(said("Heading1", "{Title}") + body, changes) }, { title: "Figures" }, schema, { ...data, ...with_ });

function made(...of: Parameters<typeof filled>): Uint8Array {
  const result = filled(...of);
  if ("problems" in result) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.bytes;
}

const zipOf = (bytes: Uint8Array): PizZip => new PizZip(bytes);
const partOf = (bytes: Uint8Array, part: string): string => zipOf(bytes).file(part)?.asText() ?? "";
const workbookOf = (bytes: Uint8Array, number = 1): Uint8Array => zipOf(bytes).file(`word/embeddings/figures${number}.xlsx`)?.asUint8Array() ?? new Uint8Array();
const bothCharts = said("Normal", "{%Months}") + said("Normal", "{%Areas}");

describe("a chart in a Word file", () => {
  test("has its figures beside it in a workbook, exactly and with blanks where none are, as other programs read it", async () => {
    const bytes = made(bothCharts);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(workbookOf(bytes)) as unknown as ArrayBuffer);
    const rows: unknown[][] = [];
    workbook.getWorksheet("Figures")?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    expect(rows).toEqual([
      ["Month", "2010/11", "2009/10", "3-year average"],
      ["April", 5, 6, 6.5],
      ["May", 0, undefined, 7.25],
      ["June", 15, 11],
      ["July", undefined, 12, 9],
    ]);
    const ours = readWorkbook(workbookOf(bytes, 2));
    expect("grids" in ours && ours.grids.map(({ rows }) => rows.map((row) => row.map(({ value }) => value)))).toEqual([
      [["Area", "Rate"], ["North", 4.2], ["Middle (our area)", 5.5], ["South"]],
    ]);
  });

  test("shows a gap where a value is missing, and a nought where it is nought", () => {
    const document = wordParts(made(bothCharts)).get("word/charts/chart1.xml");
    const series = [...(document?.getElementsByTagName("c:ser") ?? [])].map((each) =>
      [...(each.getElementsByTagName("c:numCache")[0]?.getElementsByTagName("c:pt") ?? [])].map((point) => `${point.getAttribute("idx")}: ${point.textContent}`),
    );
    expect(series).toEqual([["0: 5", "1: 0", "2: 15"], ["0: 6", "2: 11", "3: 12"], ["0: 6.5", "1: 7.25", "3: 9"]]);
    expect(document?.getElementsByTagName("c:dispBlanksAs")[0]?.getAttribute("val")).toBe("gap");
  });

  test("names the cells of its workbook that hold what it shows", () => {
    const xml = partOf(made(bothCharts), "word/charts/chart1.xml");
    expect([...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, cells]) => cells)).toEqual(["B", "C", "D"].flatMap((column) => [`Figures!$${column}$1`, "Figures!$A$2:$A$5", `Figures!$${column}$2:$${column}$5`]));
  });

  test("says in its alternative text what kind it is, what it shows and what that says", () => {
    const xml = partOf(made(bothCharts), "word/document.xml");
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words)).toEqual([
      "Line chart: Dwelling burglary by month. In the months to June 2010/11 there were 20, 3 more than in 2009/10.",
      "Bar chart: Dwelling burglary in the most similar areas. Our area is second of three.",
    ]);
  });

  test("is as wide as the text", () => {
    const [, width] = /<wp:extent cx="(\d+)"/.exec(partOf(made(bothCharts), "word/document.xml")) ?? [];
    // 21 cm of A4 less two margins of 1.9 cm.
    expect(Number(width) / 360_000).toBeCloseTo(17.2, 1);
  });

  test("is as wide as its cell in a table, also under a condition", () => {
    const cell = (...words: readonly string[]): string => `<w:tc><w:tcPr><w:tcW w:w="4536" w:type="dxa"/></w:tcPr>${words.map((each) => said("Normal", each)).join("")}</w:tc>`;
    const xml = partOf(made(`<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell("{%Months}")}${cell("{#Areas}", "{%Areas}", "{/Areas}")}</w:tr></w:tbl>${said("Normal", "{%Months}")}`), "word/document.xml");
    // 8 cm less the margins of a cell, and the text.
    expect([...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Math.round(Number(width) / 36_000) / 10)).toEqual([7.6, 7.6, 17.2]);
  });

  test("breaks no rule of accessibility, and does where nobody has said what it shows", () => {
    const bytes = made(bothCharts);
    expect(checkAccessibility(bytes)).toEqual([]);
    const zip = zipOf(bytes);
    zip.file("word/document.xml", partOf(bytes, "word/document.xml").replace(/ descr="Line[^"]*"/, "").replace(/ descr="Bar[^"]*"/, ' descr="Chart 2"'));
    expect(checkAccessibility(zip.generate({ type: "uint8array" }))).toMatchObject([
      { rule: "alternative-text", message: expect.stringContaining("This chart has no alternative text.") },
      { rule: "alternative-text", message: expect.stringContaining('The alternative text of this chart is "Chart 2"') },
    ]);
  });

  test("is left out with its paragraph where the document has none", () => {
    const xml = partOf(made(said("Normal", "{%Months}") + said("Normal", "After"), { months: null }), "word/document.xml");
    expect(xml).not.toMatch(/drawing|<w:p><w:pPr>[^/]*\/><\/w:pPr><\/w:p>/);
    expect(Object.keys(zipOf(made(said("Normal", "After"), { months: null })).files).filter((name) => /chart/.test(name))).toEqual([]);
  });

  test("stands between {#Months} and {/Months} with the names of what is around it", () => {
    const xml = partOf(made(["{#Months}", "Of {Plan}", "{%Months}", "{/Months}"].map((words) => said("Normal", words)).join("")), "word/document.xml");
    expect(xml).toMatch(/Of the plan of 2011.*<w:drawing>/s);
    expect(xml).not.toMatch(/[{}]/);
  });

  test("is drawn once for each of a list, each with its own parts and number, beside those that the template has", () => {
    const sections = [{ title: "One", chart: data.months }, { title: "Two", chart: null }, { title: "Three", chart: data.areas }];
    const picture = '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Logo" descr="The shield of the council"/></wp:inline></w:drawing></w:r></w:p>';
    const bytes = made(picture + ["{#Sections}", "{Title}", "{%Chart}", "{/Sections}"].map((words) => said("Normal", words)).join(""), { sections }, { "word/charts/chart1.xml": () => "<theirs/>" });
    const xml = partOf(bytes, "word/document.xml");
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(["7", "8", "9"]);
    const shown = [...xml.matchAll(/r:id="(rIdChart\d+)"/g)].map(([, id]) => id ?? "");
    const relationships = partOf(bytes, "word/_rels/document.xml.rels");
    expect(shown.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relationships)?.[1])).toEqual(["charts/chart2.xml", "charts/chart3.xml"]);
    expect(partOf(bytes, "word/charts/chart1.xml")).toBe("<theirs/>");
    for (const number of [2, 3]) expect(partOf(bytes, "[Content_Types].xml")).toContain(`PartName="/word/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"`);
  });

  test("holds whatever words a sheet has", async () => {
    const hostile = ['A & B <b>"x"</b>', "it's\u0000\u0008\ufffe", "half \ud83d", "_x0041_", "=1+1", "two\nlines", "]]>"];
    const plan: ChartPlan = { ...BY_MONTH, title: hostile.join(" "), finding: hostile.join(" "), categories: { title: hostile[0] ?? "", labels: hostile }, values: { title: hostile[0] ?? "", decimals: 0 }, series: hostile.slice(0, 4).map((name) => ({ name, values: [1] })) };
    const bytes = made(said("Normal", "{%Months}"), { months: new Chart(plan) });
    const parts = wordParts(bytes.slice());
    expect(parts.get("word/charts/chart1.xml")?.documentElement.textContent).toContain('A & B <b>"x"</b>');
    const book = readWorkbook(workbookOf(bytes));
    expect("grids" in book && book.grids[0]?.rows.slice(1).map(([label]) => label?.value)).toEqual(['A & B <b>"x"</b>', "it's", "half \ufffd", "_x0041_", "=1+1", "two\nlines", "]]>"]);
    expect(checkAccessibility(bytes)).toEqual([]);
  });
});

describe("the looks of charts", () => {
  const against = (colour: string): number => contrast(fromHex(colour) ?? WHITE, WHITE);

  test("every line and bar is seen against the page, 3 to 1 at least, and words 7 to 1", () => {
    for (const colour of [...LINES.map((each) => each.colour), ...Object.values(BARS), AXIS]) expect(against(colour)).toBeGreaterThanOrEqual(3);
    expect(against(INK)).toBeGreaterThanOrEqual(7);
  });

  test("no two lines share a dash or a marker, so that they are told apart without colour", () => {
    for (const of of ["dash", "marker", "colour"] as const) expect(new Set(LINES.map((each) => each[of])).size).toBe(LINES.length);
  });
});

describe("the tag of a chart", () => {
  const PLACE = { where: "ours.docx", code: "template-tag-unknown" };

  test.each([
    ["{Months}", "{Months} is a chart, and no words. Write {%Months}, alone in a paragraph."],
    ["{%Title}", "{%Title} would be a chart or a picture, and Title is words. Write {Title}."],
    ["{%Is late}", "{%Is late} is a yes or no and prints nothing. Write {#Is late} and {/Is late} around what is printed only then, or {!Is late} for a check box."],
    ["{%Sections}", "{%Sections} is a list. Write {#Sections} and {/Sections} around what is printed for each of it."],
    ["{@Months}", "{@Months} cannot be filled. Write {%Months}."],
    ["{%Mnths}", 'There is nothing called "Mnths" to put in {%Mnths}. Write {%Months} if that is what you mean.'],
    ["See {%Months}", "{%Months} is a chart and needs a paragraph of its own. Press Enter before and after it, and leave nothing else in its paragraph."],
    ["{#Months}{%Months}{/Months}", "{%Months} is a chart and needs a paragraph of its own. Press Enter before and after it, and leave nothing else in its paragraph."],
    ["{%Chart}", "{%Chart} is filled inside a list. Put it between {#Sections} and {/Sections}."],
  ])("%s is told what to write, and where it stands", (tag, message) => {
    expect(filled(said("Normal", tag))).toEqual({ problems: [{ ...PLACE, message, place: expect.stringMatching(/^after the heading "\{Title\}"|^at |^$/) }] });
  });
});

describeWith(LIBREOFFICE, "LibreOffice", () => {
  test("reads both charts with their figures", () =>
    inTemporaryFolder((folder) => {
      fs.writeFileSync(path.join(folder, "charts.docx"), made(bothCharts));
      spawnSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "odt", "--outdir", folder, path.join(folder, "charts.docx")]);
      const zip = new PizZip(fs.readFileSync(path.join(folder, "charts.odt")));
      const charts = Object.keys(zip.files).filter((name) => /^Object \d+\/content\.xml$/.test(name)).map((name) => zip.file(name)?.asText() ?? "");
      const ofKind = (kind: string): string => charts.find((xml) => xml.includes(`chart:class="chart:${kind}"`)) ?? "";
      expect(ofKind("line")).toContain('office:value="7.25"');
      expect(ofKind("bar")).toContain("Middle (our area)");
    }), 120_000);
});
