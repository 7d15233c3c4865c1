import fs from "node:fs";
import type { MeetingRecord } from "../core/meeting-record";
import { makeDocuments } from "../core/make-documents";
import { survey, type Survey } from "../core/survey";
import { parseTypedDate, type CalendarDate } from "../core/calendar-date";
import type { CellText, SheetText, WorkbookText } from "../core/workbook/workbook-text";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { nextMeeting } from "../meetings/next-meeting/next-meeting";
import { quartersMovedOn } from "../meetings/next-meeting/next-quarter";
import { buildWorkbook } from "../scripts/examples/build-workbook";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { gridsOf, templateOf } from "./made-documents";
import { csp, inTemporaryFolder } from "./run-csp";

const on = (typed: string): CalendarDate => parseTypedDate(typed)?.date as CalendarDate;
const OF_A_MEETING = ["agenda", "minutes", "action-points"];

const surveyOf = (workbook: Parameters<typeof survey>[0]): Survey => survey(workbook, documentTypes, { isWanted: ({ id }) => OF_A_MEETING.includes(id) });
const recordsOf = ({ documents }: Survey): readonly MeetingRecord[] => documents.flatMap(({ paper }) => paper.record ?? []);
const faults = ({ problems }: Survey): readonly string[] => problems.map(({ where, message }) => `${where}: ${message}`);

function started(found: Survey, date?: string): { readonly workbook: WorkbookText; readonly remarks: readonly string[] } {
  const next = nextMeeting(recordsOf(found), date === undefined ? undefined : on(date));
  if ("problems" in next) throw new Error(next.problems.map(({ message }) => message).join("\n"));
  return { workbook: next.workbook, remarks: next.remarks.map(({ message }) => message) };
}

async function surveyOfText(text: WorkbookText): Promise<Survey> {
  const workbook = readWorkbook(await buildWorkbook(text));
  if ("message" in workbook) throw new Error(workbook.message);
  return surveyOf(workbook);
}

const sheetNamed = ({ sheets }: WorkbookText, name: string): SheetText => sheets.find((sheet) => sheet.name === name) as SheetText;
const tableOf = (sheet: SheetText): readonly (readonly CellText[])[] => Object.values(sheet.rows).find((rows) => (rows[0]?.length ?? 0) > 2) ?? [];
const columnOf = (sheet: SheetText, heading: string): readonly CellText[] => tableOf(sheet).slice(1).map((row) => row[tableOf(sheet)[0]?.indexOf(heading) ?? -1] ?? null);

/** A sheet of which somebody wrote on in Excel: other cells in the rows of its table, and rows below them, into which the table grows. */
function writtenOn(text: WorkbookText, name: string, row: (cells: readonly CellText[], heading: (name: string) => number) => readonly CellText[], more: readonly (readonly CellText[])[] = []): WorkbookText {
  const sheets = text.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = Object.entries(sheet.rows).map(([address, block]): [string, readonly (readonly CellText[])[]] => {
      if ((block[0]?.length ?? 0) <= 2) return [address, block];
      const [headings = [], ...cells] = block;
      return [address, [headings, ...cells.map((each) => row(each, (heading) => headings.indexOf(heading))), ...more]];
    });
    const tables = Object.fromEntries(Object.entries(sheet.tables ?? {}).map(([table, block]) => [table, block.replace(/\d+$/, (last) => String(Number(last) + more.length))]));
    return { ...sheet, tables, rows: Object.fromEntries(rows) };
  });
  return { ...text, sheets };
}

const same = (cells: readonly CellText[]): readonly CellText[] => cells;
const withCell = (cells: readonly CellText[], column: number, value: CellText): readonly CellText[] => cells.map((cell, index) => (index === column ? value : cell));

/** Writes the minutes of a meeting: a sentence under each item, and the points that it decides under the first. */
const minuted = (text: WorkbookText, points: readonly (readonly [number: string, words: string])[]): WorkbookText => {
  let isFirst = true;
  return writtenOn(text, "Minutes", (cells, heading) => {
    const said = withCell(cells, heading("Minute"), "The Partnership discussed it.");
    const box = isFirst ? points.map(([number, words]) => `${number} ${words}`).join("\n") : null;
    isFirst = false;
    return withCell(said, heading("Action point"), box);
  });
};

