import fs from "node:fs";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { dateCell, grid, workbookOf } from "./grids";
import { makeAll } from "./made-documents";
import { readWordFile, type WordFile } from "./word-file";

type Row = readonly (CellValue | undefined | ReturnType<typeof dateCell>)[];

const HEADINGS: Row = ["Month/number", "Action point", "Status", "Update", "Original due date", "Current due date", "Times moved"];
const sheet = (rows: readonly Row[], headings: Row = HEADINGS, name = "Action points"): SheetGrid => grid(name, [["Board", "Safer Board"], ["Date", "11 March 2011"], headings, ...rows] as never[]);
const found = (of: SheetGrid) => survey(workbookOf(of), documentTypes);
const problemsOf = (of: SheetGrid): readonly string[] => found(of).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (of: SheetGrid): Promise<WordFile> => {
  const bytes = makeAll([of])[0]?.bytes ?? new Uint8Array();
  if (process.env.CSP_KEEP) fs.writeFileSync(process.env.CSP_KEEP, bytes);
  return readWordFile(bytes);
};

const ROWS: readonly Row[] = [
  ["08/03", "Work with colleges", "Ongoing", "in hand", dateCell("2010-12-31"), "30 April 2011", 2],
  ["12/05", "Look at community events", "Closed", "drawn up", "31 January 2011", "31 January 2011", 0],
  ["02/01", "Report on engagement", "Ongoing", "with the support group", "March 2011", "May 2011", 1],
  ["03/01", "Send a letter", "Ongoing", "draft with the Chair", "11 March 2011", null, null],
  ["03/02", "Revise the agenda", "Ongoing", "each meeting", "Every meeting", null, null],
];

describe("due dates", () => {
  test("are printed with how often they moved, and what is overdue is worked out against the original date on the day of the meeting", async () => {
    const { tables, text } = await wordOf(sheet(ROWS));
    expect(tables[0]).toEqual([
      ["Month / number", "Action point", "Original due date", "Current due date", "Times moved", "Status and update"],
      ["08/03", "Work with colleges", "31 December 2010", "30 April 2011", "2", "Ongoing, overdue – in hand"],
      ["12/05", "Look at community events", "31 January 2011", "31 January 2011", "0", "Closed – drawn up"],
      ["02/01", "Report on engagement", "March 2011", "May 2011", "1", "Ongoing – with the support group"],
      ["03/01", "Send a letter", "11 March 2011", "", "", "Ongoing – draft with the Chair"],
      ["03/02", "Revise the agenda", "Every meeting", "", "", "Ongoing – each meeting"],
    ]);
    expect(text).toContain("4 ongoing, 1 closed");
    expect(text).toContain("1 is overdue: ongoing on 11 March 2011, after the date on which it was due at first.");
  });

  test("have a column only where an action has one, and the date beside a revised one is the original", async () => {
    const due = await wordOf(sheet([["03/01", "Send a letter", "Ongoing", "draft", dateCell("2011-03-10")]], ["Month/number", "Action point", "Status", "Update", "Due date"]));
    expect(due.tables[0]).toEqual([["Month / number", "Action point", "Due date", "Status and update"], ["03/01", "Send a letter", "10 March 2011", "Ongoing, overdue – draft"]]);
    const revised = await wordOf(sheet([["03/01", "Send a letter", "Ongoing", "draft", "10 March 2011", "10 April 2011"]], ["Month/number", "Action point", "Status", "Update", "Due date", "Revised due date"]));
    expect(revised.tables[0]?.[1]).toEqual(["03/01", "Send a letter", "10 March 2011", "10 April 2011", "Ongoing, overdue – draft"]);
    const none = await wordOf(sheet([["03/01", "Send a letter", "Ongoing", "draft"]]));
    expect(none.tables[0]?.[0]).toEqual(["Month/number", "Action point", "Status and update"]);
    expect(none.text).not.toContain("overdue");
  });

  test("do not make an action schedule of another table", () => {
    const placesOf = (headings: Row): readonly string[] => found(sheet([["1", "Words", "Words", "May 2011", "2"]], headings, "Sheet1")).problems.map(({ where }) => where);
    expect(new Set(placesOf(["Theme", "Action", "Due date", "Revised due date", "Slips"]))).toEqual(new Set(["This workbook"]));
    expect(found(sheet([["1", "Words", "Words", "Words", "May 2011"]], ["Issue", "Action", "Owner", "Update", "Due date"], "Sheet1")).documents.map(({ type }) => type.id)).toEqual(["action-plan"]);
  });
});

const row = (changes: Readonly<Record<number, Row[number]>>): readonly Row[] => [["03/01", "Send a letter", "Ongoing", "draft", "31 March 2011", "30 April 2011", 1].map((cell, index) => (index in changes ? changes[index] : cell))];

