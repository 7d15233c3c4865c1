import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import PizZip from "pizzip";
import { survey, type Survey } from "../core/survey";
import { readAnswers, withAnswer, writeAnswers, type ColumnAnswer } from "../core/workbook/column-answers";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { documentTypes } from "../templates";
import { WINDOWS } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { grid } from "./grids";
import { csp, inTemporaryFolder } from "./run-csp";

const agendaUnder = (headings: readonly string[], ...rows: readonly (readonly (string | number)[])[]): SheetGrid => grid("Agenda", [["Partnership", "Safer Board"], ["Date", "3 May 2011"], [], headings, ...rows]);
const surveyWith = (sheet: SheetGrid, answers: readonly ColumnAnswer[] = []): Survey => survey({ grids: [sheet], answers }, documentTypes);
const leadsOf = ({ documents }: Survey): unknown => (documents[0]?.paper.data as { items: readonly { leadOfficer: string }[] }).items.map(({ leadOfficer }) => leadOfficer);

describe("a heading that could be two things is asked about, never guessed", () => {
  const two = agendaUnder(["No.", "Item", "Owner", "Lead"], [1, "Welcome", "Chair", "Vice Chair"]);

  test("two headings for the lead officer: neither is taken", () => {
    const { documents, problems } = surveyWith(two);
    expect(documents).toEqual([]);
    expect(problems.map(({ code, where, answers }) => [code, where, answers?.map(({ says }) => says)])).toEqual([["heading-used-twice", "Agenda!D4", ['"Lead" is Lead officer', '"Owner" is Lead officer']]]);
  });

  test("what was said decides, and the other is not printed", () => {
    const found = surveyWith(two, [{ document: "agenda", heading: "Owner", column: "lead-officer" }]);
    expect([found.problems, leadsOf(found), found.documents[0]?.unused]).toEqual([[], ["Chair"], ["Lead"]]);
    expect(leadsOf(surveyWith(two, [{ heading: "lead", column: "lead-officer" }]))).toEqual(["Vice Chair"]);
  });

  test("a heading that is nearly one that is missing is read as said, or set aside as said", () => {
    const nearly = agendaUnder(["No.", "Item", "Leed ofiser", "Minutes"], [1, "Welcome", "Chair", 5]);
    const [problem] = surveyWith(nearly).problems;
    expect([problem?.code, problem?.where]).toEqual(["heading-unclear", "Agenda!C4"]);
    for (const { answer } of problem?.answers ?? []) {
      const found = surveyWith(nearly, [answer]);
      expect([found.problems, leadsOf(found), found.documents[0]?.unused]).toEqual(answer.column === null ? [[], [""], ["Leed ofiser"]] : [[], ["Chair"], []]);
    }
  });

  test("a needed heading that is missing comes with the headings that it may be", () => {
    const missing = agendaUnder(["No.", "Business", "Lead officer", "Room", "Minutes"], [1, "Welcome", "Chair", "A", 5]);
    const [problem] = surveyWith(missing).problems;
    expect(problem).toMatchObject({ code: "heading-missing", message: 'No column is headed "Item". It may be "Business" or "Room". Give that heading to the column that holds it.', where: "Agenda!A4" });
    const [first] = problem?.answers ?? [];
    expect(first?.says).toBe('"Business" is Item');
    const found = surveyWith(missing, first ? [first.answer] : []);
    expect([found.problems, found.documents[0]?.rows, found.documents[0]?.columns.find(({ column }) => column === "Item")]).toEqual([
      [],
      1,
      { column: "Item", heading: "Business", where: "Agenda!B4", isAnswered: true },
    ]);
  });

  test("a mistyped heading is taken for the nearest whole one", () => {
    const [problem] = surveyWith(agendaUnder(["No.", "Item", "Lead oficer"], [1, "Welcome", "Chair"])).problems;
    expect(problem?.message).toBe('"Lead oficer" is not read. Name it "Lead officer" if that is what it holds; otherwise give it another name.');
  });

  test("what was said of one document is not said of another", () => {
    const found = surveyWith(two, [{ document: "action-points", heading: "Owner", column: "lead-officer" }]);
    expect(found.problems.map(({ code }) => code)).toEqual(["heading-used-twice"]);
  });
});

test("a hidden column that the paper would print, and a row that a filter hides, are named", () => {
  const sheet = agendaUnder(["No.", "Item", "Lead officer"], [1, "Welcome", "Chair"], [2, "Other business", "Chair"]);
  expect(surveyWith({ ...sheet, hiddenColumns: [2] }).problems).toEqual([
    { code: "column-hidden", message: "The column Lead officer is hidden, so nobody can tell whether it is meant for the paper. Show it, or delete it.", where: "Agenda!C4" },
  ]);
  expect(surveyWith({ ...sheet, hiddenRows: [5], filters: [{ top: 3, left: 0, bottom: 5, right: 2 }] }).problems.map(({ message }) => message)).toEqual([
    "The filter on A4:C6 hides this row, so nobody can tell whether it is meant for the paper. Clear the filter, or delete the row.",
  ]);
});