const withPoints = (text: WorkbookText, points: readonly (readonly CellText[])[], row: Parameters<typeof writtenOn>[2] = same): WorkbookText => writtenOn(text, "Action points", row, points);

describe("the next meeting of Cambridge, from its pack of 3 May 2011", () => {
  const cambridge = (): Survey => surveyOf(workbookOf(...gridsOf("cambridge-2011-05-03")));

  test("has the items that come up every time, renumbered, of the next quarter, with the minutes of this meeting", () => {
    const { workbook, remarks } = started(cambridge());
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Agenda", "Action points", "Minutes", "Previous action points"]);
    const agenda = sheetNamed(workbook, "Agenda");
    expect(agenda.rows.A1?.slice(0, 2)).toEqual([["Partnership", "Cambridge Community Safety Partnership"], ["Date", { date: "2011-08-02" }]]);
    expect(columnOf(agenda, "No.").map(String)).toEqual(["1", "2", "3", "4", "5", "6", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "7", "8", "9", "10"]);
    expect(columnOf(agenda, "Item").filter((_, index) => [2, 3, 4, 5].includes(index))).toEqual(["Minutes of 3 May 2011 meeting: Agreement", "Action points: Review", "Performance report: Q1 2011/12", "Priority area monitoring reports: Q1 2011/12"]);
    expect(columnOf(agenda, "Papers").every((paper) => paper === null)).toBe(true);
    expect(remarks.join(" ")).toContain("2 Integrated Offender Management: Presentation, 10 Community Safety Plan 2011-14: Target scrutiny, 11 New Board member, 12 Public and media information: Revisions.");
    expect(remarks.at(-1)).toBe("Of 11 action points 2 are carried forward. All are kept on the sheet Previous action points.");
  });

  test("has the minutes of this meeting with nothing written in them, and what is open under its own number", () => {
    const { workbook } = started(cambridge());
    const minutes = sheetNamed(workbook, "Minutes");
    expect(minutes.rows.A1?.[1]).toEqual(["Date", { date: "2011-05-03" }]);
    expect(columnOf(minutes, "Number").map(String).slice(5, 9)).toEqual(["6", "7", "7.1", "7.2"]);
    expect(columnOf(minutes, "Minute").every((minute) => minute === null)).toBe(true);
    expect(columnOf(sheetNamed(workbook, "Action points"), "Month/number")).toEqual(["08/03", "02/02"]);
    expect(columnOf(sheetNamed(workbook, "Previous action points"), "Month/number")).toHaveLength(11);
  });

  test("goes on for three meetings: nothing is lost, no number is used twice, the counts are right, and each can be made at once", async () => {
    const first = started(cambridge());
    expect(faults(await surveyOfText(first.workbook))).toEqual([]);

    const may = withPoints(
      minuted(first.workbook, [["05/01", "Support officer to publish the plan"], ["05/02", "Lead officers to report on cycle theft"]]),
      [
        ["05/01", "Support officer to publish the plan", "Ongoing", "with the printers", { date: "2011-07-29" }, { date: "2011-07-29" }, 0],
        ["05/02", "Lead officers to report on cycle theft", "Ongoing", "figures asked for", { date: "2011-06-30" }, { date: "2011-10-31" }, 1],
      ],
      (cells) => (cells[0] === "08/03" ? withCell(withCell(cells, 2, "Closed"), 3, "Colleges now mark cycles.") : cells),
    );
    const mayFound = await surveyOfText(may);
    expect(faults(mayFound)).toEqual([]);
    const second = started(mayFound, "1 November 2011");
    expect(columnOf(sheetNamed(second.workbook, "Agenda"), "Item")).toEqual(expect.arrayContaining([
      "Minutes of 2 August 2011 meeting: Agreement",
      "Matters arising from the minutes of 3 May 2011\nMinute 1 (05/01 and 05/02)",
      "Action points: Review\nDue by 1 November 2011: 05/01 and 05/02",
      "Performance report: Q2 2011/12",
    ]));
    const schedule = sheetNamed(second.workbook, "Action points");
    expect(tableOf(schedule).slice(1).map((cells) => [cells[0], ...cells.slice(4)])).toEqual([
      ["02/02", null, null, null],
      ["05/01", { date: "2011-07-29" }, { date: "2011-07-29" }, 0],
      ["05/02", { date: "2011-06-30" }, { date: "2011-10-31" }, 1],
    ]);

    const august = withPoints(minuted(second.workbook, [["08/01", "Chair to write to the council"]]), [["08/01", "Chair to write to the council", "Ongoing", "drafted", null, null, null]]);
    const augustFound = await surveyOfText(august);
    expect(faults(augustFound)).toEqual([]);
    const third = await surveyOfText(started(augustFound, "7 February 2012").workbook);
    expect(faults(third)).toEqual([]);
    const points = recordsOf(third).flatMap((record) => (record.kind === "action points" ? record.points : []));
    expect(points.map(({ number }) => number)).toEqual(["02/02", "05/01", "05/02", "08/01"]);
    expect(points[0]?.actionPoint).toBe("Sarah Ferguson to look at the provision of services to young people to prevent them from becoming victims of crime (notably robbery).");

    for (const found of [mayFound, augustFound, third]) expect(makeDocuments(found, templateOf)).toMatchObject({ made: [{}, {}, {}] });
  });
});

