import { templateProblems } from "../core/make-paper";
import fs from "node:fs";
import path from "node:path";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import { makeDocuments } from "../core/make-documents";
import { survey } from "../core/survey";
import { readWorkbook } from "../core/xlsx/read-workbook";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { readWorkbookText } from "../scripts/examples/workbook-text";
import { packageDocx } from "../scripts/word-layout/package-docx";
import { detail, paragraph, table } from "../scripts/word-layout/word-xml";
import { documentTypes } from "../templates";
import { attendance } from "./attendance/attendance";
import { workbookOf } from "./grids";
import { EXAMPLES, gridsOf } from "./made-documents";
import { readWordFile } from "./word-file";

/** Stands for the Word file that somebody makes in Word. */
const template = packageDocx({
  orientation: "portrait",
  footer: paragraph("Footer", "{Footer}"),
  body:
    paragraph("Organisation", "{Partnership}") +
    paragraph("Heading1", "Attendance") +
    detail("Date", "Date") +
    table("Attendance", "Each organisation with the meetings that it attended.", "Organisations", [
      { heading: "Organisation", width: 8, cell: "{Organisation}" },
      { heading: "Representative", width: 6, cell: "{Representative}" },
      { heading: "Meetings attended", width: 3.2, align: "right", cell: "{Meetings}" },
    ]),
});

const types = [...documentTypes, attendance];

async function sheetsOf(yaml: string): Promise<readonly SheetGrid[]> {
  const workbook = readWorkbook(new Uint8Array(await buildWorkbook(readWorkbookText(yaml))));
  if ("message" in workbook) throw new Error(workbook.message);
  return workbook.grids;
}

const EXAMPLE = fs.readFileSync("test/attendance/attendance.yaml", "utf8");

describe("a document that is added with the files that docs/add-a-document.md names", () => {
  test("is found, said what was left out of, filled, and readable by all", async () => {
    const found = survey(workbookOf(...(await sheetsOf(EXAMPLE))), types);
    expect(found.documents.map(({ type, leftOut, columns }) => [type.id, leftOut, columns.map(({ column, heading }) => `${heading}: ${column}`)])).toEqual([
      ["attendance", [{ where: "Attendance!A8", as: "a total" }], ["Agency: Organisation", "Attended by: Representative", "Attended: Meetings attended"]],
    ]);
    expect(templateProblems(attendance, { name: "attendance.docx", bytes: template })).toEqual([]);
    const result = makeDocuments(found, () => ({ name: "attendance.docx", bytes: template }));
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    const [made] = result.made;
    expect(made?.fileName).toBe("Attendance Example Community Safety Partnership, 3 May 2011.docx");
    expect((await readWordFile(made?.bytes ?? new Uint8Array())).tables).toEqual([
      [["Organisation", "Representative", "Meetings attended"], ["Fire and Rescue Service", "Group manager", "4"], ["Probation Trust", "Director", "2"]],
    ]);
    expect(checkAccessibility(made?.bytes ?? new Uint8Array())).toEqual([]);
  });

  test("has its problems with their cells, and its writing style, like every other", async () => {
    const wrong = EXAMPLE.replace("Director, 2", "Director, 5").replace("3rd May 2011", "31 June 2011");
    expect(survey(workbookOf(...(await sheetsOf(wrong))), types).problems.map(({ where, code }) => [where, code])).toEqual([["Attendance!B2", "cell-not-read"], ["Attendance!C7", "totals-disagree"]]);
    const inStyle = survey(workbookOf(...(await sheetsOf(EXAMPLE))), types, { style: "house" });
    expect(inStyle.documents[0]?.paper.title).toBe("Attendance: Example Community Safety Partnership, 3rd May 2011");
  });

  test.each(EXAMPLES)("takes nothing from the documents that are there: %s", (example, ids) => {
    expect(survey(workbookOf(...gridsOf(example)), types).documents.map(({ type }) => type.id)).toEqual(ids);
  });
});

test("the page that says how names every file, and its code is the one tried here", () => {
  const page = fs.readFileSync("docs/add-a-document.md", "utf8");
  const code = fs.readFileSync("test/attendance/attendance.ts", "utf8");
  for (const shown of [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, block = ""]) => block.trim())) expect(code).toContain(shown);
  for (const [, file = ""] of page.matchAll(/`((?:templates|scripts|test|docs|examples)\/[\w./-]+)`/g)) {
    if (!file.includes("attendance") || file.startsWith("test/")) expect([file, fs.existsSync(path.resolve(file))]).toEqual([file, true]);
  }
});
