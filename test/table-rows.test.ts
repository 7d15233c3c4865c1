import type { DXT } from "docxtemplater";
import PizZip from "pizzip";
import { engineWith, type RowsWritten } from "../core/docx/engine";
import * as tableRows from "../core/docx/table-rows";
import { TagsSeen } from "../core/docx/template-tags";
import { VouchedRows } from "../core/docx/vouched-rows";
import { isWellFormed } from "../core/docx/well-formed";
import { documentXml } from "../scripts/word-layout/word-xml";
import { layouts } from "../scripts/word-layout/layouts";
import { packageDocx } from "../scripts/word-layout/package-docx";
import { RandomTemplate, randomData } from "./random-templates";

const RUNS = Number(process.env.CSP_FUZZ_RUNS ?? 1_000);

const empty = packageDocx({ orientation: "portrait", footer: "<w:p/>", body: "<w:p/>" });

function documentOf(body: string, data: unknown, rows: RowsWritten): string {
  const zip = new PizZip(empty);
  zip.file("word/document.xml", documentXml(body, { orientation: "portrait", footer: "" }));
  try {
    const vouched = new VouchedRows();
    const filled = engineWith(zip, new TagsSeen(), rows, vouched).render(data).getZip();
    const vouchedRows = Buffer.concat(vouched.in("word/document.xml"));
    if (!isWellFormed(Buffer.concat([Buffer.from("<rows>"), vouchedRows, Buffer.from("</rows>")]))) throw new Error(`Vouched for, and not closed: ${String(vouchedRows)}`);
    return ["word/document.xml", "word/_rels/document.xml.rels"].map((part) => filled.file(part)?.asText() ?? "").join("\n");
  } catch (error) {
    // Where the engine refuses a template, both ways are refused with the same words.
    const { properties } = error as { properties?: { errors?: readonly { properties?: { id?: string } }[] } };
    if (!properties) throw error;
    return JSON.stringify(properties.errors?.map((each) => each.properties?.id));
  }
}

/** How many lists of rows were written by us, and how many were left to the engine. */
function counted(work: () => void): { readonly byUs: number; readonly left: number } {
  const original = tableRows.tableRowsModule;
  const count = { byUs: 0, left: 0 };
  const spy = jest.spyOn(tableRows, "tableRowsModule").mockImplementation((...asked) => {
    const module = original(...asked);
    return {
      ...module,
      render(part: DXT.Part, options: DXT.RenderOptions): DXT.Rendered | null {
        const rendered = module.render?.(part, options) ?? null;
        if (rendered) count.byUs++;
        else if (part.module === "loop" && part.subparsed?.[0]?.tag === "w:tr") count.left++;
        return rendered;
      },
    };
  });
  work();
  spy.mockRestore();
  return count;
}

const inBothWays = (body: string, data: unknown): void => expect(documentOf(body, data, "by us")).toBe(documentOf(body, data, "by the engine"));

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl><w:p/>`;

describe("rows written by us are those that the engine writes", () => {
  test("of whatever template and data", () => {
    let refused = 0;
    const { byUs, left } = counted(() => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const template = new RandomTemplate(seed);
        const body = template.body();
        const data = randomData(seed);
        const [ours, engines] = [documentOf(body, data, "by us"), documentOf(body, data, "by the engine")];
        if (engines.startsWith("[")) refused++;
        if (ours !== engines) expect({ seed, body, data, document: ours }).toEqual({ seed, body, data, document: engines });
      }
    });
    expect(refused).toBeLessThan(RUNS / 10);
    expect(byUs).toBeGreaterThan(RUNS);
    expect(left).toBeGreaterThan(RUNS / 100);
  }, 300_000);

  test.each<[name: string, body: string, data: unknown]>([
    ["a table whose only row is the list", table(row(paragraph("{#Items}{Item}{/Items}"))), { items: [{ item: "a" }, { item: "b" }] }],
    ["a list without items in a table without another row", table(row(paragraph("{#Items}{Item}"), paragraph("x{/Items}"))), { items: [] }],
    ["a value that the row has not and the document has", table(row(paragraph("{#Items}{Place}"), paragraph("{Item}{/Items}"))), { place: "Hall", items: [{ item: "a" }, { item: "b", place: null }] }],
    ["a cell that a condition leaves without a paragraph", table(row(paragraph("{#Items}{Item}"), `${paragraph("{#Is late}")}${paragraph("late")}${paragraph("{/Is late}")}`, paragraph("x{/Items}"))), { items: [{ isLate: true }, { isLate: false }] }],
    ["several lines inside a sentence", table(row(paragraph("{#Items}See {Item}."), paragraph("x{/Items}"))), { items: [{ item: "one\ntwo\n" }, { item: "\n" }] }],
  ])("%s", (_, body, data) => {
    expect(counted(() => inBothWays(body, data)).left).toBe(0);
    expect(documentOf(body, data, "by us")).toContain("<w:body>");
  });

  test.each<[name: string, cell: string, data: unknown]>([
    ["a table in a cell", `${table(row(paragraph("{Item}")))}`, { items: [{ item: "a" }] }],
    ["a content control", `<w:sdt><w:sdtContent>${paragraph("{Item}")}</w:sdtContent></w:sdt>`, { items: [{ item: "a" }] }],
    ["a value that is worked out", paragraph("{Item}, {Item}"), { items: [{ item: () => "a" }] }],
    ["a value that is a day", paragraph("on {Item}"), { items: [{ item: new Date(0) }] }],
  ])("%s is left to the engine", (_, cell, data) => {
    const body = table(row(paragraph("{#Items}x"), cell, paragraph("x{/Items}")));
    expect(counted(() => inBothWays(body, data))).toEqual({ byUs: 0, left: expect.any(Number) });
  });

  test.each([
    ["that close all they begin", paragraph("{Item}{#Isnew}new{/Isnew}"), true],
    ["with a condition that begins in one run and ends in the next", "<w:p><w:r><w:t>{Item}{#Isnew}new</w:t></w:r><w:r><w:t>er{/Isnew}</w:t></w:r></w:p>", false],
  ])("rows %s: whether they need not be looked through again", (_, cell, isVouchedFor) => {
    const zip = new PizZip(empty);
    zip.file("word/document.xml", documentXml(table(row(paragraph("{#Items}x"), cell, paragraph("x{/Items}"))), { orientation: "portrait", footer: "" }));
    const vouched = new VouchedRows();
    engineWith(zip, new TagsSeen(), "by us", vouched).render({ items: [{ item: "a", isnew: true }, { item: "b", isnew: true }] });
    expect(vouched.in("word/document.xml").length > 0).toBe(isVouchedFor);
  });

  test.each(Object.entries(layouts).filter(([, { body }]) => body.includes("<w:tbl>")))("all rows of the built-in %s are written by us", (_, { body }) => {
    const rows = [{ number: "1", item: "• a\n• b", isSubItem: true }, { number: "2", item: "c" }];
    const data = { items: rows, closedItems: rows, hasClosedSession: true, actionPoints: rows, actions: rows, targets: rows, districts: rows, priorities: [{ issues: rows }], isCity: true, hasPresent: true, hasPeople: true, people: rows, sections: [{ hasTargets: true, targets: rows, referrals: [{ districts: rows }] }], isFrontBox: true, box: rows };
    const { byUs, left } = counted(() => inBothWays(body, data));
    expect([byUs > 0, left]).toEqual([body.includes("<w:tbl>"), 0]);
  });
});
