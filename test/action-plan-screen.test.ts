import fs from "node:fs";
import type ExcelJS from "exceljs";
import { ExcelHost } from "./excel-host/excel-host";
import { WINDOWS } from "./excel-host/builds";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

const SHEET = "Action plan";

async function open(change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined): Promise<{ pane: OpenedPane; host: ExcelHost; sheet: ExcelJS.Worksheet }> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")));
  const sheet = host.workbook.getWorksheet(SHEET) as ExcelJS.Worksheet;
  change(sheet, host.workbook);
  opened = await openInJsdom(host, WINDOWS, "taskpane.html?screen=action-plan");
  await opened.status(/^The workbook was looked through\.$/);
  await until(() => host.isLetGo && opened?.document.querySelector("#plan-summary, #no-plan") !== null, () => opened?.document.body.textContent ?? "");
  return { pane: opened, host, sheet };
}

const box = (pane: OpenedPane, id: string): HTMLTextAreaElement => pane.document.getElementById(id) as HTMLTextAreaElement;
const words = (pane: OpenedPane, id: string): string => pane.document.getElementById(id)?.textContent ?? "";

/** Types into a field as a browser does, so that React hears of it. */
function type(pane: OpenedPane, id: string, typed: string): void {
  const field = box(pane, id);
  field.focus();
  const { HTMLTextAreaElement: Area, Event } = field.ownerDocument.defaultView as unknown as typeof globalThis;
  Object.getOwnPropertyDescriptor(Area.prototype, "value")?.set?.call(field, typed);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const press = async (pane: OpenedPane, id: string): Promise<void> => {
  await until(() => pane.document.getElementById(id) !== null, () => `There is no ${id}. ${pane.document.body.textContent}`);
  pane.document.getElementById(id)?.click();
};

async function show(pane: OpenedPane, recommendation: number): Promise<void> {
  await press(pane, `recommendation-${recommendation}`);
  await until(() => box(pane, "plan-recommendation") !== null);
}

async function fill(pane: OpenedPane, id: string, typed: string, said: RegExp): Promise<string> {
  type(pane, id, typed);
  box(pane, id).blur();
  return pane.status(said);
}

/** Waits until nothing is asked of Excel any more. */
async function quiet(host: ExcelHost): Promise<void> {
  for (let before = -1; before !== host.workbookRoundTrips; ) {
    before = host.workbookRoundTrips;
    await new Promise((resolve) => setTimeout(resolve, 900));
  }
}

describe("the overview of the action plan", () => {
  test("shows what is unfinished and overdue against the original date on the day that the sheet says", async () => {
    const { pane } = await open((sheet) => {
      sheet.getCell("B3").value = new Date(Date.UTC(2013, 0, 10));
    });
    expect(words(pane, "plan-summary")).toBe("2 recommendations, 2 actions: 1 unfinished, 1 overdue against the original date, as at 10 January 2013 (the date on the sheet).");
    expect(words(pane, "unfinished")).toMatch(/2\. Educate the community.*In progress, overdue; first due Dec 2012\. 2 things must be fixed\..*Overdue/);
    expect(words(pane, "finished")).toMatch(/1\. All coroner’s.*Completed, late.*Completed/);
  });

  test("leads to what must be put right in the plan", async () => {
    const { pane } = await open((sheet) => {
      sheet.getCell("D8").value = null;
    });
    expect(words(pane, "plan-problems")).toBe("See what must be put right in the plan");
    await press(pane, "plan-problems");
    await until(() => pane.document.activeElement?.id === "problems");
    expect(words(pane, "problem-list")).toContain("'Action plan'!D8");
  });

  test("says why there is none where the workbook has no such table, and where its headings are wrong", async () => {
    const { pane } = await open((sheet) => sheet.eachRow((row) => (row.values = [])));
    expect(words(pane, "no-plan")).toContain("This workbook has no action plan");
    opened?.close();
    const wrong = await open((sheet) => {
      sheet.getCell("D6").value = "Owner";
    });
    expect(words(wrong.pane, "no-plan")).toContain("must be put right first");
  });
});

describe("a recommendation on the form", () => {
  test("has the seven questions of the guidance, and says as it is typed what it still needs", async () => {
    const { pane } = await open();
    await show(pane, 2);
    expect([...pane.document.querySelectorAll("label")].map(({ textContent }) => textContent)).toEqual([
      "Recommendation",
      "Scope of recommendation i.e. local or regional",
      "Action to take",
      "Lead Agency",
      "Key milestones achieved in enacting recommendation",
      "Target Date",
      "Date of completion and Outcome",
    ]);
    expect(words(pane, "plan-targetDate-asks")).toBe("When should this recommendation be completed by?");
    expect(words(pane, "plan-leadAgency-findings")).toMatch(/^Achievable, must fix: Several agencies lead here/);
    type(pane, "plan-leadAgency", "Home Office");
    await until(() => words(pane, "plan-leadAgency-findings") === "");
    expect(words(pane, "smart")).toContain("Achievable: yes");
    type(pane, "plan-leadAgency", "All agencies");
    await until(() => words(pane, "plan-leadAgency-findings") !== "");
    expect(words(pane, "plan-leadAgency-findings")).toBe('Achievable, must fix: "All agencies" makes no agency answer for the action. Name one; the others can stand in the action.');
    expect(words(pane, "smart")).toContain("Achievable: 1 to fix");
    // What must be fixed and what would be better differ in words, not by colour alone.
    expect(words(pane, "smart")).toContain("Measurable: 1 to improve");
  });

  test("writes a field when it is left, in two round trips and one to read it back, and words stay words", async () => {
    const { pane, host, sheet } = await open();
    await show(pane, 1);
    const before = host.workbookRoundTrips;
    expect(await fill(pane, "plan-action", "- Write a course\n- Train all coroners", /Written/)).toBe("Written in 'Action plan'!C7.");
    await quiet(host);
    // What Excel then tells of the change is read once more.
    expect(host.workbookRoundTrips - before).toBe(4);
    expect(sheet.getCell("C7").value).toBe("- Write a course\n- Train all coroners");
    await fill(pane, "plan-targetDate", "Sept 2009", /F7/);
    expect(sheet.getCell("F7").value).toBe("Sept 2009");
    // A field that is left as it was is not written.
    await quiet(host);
    const then = host.workbookRoundTrips;
    box(pane, "plan-scope").focus();
    box(pane, "plan-scope").blur();
    await quiet(host);
    expect(host.workbookRoundTrips - then).toBe(0);
  });

  test("says what must be put right in a cell, whose words stay as they were typed", async () => {
    const { pane, sheet } = await open((own) => {
      own.getCell("F8").value = "Ongoing";
    });
    await show(pane, 2);
    await fill(pane, "plan-targetDate", "31/02/2012", /F8/);
    await until(() => words(pane, "plan-targetDate-wrong") !== "");
    expect([words(pane, "plan-targetDate-wrong"), box(pane, "plan-targetDate").value, sheet.getCell("F8").value]).toEqual(['There is no such day as "31/02/2012". Type the date again, day first.', "31/02/2012", "31/02/2012"]);
  });

  test("follows what is changed in the sheet", async () => {
    const { pane, host } = await open();
    await show(pane, 1);
    host.edit("'Action plan'!D7", "Judicial College");
    await until(() => box(pane, "plan-leadAgency").value === "Judicial College");
  });

  test("does not write over what was changed in the sheet meanwhile, and keeps what was typed", async () => {
    const { pane, host, sheet } = await open();
    await show(pane, 1);
    type(pane, "plan-leadAgency", "Judicial College");
    host.edit("'Action plan'!D7", "Chief Coroner");
    box(pane, "plan-leadAgency").blur();
    expect(await pane.status(/not written|nothing was written/)).toContain("still here");
    expect([sheet.getCell("D7").value, box(pane, "plan-leadAgency").value]).toEqual(["Chief Coroner", "Judicial College"]);
    box(pane, "plan-leadAgency").focus();
    box(pane, "plan-leadAgency").blur();
    await pane.status(/Written/);
    expect(sheet.getCell("D7").value).toBe("Judicial College");
  });

  test("says so where the sheet is protected, and keeps what was typed", async () => {
    const { pane, sheet } = await open((own) => Object.assign(own, { sheetProtection: { sheet: true } }));
    await show(pane, 1);
    expect(await fill(pane, "plan-scope", "Local", /allow/)).toBe("Excel did not allow this. The sheet may be protected: unprotect it, and try again.");
    expect([sheet.getCell("B7").value, box(pane, "plan-scope").value]).toEqual(["National", "Local"]);
  });

  test("says so where Excel is gone", async () => {
    const { pane, host } = await open();
    await show(pane, 1);
    host.trouble = { closesAfter: 0 };
    expect(await fill(pane, "plan-scope", "Local", /busy/)).toContain("Excel is busy.");
    expect(box(pane, "plan-scope").value).toBe("Local");
  });

  test("goes on to the next one and back, and says which is shown", async () => {
    const { pane } = await open();
    await show(pane, 1);
    box(pane, "plan-scope").focus();
    pane.document.getElementById("next")?.focus();
    await press(pane, "next");
    expect(await pane.status(/Recommendation 2/)).toBe("Recommendation 2 of 2");
    expect(box(pane, "plan-scope").value).toBe("Local and national");
    expect(pane.document.activeElement?.id).toBe("next");
    await press(pane, "previous");
    await until(() => box(pane, "plan-scope").value === "National");
    await press(pane, "overview");
    await until(() => pane.document.getElementById("plan-summary") !== null);
  });
});

describe("a target date that moves", () => {
  /** Puts a heading into a free column, in place of the outcome. */
  const withHeading = (heading: string, column = "H") => (sheet: ExcelJS.Worksheet): void => {
    for (const { table } of sheet.getTables() as unknown as { table: { name: string } }[]) sheet.removeTable(table.name);
    sheet.getCell(`${column}6`).value = heading;
  };

  test("leaves the first one in the column for it, as it was, and never changes it again", async () => {
    const { pane, sheet } = await open((own) => {
      withHeading("Original target date")(own);
      own.getCell("F8").value = new Date(Date.UTC(2012, 11, 31));
      own.getCell("F8").numFmt = "dd/mm/yyyy";
    });
    await show(pane, 2);
    expect(await fill(pane, "plan-targetDate", "30 June 2013", /Written/)).toBe("Written in 'Action plan'!F8. The first date, 31 December 2012, is kept in 'Action plan'!H8.");
    expect([sheet.getCell("F8").value, sheet.getCell("F8").numFmt, sheet.getCell("H8").value, sheet.getCell("H8").numFmt]).toEqual([41455, "dd/mm/yyyy", 41274, "dd/mm/yyyy"]);
    await until(() => words(pane, "plan-targetDate-note").includes("Originally"));
    expect(words(pane, "plan-targetDate-note")).toBe("Originally 31 December 2012 ('Action plan'!H8).");
    expect(await fill(pane, "plan-targetDate", "September 2013", /F8\.$/)).toBe("Written in 'Action plan'!F8.");
    expect(sheet.getCell("H8").value).toBe(41274);
    expect(sheet.getCell("F8").value).toBe("September 2013");
  });

  test("goes beside the first one where the sheet has a column for revised dates", async () => {
    const { pane, sheet } = await open(withHeading("Revised target date"));
    await show(pane, 2);
    expect(await fill(pane, "plan-targetDate", "June 2013", /Written/)).toBe("Written in 'Action plan'!H8. The first date, Dec 2012, is kept in 'Action plan'!F8.");
    await until(() => box(pane, "plan-targetDate").value === "June 2013");
    await fill(pane, "plan-targetDate", "July 2013", /Written/);
    await until(() => sheet.getCell("H8").value === "July 2013");
    expect(sheet.getCell("F8").value).toBe("Dec 2012");
  });

  test("is counted where the sheet counts, and a formula that counts is left as it is", async () => {
    const { pane, sheet } = await open((own) => {
      withHeading("Original target date")(own);
      withHeading("Times moved", "I")(own);
    });
    await show(pane, 2);
    expect(await fill(pane, "plan-targetDate", "June 2013", /Written/)).toBe("Written in 'Action plan'!F8. The first date, Dec 2012, is kept in 'Action plan'!H8. Times moved is 1 now, in 'Action plan'!I8.");
    await fill(pane, "plan-targetDate", "July 2013", /is 2 now/);
    expect([sheet.getCell("F8").value, sheet.getCell("H8").value, sheet.getCell("I8").value]).toEqual(["July 2013", "Dec 2012", 2]);
    expect(words(pane, "plan-targetDate-wrong")).toBe("");
    opened?.close();
    const counting = await open((own) => {
      withHeading("Original target date")(own);
      withHeading("Times moved", "I")(own);
      own.getCell("I8").value = { formula: "0+0", result: 0 };
    });
    await show(counting.pane, 2);
    expect(await fill(counting.pane, "plan-targetDate", "June 2013", /Written/)).toContain("Written in 'Action plan'!F8.");
    expect([counting.sheet.getCell("F8").value, counting.sheet.getCell("I8").formula]).toEqual(["June 2013", "0+0"]);
  });

  test("is not written over the first one unasked, where the sheet has no column for it", async () => {
    const { pane, sheet } = await open();
    await show(pane, 2);
    expect(await fill(pane, "plan-targetDate", "June 2013", /not written/)).toBe(
      "'Action plan'!F8 still says Dec 2012, and the sheet has no column \"Original target date\" to keep it in, so what you typed was not written. It is still here: head a column so beside the table, or leave the field once more to write over the first date.",
    );
    expect([sheet.getCell("F8").value, box(pane, "plan-targetDate").value]).toEqual(["Dec 2012", "June 2013"]);
    box(pane, "plan-targetDate").focus();
    box(pane, "plan-targetDate").blur();
    expect(await pane.status(/Written/)).toBe("Written in 'Action plan'!F8. The first date, Dec 2012, is not kept.");
    expect(sheet.getCell("F8").value).toBe("June 2013");
  });
});

describe("adding", () => {
  test("a recommendation makes a row of the table, and goes on in its form", async () => {
    const { pane, sheet } = await open();
    await press(pane, "add-recommendation");
    await until(() => box(pane, "plan-new") !== null);
    expect(pane.document.activeElement?.id).toBe("plan-new");
    type(pane, "plan-new", "Train GPs to ask about domestic abuse");
    await press(pane, "add-row");
    expect(await pane.status(/is in the sheet/)).toBe("The recommendation is in the sheet. Go on with its scope and its action.");
    expect(sheet.getCell("A9").value).toBe("Train GPs to ask about domestic abuse");
    await until(() => box(pane, "plan-scope") !== null);
    expect([words(pane, "plan-heading"), box(pane, "plan-recommendation").value]).toEqual(["Recommendation 3 of 3", "Train GPs to ask about domestic abuse"]);
    await fill(pane, "plan-scope", "Local", /B9/);
    await fill(pane, "plan-action", "Write a course for GPs by June 2013", /C9/);
    expect([sheet.getCell("B9").value, sheet.getCell("C9").value]).toEqual(["Local", "Write a course for GPs by June 2013"]);
  });

  test.each([["an Excel table", true], ["plain rows", false]])("an action in the middle of %s moves the rows below down", async (_, isTable) => {
    const { pane, sheet } = await open((own) => {
      if (!isTable) for (const { table } of own.getTables() as unknown as { table: { name: string } }[]) own.removeTable(table.name);
    });
    await show(pane, 1);
    await press(pane, "add-action");
    await until(() => box(pane, "plan-new") !== null);
    type(pane, "plan-new", "Evaluate the course by March 2010");
    await press(pane, "add-row");
    expect(await pane.status(/is in the sheet/)).toBe("The action is in the sheet. Go on with its lead agency.");
    expect([sheet.getCell("C8").value, sheet.getCell("A8").value, sheet.getCell("A9").text]).toEqual(["Evaluate the course by March 2010", null, "Educate the community on the risk factors around domestic abuse"]);
    await until(() => words(pane, "plan-actions") === "Action 2 of 2");
    await fill(pane, "plan-leadAgency", "Judicial College", /D8/);
    await press(pane, "action-1");
    await until(() => box(pane, "plan-leadAgency").value.startsWith("Ministry of Justice"));
    await press(pane, "next");
    await until(() => box(pane, "plan-scope").value === "Local and national");
    await fill(pane, "plan-scope", "Local", /B9/);
  });

  test("nothing is added where the sheet is protected, and what was typed stays", async () => {
    const { pane } = await open((own) => Object.assign(own, { sheetProtection: { sheet: true } }));
    await press(pane, "add-recommendation");
    await until(() => box(pane, "plan-new") !== null);
    type(pane, "plan-new", "Train GPs");
    await press(pane, "add-row");
    await pane.status(/did not allow/);
    expect(box(pane, "plan-new").value).toBe("Train GPs");
  });
});

describe("a recommendation with several actions", () => {
  test("is changed in every row that repeats it, and in the one cell of merged ones", async () => {
    const { pane, sheet } = await open((own) => {
      own.getCell("A8").value = own.getCell("A7").value;
    });
    await show(pane, 1);
    expect(words(pane, "plan-actions")).toBe("Action 1 of 2");
    await fill(pane, "plan-recommendation", "Train all coroners", /A7, 'Action plan'!A8/);
    expect([sheet.getCell("A7").value, sheet.getCell("A8").value]).toEqual(["Train all coroners", "Train all coroners"]);
    opened?.close();
    const merged = await open((own) => {
      for (const { table } of own.getTables() as unknown as { table: { name: string } }[]) own.removeTable(table.name);
      own.mergeCells("A7:A8");
    });
    await show(merged.pane, 1);
    expect(await fill(merged.pane, "plan-recommendation", "Train all coroners", /Written/)).toBe("Written in 'Action plan'!A7.");
    await press(merged.pane, "action-2");
    await until(() => box(merged.pane, "plan-targetDate").value === "Dec 2012");
    await fill(merged.pane, "plan-leadAgency", "Home Office", /D8/);
    expect(merged.sheet.getCell("D8").value).toBe("Home Office");
  });
});