describe("what contradicts itself is said with its cell", () => {
  test.each<readonly [string, readonly Row[], readonly string[]]>([
    ["nothing, where all is right", row({}), []],
    ["a current date before the original", row({ 5: "1 March 2011" }), ["'Action points'!F4: The current due date, 1 March 2011, is before the original one, 31 March 2011. Change one of the two."]],
    ["moved, and 0 times", row({ 6: 0 }), ["'Action points'!G4: Times moved is 0, and the due date has moved from 31 March 2011 to 30 April 2011. Say how often it moved, or change a date."]],
    ["moved, and it is not said how often", row({ 6: null }), ["'Action points'!G4: Times moved is blank, and the due date has moved from 31 March 2011 to 30 April 2011. Say how often it moved."]],
    ["not moved, and twice", row({ 5: "31 March 2011", 6: 2 }), ["'Action points'!G4: Times moved is 2, and the due date is still 31 March 2011. Change one of the two."]],
    ["no current date, and moved once", row({ 5: null }), ["'Action points'!G4: Times moved is 1, and the due date is still 31 March 2011. Change one of the two."]],
    ["a date that cannot be read", row({ 5: "30 Arpil 2011" }), ["'Action points'!F4: Due date must be a date such as 3 May 2011 or a month such as May 2011, and this is \"30 Arpil 2011\"."]],
    ["a date on another day of the week", row({ 4: "Monday 31 March 2011" }), ["'Action points'!E4: 31 March 2011 is a Thursday, and this says Monday. Change the day or the date."]],
    ["a closed action without text", row({ 2: "Closed", 3: null }), ["'Action points'!D4: The action is closed, and nothing says what was done. Say it in the update."]],
    ["Overdue, and the date is still to come", row({ 2: "Overdue" }), ["'Action points'!C4: Status is Overdue, and 31 March 2011 is not before the meeting of 11 March 2011. Type Ongoing; what is overdue is worked out from the dates."]],
    ["Overdue, and no date", row({ 2: "Overdue", 4: null, 5: null, 6: null }), ["'Action points'!C4: Status is Overdue, and no due date stands beside it. Type Ongoing; what is overdue is worked out from the dates."]],
    ["Overdue, and it is", row({ 2: "Overdue", 4: "1 March 2011" }), []],
    ["Ongoing, and the update says that it is done", row({ 3: "Complete – letter sent" }), ["'Action points'!D4: Status is Ongoing, and the update says \"Complete – letter sent\". Change one of the two."]],
    ["Closed, and the update says that it is not", row({ 2: "Closed", 3: "Still outstanding" }), ["'Action points'!D4: Status is Closed, and the update says \"Still outstanding\". Change one of the two."]],
    ["a number of another kind", row({ 0: "CSP/001" }), ["'Action points'!A4: Month/number must be the month and the number in its meeting, such as 03/01, or a number of your own, such as 7 or A2, and this is \"CSP/001\"."]],
  ])("%s", (_, rows, sentences) => {
    expect(problemsOf(sheet(rows))).toEqual(sentences);
  });

  test("without a column for it, the status begins the update, and the row that lacks it is named", () => {
    const of = sheet([["03/01", "Write", "Ongoing in hand"], ["03/02", "Call", "Called"]], ["Month/number", "Action point", "Update"]);
    expect(problemsOf(of)).toEqual([`'Action points'!C5: This update does not say how the action stands. Begin it with Ongoing or Closed and a dash: "Ongoing – …".`]);
  });

  test("a closed action needs no text where the sheet has no column for it", () => {
    expect(problemsOf(sheet([["03/01", "Send a letter", "Closed"]], ["Month/number", "Action point", "Status"]))).toEqual([]);
  });
});

describe("actions of earlier meetings", () => {
  const numbers = (...of: readonly string[]): SheetGrid => sheet(of.map((number, index) => [number, `Action ${index}`, "Ongoing", "in hand"]));

  test.each([
    [["08/03", "12/05", "02/01", "03/01", "03/02"], []],
    // A year old, at the head of the schedule; and sorted by their status.
    [["04/01", "08/03", "03/01"], []],
    [["02/02", "03/05", "12/05", "08/03", "03/01"], []],
    [["7", "A2", "04/01"], []],
    [["02/01", "04/01"], ["'Action points'!A5: Action point 04/01 does not fit the meeting of 11 March 2011: April is after it. Change the number or the date; if it is of April 2010, put it above 02/01."]],
    [["03/01", "05/01", "05/02"], ["05/01", "05/02"].map((number, index) => `'Action points'!A${5 + index}: Action point ${number} does not fit the meeting of 11 March 2011: May is after it. Change the number or the date; if it is of May 2010, put it above 03/01.`)],
  ])("keep their numbers, and one of a later month does not fit: %j", (of, sentences) => {
    expect(problemsOf(numbers(...of))).toEqual(sentences);
  });

  test("are there once, under their own number", () => {
    const action = "Send a letter to the Board.";
    expect(problemsOf(sheet([["02/01", action, "Ongoing", "draft"], ["03/01", "send a letter to the board", "Ongoing", "draft"]]))).toEqual([
      "'Action points'!B5: This action is here as 02/01 as well. Take one of the two out: an action that is carried forward keeps its number.",
    ]);
    expect(problemsOf(sheet([["02/01", action, "Ongoing", "draft"], ["02/01", "Write", "Ongoing", "draft"]]))).toEqual(["'Action points'!A5: Action point 02/01 is here twice. Give one of the two another number."]);
  });
});