describe("where the workbook is of one meeting", () => {
  const pages = [
    grid("Agenda", [["Board", "Safer Board"], ["Date", "7 June 2016"], ["Future meetings", "• 6 September 2016"], [null, "• 6 December 2016"], [], ["No.", "Item", "Lead officer"], [1, "Apologies", "Chair"], [2, "Matters arising", "Chair"], [3, "Action log", "Officer"], [4, "A visit", "Guest"]] as never[]),
    grid("Minutes", [["Board", "Safer Board"], ["Date", "7 June 2016"], [], ["Number", "Heading", "Minute", "Action point"], [1, "Apologies", "None."], [2, "Plan", null], ["2.1", null, "The plan was discussed.", "06/01 Officer to write the plan"]] as never[]),
    grid("Action points", [["Board", "Safer Board"], ["Date", "7 June 2016"], ["Month/number", "Action point", "Status", "Update", "Due date"], ["06/01", "Officer to write the plan", "Ongoing", "begun", dateCell("2016-08-31")]] as never[]),
  ];

  test("the minutes and the schedule of the next are of the next meeting, which the list of future meetings gives", async () => {
    const found = surveyOf(workbookOf(...pages));
    expect(faults(found)).toEqual([]);
    const { workbook } = started(found);
    for (const name of ["Agenda", "Minutes", "Action points"]) expect([name, sheetNamed(workbook, name).rows.A1?.[1]]).toEqual([name, ["Date", { date: "2016-09-06" }]]);
    const agenda = sheetNamed(workbook, "Agenda");
    expect(columnOf(agenda, "Item")).toEqual(["Apologies", "Matters arising from the minutes of 7 June 2016\nMinute 2.1 (06/01)", "Action log\nDue by 6 September 2016: 06/01"]);
    expect(agenda.rows.A1).toEqual(expect.arrayContaining([["Next meeting", { date: "2016-12-06" }], ["Future meetings", "• 6 December 2016"]]));
    // The date that it had at first is kept from now on.
    expect(tableOf(sheetNamed(workbook, "Action points"))[1]?.slice(4)).toEqual([{ date: "2016-08-31" }, { date: "2016-08-31" }, 0]);
    expect(faults(await surveyOfText(workbook))).toEqual([]);
  });

  test("a date that is not after this meeting, or that nobody gave, is asked for", () => {
    const [agenda = grid("", []), ...others] = pages;
    const problemsOf = (records: readonly MeetingRecord[], date?: string): unknown => {
      const next = nextMeeting(records, date === undefined ? undefined : on(date));
      return "problems" in next ? next.problems.map(({ where, message }) => `${where}: ${message}`) : "none";
    };
    const records = recordsOf(surveyOf(workbookOf(agenda)));
    expect(problemsOf(records, "7 June 2016")).toEqual(["Agenda!B2: The next meeting, 7 June 2016, is not after this one, 7 June 2016."]);
    expect(problemsOf(records.map((record) => ({ ...record, futureMeetings: [] }) as MeetingRecord))).toEqual(['Agenda!B2: This agenda does not say when the next meeting is. Say it with --date "2 August 2011", or type it beside "Next meeting".']);
    expect(problemsOf(recordsOf(surveyOf(workbookOf(...others))))).toEqual(["This workbook: The next meeting is started from the agenda of this one, and no agenda with a date was found."]);
    expect(started(surveyOf(workbookOf(agenda)), "29 August 2016").remarks[0]).toBe("Monday 29 August 2016 is a bank holiday. Is that the day of the next meeting?");
  });
});