describe("what is said is kept", () => {
  const said: readonly ColumnAnswer[] = [
    { document: "agenda", heading: 'Owner & "keeper"\n<1>', column: "lead-officer" },
    { document: "agenda", heading: "Notes", column: null },
  ];

  test("and read again as it was, whatever the heading holds", () => {
    expect(readAnswers([strToU8(writeAnswers(said))])).toEqual(said);
    expect(readAnswers([strToU8('<columns xmlns="another"><column heading="Owner" is="lead-officer"/></columns>')])).toEqual([]);
    expect(withAnswer(said, { document: "agenda", heading: "notes", column: "item" })).toEqual([said[0], { document: "agenda", heading: "notes", column: "item" }]);
  });
});

/** A workbook whose agenda has two headings for the lead officer. */
async function ambiguous(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Agenda").addRows([["Partnership", "Safer Board"], ["Date", "3 May 2011"], [], ["No.", "Item", "Owner", "Lead"], [1, "Welcome", "Chair", "Vice Chair"]]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The workbook as Excel saves it after answers were kept in it. */
function withPart(bytes: Uint8Array, xml: string): Uint8Array {
  const zip = new PizZip(bytes);
  zip.file("customXml/item1.xml", xml);
  const rels = zip.file("xl/_rels/workbook.xml.rels")?.asText() ?? "";
  zip.file("xl/_rels/workbook.xml.rels", rels.replace("</Relationships>", '<Relationship Id="rIdSaid" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>'));
  return zip.generate({ type: "uint8array" });
}

describe("on the command line", () => {
  test("csp says how, does what is said, and takes what the workbook keeps", () =>
    inTemporaryFolder(async (folder) => {
      const file = path.join(folder, "agenda.xlsx");
      fs.writeFileSync(file, await ambiguous());
      const asked = csp("make", "agenda", file, "--out", folder);
      expect([asked.exitCode, asked.err]).toEqual([
        1,
        [
          'Agenda!D4: "Lead" and "Owner" are two headings for the same thing, Lead officer. Say which is meant, or rename the other.',
          "What a heading is can also be said on the command line:",
          '  --columns agenda.lead-officer="Lead"   ("Lead" is Lead officer)',
          '  --columns agenda.lead-officer="Owner"   ("Owner" is Lead officer)',
          "Nothing was written.",
          "",
        ].join("\n"),
      ]);
      for (const columns of ["lead-officer=Owner", "agenda.lead-officer=Owner", "Lead officer=owner"]) expect(csp("make", "agenda", file, "--columns", columns, "--out", folder, "--force").exitCode).toBe(0);
      expect(csp("check", file, "--columns", "lead-officer=Owner").out).toContain('  Read as: "Owner" is Lead officer (as you said)\n  Not printed: the column "Lead"\n');

      fs.writeFileSync(file, withPart(await ambiguous(), writeAnswers([{ document: "agenda", heading: "Owner", column: "lead-officer" }])));
      expect(csp("make", "agenda", file, "--out", folder, "--force").exitCode).toBe(0);
      const before = fs.readFileSync(file);
      expect(csp("check", file, "--columns", "lead-officer=Lead").out).toContain('"Lead" is Lead officer (as you said)');
      expect(fs.readFileSync(file).equals(before)).toBe(true);
    }));

  test("a heading that the workbook does not have is asked about", () =>
    inTemporaryFolder(async (folder) => {
      const file = path.join(folder, "agenda.xlsx");
      fs.writeFileSync(file, await ambiguous());
      const { exitCode, out } = csp("check", file, "--columns", "lead-officer=Onwer");
      expect([exitCode, out.split("\n").filter((line) => line.includes("Onwer"))]).toEqual([1, [`${file}: No column is headed "Onwer". Is it "Owner"? Give the heading as it stands in the sheet.`]]);
    }));

  test.each([
    ["lead-officer", '--columns takes a column and its heading, such as lead-officer="Owner", and this is "lead-officer".'],
    ["lead-oficer=Owner", 'There is no column "lead-oficer". Did you mean lead-officer?'],
    ["letter.lead-officer=Owner", 'There is no document "letter" here. It can be agenda.'],
    ["colour=Owner", 'There is no column "colour". It can be number, item, lead-officer, attachments, duration-minutes, session, public-session, file, title, marking, is-public, or none.'],
  ])("--columns %s is typed wrongly, and it is said how", (typed, sentence) => {
    const { exitCode, err } = csp("make", "agenda", "examples/cambridge-2011-05-03.xlsx", "--columns", typed);
    expect([exitCode, err.trim()]).toEqual([2, `csp: ${sentence}`]);
  });
});

describe("in the pane", () => {
  let pane: OpenedPane | undefined;
  afterEach(() => pane?.close());
  const buttons = (selector: string): HTMLButtonElement[] => [...(pane?.document.querySelectorAll<HTMLButtonElement>(selector) ?? [])];

  test("a press keeps the answer in the workbook, and the list follows; it can be forgotten again", async () => {
    const host = await ExcelHost.open(await ambiguous());
    pane = await openInJsdom(host, WINDOWS, "taskpane.html?screen=problems");
    await pane.status(/put right/);
    expect(buttons("#problem-list .answers button").map(({ textContent }) => textContent)).toEqual(['"Lead" is Lead officer', '"Owner" is Lead officer']);
    buttons("#problem-list .answers button")[1]?.click();
    expect(await pane.status(/can be made/)).toBe("One document can be made.");
    expect(host.customXml).toEqual([writeAnswers([{ document: "agenda", heading: "Owner", column: "lead-officer" }])]);
    buttons("#back-home")[0]?.click();
    await until(() => buttons("#documents button").length > 0);
    expect(pane.document.getElementById("documents")?.textContent).toContain('Read as: "Owner" is Lead officer');

    buttons("#documents button").find(({ textContent }) => textContent === "Forget what I said of its headings")?.click();
    expect(await pane.status(/put right/)).toBe("One thing must be put right first.");
    expect(host.customXml).toEqual([writeAnswers([])]);
    await until(() => host.isLetGo);
    expect(pane.faults).toEqual([]);
  });

  test("a pack is not made without a paper whose headings are not clear", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile("examples/cambridge-2011-05-03.xlsx");
    const papers = workbook.getWorksheet("Agenda")?.getCell("D7");
    if (papers) papers.value = "Owner";
    const host = new ExcelHost(workbook);
    pane = await openInJsdom(host);
    expect(await pane.status(/put right/)).toBe("One thing must be put right first.");
    const before = host.roundTrips;
    buttons("#make-all")[0]?.click();
    await until(() => host.roundTrips > before + 2 && buttons("#make-all").every(({ disabled }) => !disabled));
    expect(await pane.status(/put right|^Made/)).toBe("One thing must be put right first.");
    expect(pane.downloads).toEqual([]);
  });

  test("what was said can be forgotten where it left the paper unreadable", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Agenda").addRows([["Partnership", "Safer Board"], ["Date", "3 May 2011"], [], ["No.", "Agnda item", "Lead officer", "Minutes"], [1, "Welcome", "Chair", 5]]);
    const host = await ExcelHost.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
    pane = await openInJsdom(host, WINDOWS, "taskpane.html?screen=problems");
    await pane.status(/put right/);
    buttons("#problem-list .answers button").find(({ textContent }) => textContent?.includes("not for this paper"))?.click();
    await until(() => pane?.document.getElementById("problem-list")?.textContent?.includes('No column is headed "Item"') === true);
    const forget = (): HTMLButtonElement | undefined => buttons("button").find(({ textContent }) => textContent === "Forget what I said of headings");
    await until(() => forget()?.getAttribute("aria-disabled") === null);
    forget()?.click();
    await until(() => pane?.document.getElementById("problem-list")?.textContent?.includes('"Agnda item" is not read') === true);
    expect(host.customXml).toEqual([writeAnswers([])]);
  });

  test("the file that Excel saves is read by the command line with the same answer", async () => {
    const read = readWorkbook(withPart(await ambiguous(), writeAnswers([{ document: "agenda", heading: "Owner", column: "lead-officer" }])));
    expect("answers" in read && read.answers).toEqual([{ document: "agenda", heading: "Owner", column: "lead-officer" }]);
  });

  test.each([
    ["another program's part", '<properties xmlns="http://schemas.example/other"><a/></properties>'],
    ["a part that is broken", `<columns xmlns="urn:community-safety-toolkit:columns"><column heading="Owner"`],
    ["a part with declarations", `<!DOCTYPE x [<!ENTITY a "b">]><columns xmlns="urn:community-safety-toolkit:columns"/>`],
  ])("%s says nothing, and harms nothing", async (_, xml) => {
    const read = readWorkbook(withPart(await ambiguous(), xml));
    expect("answers" in read && [read.grids.length, read.answers]).toEqual([1, []]);
  });
});