describe("a county board's", () => {
  test("minutes go on in the numbers of their year, without a minute of apologies, and the closed session is one", async () => {
    const { workbook } = started(surveyOf(workbookOf(...gridsOf("derbyshire-2016-11-29"))));
    const rows = tableOf(sheetNamed(workbook, "Minutes")).slice(1).map(([number, heading]) => `${number} ${heading}`);
    expect([rows[0], rows[2], rows.at(-1)]).toEqual(["13/16 Minutes of SCB meeting held on 23 March 2016", "15/16 CSA Update 2016-17", "26/16 Closed session"]);
    const found = await surveyOfText(workbook);
    expect(faults(found)).toEqual([]);
    expect(makeDocuments(found, templateOf)).toMatchObject({ made: [{ fileName: "Agenda Derbyshire Safer Communities Board, 20 March 2017.docx" }, { fileName: "Draft minutes Derbyshire Safer Communities Board, 29 November 2016.docx" }] });
  });
});

test.each([
  ["Report: Q4 2010/11", "Report: Q1 2011/12"],
  ["Quarter 3, 2009/10 and Q4 2009/10", "Quarter 4, 2009/10 and Q1 2010/11"],
  ["Plan 2011-14", "Plan 2011-14"],
])("%s is %s a quarter later", (words, later) => {
  expect(quartersMovedOn(words, on("3 May 2011"), on("2 August 2011"))).toBe(later);
});

describe("csp next", () => {
  const CAMBRIDGE = "examples/cambridge-2011-05-03.xlsx";

  test("writes a new workbook, which csp pack takes, and leaves the old one as it was", () => {
    inTemporaryFolder((folder) => {
      const before = fs.readFileSync(CAMBRIDGE);
      const out = `${folder}/next.xlsx`;
      const run = csp("next", CAMBRIDGE, "--date", "9 August 2011", "--out", out);
      expect([run.exitCode, run.err, run.out.split("\n")[0]]).toEqual([0, "", `Started ${out}, for the meeting of 9 August 2011, with the sheets Agenda, Action points, Minutes, Previous action points. ${CAMBRIDGE} is as it was.`]);
      expect(fs.readFileSync(CAMBRIDGE).equals(before)).toBe(true);
      expect(csp("next", CAMBRIDGE, "--out", out)).toMatchObject({ exitCode: 3 });
      expect(csp("next", CAMBRIDGE, "--date", "soon")).toMatchObject({ exitCode: 2, err: expect.stringContaining('--date takes a date such as "2 August 2011", and this is "soon".') });
      expect(csp("pack", out, "--out", `${folder}/papers`).exitCode).toBe(0);
      expect(fs.readdirSync(`${folder}/papers`).sort()).toEqual([
        "Action points Cambridge Community Safety Partnership, 3 May 2011.docx",
        "Agenda Cambridge Community Safety Partnership, 9 August 2011.docx",
        "Draft minutes Cambridge Community Safety Partnership, 3 May 2011.docx",
      ]);
    });
  });
});
