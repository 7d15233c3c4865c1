import type { Plan } from "../analyst/plan";
import type { SheetSeen } from "../analyst/sheet-seen";
import { whatIsSelected, type Selected } from "../analyst/what-is-selected";
import { readCall } from "../analyst/formula-call";
import { survey } from "../core/survey";
import { cellAddress, parseBlock } from "../core/workbook/address";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { CAMBRIDGE_DISTRICTS, CAMBRIDGE_TARGETS, MONTHS } from "./analyst-workbook";
import { loadBuiltFunctions } from "./built-functions";
import { grid, table, workbookOf } from "./grids";
import { gridsOf } from "./made-documents";

beforeAll(() => {
  // The page of the pane has it; a test of its logic alone has not.
  Object.assign(globalThis, { CustomFunctions: { Error: class extends Error {} } });
});

type Formulas = Readonly<Record<string, string>>;

/** A sheet as it is seen with a cell selected. */
function seen(sheet: SheetGrid, cell: string, formulas: Formulas = {}, more: Partial<SheetSeen> = {}): SheetSeen {
  const at = parseBlock(cell);
  return { grid: sheet, cell: { row: at?.top ?? 0, column: at?.left ?? 0 }, spilledFrom: undefined, answers: [], canSpill: true, formulaAt: (row, column) => formulas[cellAddress(row, column)] ?? "", ...more };
}

/** The Performance sheet as somebody types it, with more beside or below. */
const performance = (more: Partial<SheetGrid> = {}, period = "2010/11"): SheetGrid => grid("Performance", [["Partnership", "Cambridge Community Safety Partnership"], ["Period", period], [], ...CAMBRIDGE_TARGETS], more);

/** What a plan writes, by cell. */
function written(plan: Plan | undefined): Formulas {
  if (plan?.can !== "do") throw new Error(`Nothing is to be done: ${JSON.stringify(plan)}`);
  return Object.fromEntries(plan.writes.flatMap(({ top, left, cells }) => cells.flatMap((row, r) => row.map((words, c) => [cellAddress(top + r, left + c), words]))));
}
const formulasOf = (selected: Selected): Formulas => Object.fromEntries(Object.entries(written(selected.plan)).filter(([, words]) => words.startsWith("=")));
const wordsOf = ({ plan }: Selected): string => (plan?.can === "not do" || plan?.can === "be seen" ? plan.words : "");

describe("a table of targets", () => {
  test("is seen with its place, and gets four headings and one formula beside it", () => {
    const selected = whatIsSelected(seen(performance(), "B7"));
    expect(selected.words).toBe("Table of 10 targets on Performance!A4:D14");
    expect(written(selected.plan)).toEqual({ E4: "Status", F4: "Change", G4: "Still needed", H4: "Reason", E5: "=CSP.TARGETREPORT(D5:D14,B5:B14,C5:C14,$B$2)" });
  });

  test("that is an Excel table is named in the formula, which stands one column away, because no formula spills in an Excel table", () => {
    const sheet = performance({ tables: [table("Targets", 3, 0, 13, 3)] });
    expect(formulasOf(whatIsSelected(seen(sheet, "B7")))).toEqual({ F5: "=CSP.TARGETREPORT(Targets[Outturn],Targets[Target],Targets[Baseline],$B$2)" });
  });

  test("gets a formula in each row where none can spill", () => {
    const formulas = formulasOf(whatIsSelected(seen(performance(), "B7", {}, { canSpill: false })));
    expect(Object.keys(formulas)).toHaveLength(40);
    expect([formulas.E6, formulas.F6, formulas.G6, formulas.H6]).toEqual(["=CSP.TARGETSTATUS(D6,B6,C6,$B$2)", "=INDEX(CSP.TARGETREPORT(D6,B6,C6,$B$2),1,2)", "=INDEX(CSP.TARGETREPORT(D6,B6,C6,$B$2),1,3)", "=CSP.TARGETREASON(D6,B6,C6,$B$2)"]);
  });

  test("with rows that head others gets a formula for each run of targets, and nothing beside the rows between", () => {
    const [headings = [], first = [], second = [], third = []] = CAMBRIDGE_TARGETS;
    const sheet = grid("Performance", [headings, ["Violence"], first, second, ["Burglary"], third]);
    expect(formulasOf(whatIsSelected(seen(sheet, "B3")))).toEqual({ E3: "=CSP.TARGETREPORT(D3:D4,B3:B4,C3:C4)", E6: "=CSP.TARGETREPORT(D6,B6,C6)" });
  });

  test("never gets a column over filled cells: it is said which, and what to do", () => {
    const rows = CAMBRIDGE_TARGETS.map((row, index) => (index === 2 ? [...row, null, "Ask the analyst"] : index === 5 ? [...row, null, null, "?"] : [...row]));
    const selected = whatIsSelected(seen(grid("Performance", rows), "B3"));
    expect(selected.plan).toEqual({
      can: "not do",
      words: "The status columns would go into E1:H11, and F3, G6 are not free. Move what stands there, or insert 4 empty columns before column E.",
      where: "Performance!F3",
    });
    // A formula that shows nothing is something all the same, and so are merged cells and an Excel table.
    expect(wordsOf(whatIsSelected(seen(performance(), "B7", { H9: '=IF(A9="","","")' })))).toContain("H9 is not free");
    expect(wordsOf(whatIsSelected(seen(performance({ merges: [{ top: 6, left: 7, bottom: 6, right: 9 }] }), "B7")))).toContain("H7 is not free");
    expect(wordsOf(whatIsSelected(seen(performance({ tables: [table("Other", 20, 0, 24, 2), table("Beside", 9, 7, 12, 8)] }), "B7")))).toContain("H10, H11, H12 and 1 more cells are not free");
  });

  test("that has its columns is not given them twice, and gets them anew when rows are added", () => {
    const formula = { E5: "=CSP.TARGETREPORT(D5:D14,B5:B14,C5:C14,$B$2)" };
    const filled = (rows: typeof CAMBRIDGE_TARGETS): SheetGrid => grid("Performance", [[], ["Period", "2010/11"], [], ...rows.map((row, index) => [...row, ...(index === 0 ? ["Status", "Change", "Still needed", "Reason"] : index > 10 ? [] : ["Met", -0.1, 0, "Why"])])]);
    expect(whatIsSelected(seen(filled(CAMBRIDGE_TARGETS), "B7", formula)).plan).toMatchObject({ can: "be seen", words: "The status columns stand in E4:H14. They follow the table by themselves." });
    const longer = whatIsSelected(seen(filled([...CAMBRIDGE_TARGETS, ["Fear of Crime", "at least 60%", null, 0.5]]), "B7", formula));
    expect(formulasOf(longer)).toEqual({ E5: "=CSP.TARGETREPORT(D5:D15,B5:B15,C5:C15,$B$2)" });
    expect(longer.plan).toMatchObject({ clears: [{ top: 4, left: 4, bottom: 13, right: 7 }] });
  });

  test("that lacks a heading says which", () => {
    const selected = whatIsSelected(seen(grid("Performance", CAMBRIDGE_TARGETS.map(([a = null, b = null, c = null]) => [a, b, c])), "B3"));
    expect([selected.kind, selected.problems.map(({ where, message }) => `${where}: ${message}`).join()]).toEqual([undefined, expect.stringMatching(/Performance!.*Outturn/)]);
  });

  test.each([["Q2 2010/11", "Performance"], ["2010/11", "Performance"], ["Q4 2010/11", "Sheet1"]])("of %s on a sheet %s has the statuses and the reasons of the performance report", (period, name) => {
    const wordings = [["reduce by 10% by March 2012", 100, 60], ["reduce by 10%", 100, 48], ["no more than 28%", 0.3, 0.27], ["deliver 38", null, 18], ["at least 10 each quarter", null, 11], ["reduce by 5%", 1000, 400]] as const;
    const sheet = grid(name, [["Period", period], [], ["Target", "Baseline", "Outturn"], ...wordings]);
    const [formula = ""] = Object.values(formulasOf(whatIsSelected(seen(sheet, "A5"))));
    expect([...statusesAndReasons(sheet, whatIsSelected(seen(sheet, "A5")))]).toEqual(reported(sheet).map(({ status, reason }) => [status, reason]));
    expect(formula).toContain("$B$1");
  });

  test.each(["cambridge-2011-05-03", "nottinghamshire-2012-07-10"])("of %s has the statuses and the reasons of its performance report", (example) => {
    for (const sheet of gridsOf(example)) {
      const targets = reported(sheet);
      if (targets.length === 0) continue;
      // What stands to the right of the table is in nobody's way here.
      const [place = ""] = survey(workbookOf(sheet), documentTypes).documents.filter(({ type }) => type.id === "performance-report").map(({ headings }) => headings);
      const { row = 0, column = 0 } = { row: parseBlock(place)?.top, column: parseBlock(place)?.left };
      const selected = whatIsSelected(seen(sheet, cellAddress(row + 1, column)));
      expect([...statusesAndReasons(sheet, selected)]).toEqual(targets.map(({ status, reason }) => [status, reason]));
    }
  });
});

interface Target {
  readonly status: string;
  readonly reason: string;
}

/** The targets as the performance report judges them. */
const reported = (sheet: SheetGrid): readonly Target[] =>
  survey(workbookOf(sheet), documentTypes).documents.flatMap(({ type, paper }) => (type.id === "performance-report" ? ((paper.data as { readonly targets: readonly Target[] }).targets) : []));

/** Works the planned formulas out with the functions as they are built. */
function statusesAndReasons(sheet: SheetGrid, selected: Selected): readonly (readonly [unknown, unknown])[] {
  const { call } = loadBuiltFunctions();
  const valuesIn = (argument: string): unknown[][] | undefined => {
    if (argument === "") return undefined;
    if (argument.startsWith('"')) return [[argument.slice(1, -1)]];
    const [, name, heading] = /^(\w+)\[(.*)\]$/.exec(argument) ?? [];
    const of = sheet.tables.find((each) => each.name === name);
    const column = of && sheet.rows[of.block.top - sheet.top]?.findIndex(({ value }) => value === heading);
    const block = of && column !== undefined ? { top: of.block.top + 1, bottom: of.block.bottom, left: column + sheet.left, right: column + sheet.left } : parseBlock(argument);
    if (!block) throw new Error(argument);
    return Array.from({ length: block.bottom - block.top + 1 }, (_, row) => [sheet.rows[block.top + row - sheet.top]?.[block.left - sheet.left]?.value ?? null]);
  };
  return Object.values(formulasOf(selected)).flatMap((formula) => {
    const { name = "", args = [] } = readCall(formula) ?? {};
    return call(name, ...args.map(valuesIn)).map((row) => [row[0], row[3]] as const);
  });
}

describe("a table of districts", () => {
  const districts = grid("Sheet2", CAMBRIDGE_DISTRICTS);

  test("gets the shares of the column that is selected, without its total", () => {
    const selected = whatIsSelected(seen(districts, "B4"));
    expect([selected.words, selected.action]).toEqual(["Table of 5 districts on Sheet2!A1:C7", "Add the shares of 2009/10"]);
    expect(written(selected.plan)).toEqual({ D1: "Share of 2009/10 (%)", D2: "=CSP.DISTRICTSHARES(B2:B6)" });
  });

  test("gets those of its last column where a name is selected, beside those that stand there already", () => {
    const withOne = grid("Sheet2", CAMBRIDGE_DISTRICTS.map((row, index) => [...row, index === 0 ? "Share of 2009/10 (%)" : index < 6 ? 20 : null]));
    expect(written(whatIsSelected(seen(withOne, "A4", { D2: "=CSP.DISTRICTSHARES(B2:B6)" })).plan)).toEqual({ E1: "Share of Q4 2010/11 (%)", E2: "=CSP.DISTRICTSHARES(C2:C6)" });
    expect(whatIsSelected(seen(withOne, "B4", { D2: "=CSP.DISTRICTSHARES(B2:B6)" })).plan).toMatchObject({ can: "be seen" });
  });

  test("gets a formula in each row where none can spill", () => {
    expect(formulasOf(whatIsSelected(seen(districts, "B4", {}, { canSpill: false })))).toMatchObject({ D2: "=INDEX(CSP.DISTRICTSHARES($B$2:$B$6),1,1)", D6: "=INDEX(CSP.DISTRICTSHARES($B$2:$B$6),5,1)" });
  });
});

describe("a table of figures by month", () => {
  const months = (rows: readonly (readonly (string | number | null)[])[] = MONTHS): SheetGrid => grid("Sheet3", [["Figures for a test"], [], ...rows]);

  test("gets a chart of this year, last year and the average of the three before, with what it says", () => {
    const { plan, words, action } = whatIsSelected(seen(months(), "B5"));
    expect([words, action]).toEqual(["Table of figures by month on Sheet3!A3:E6", "Draw the chart of Figures for a test"]);
    expect(written(plan)).toMatchObject({ F3: "Average of 2007/08 to 2009/10", F4: "=IF(COUNT(B4,C4,D4)=3,AVERAGE(B4,C4,D4),NA())" });
    expect(plan?.can === "do" && plan.chart).toMatchObject({
      title: "Figures for a test by month",
      alternativeText: "Line chart: Figures for a test by month. May 2010/11: 95, 5% below the 100 of May 2009/10, the three-year average is 110. The highest of 2010/11 was 95 (May), the lowest 80 (April).",
      categories: { top: 3, bottom: 5, left: 0, right: 0 },
      lines: [
        { name: "2010/11", values: { top: 3, bottom: 5, left: 4, right: 4 } },
        { name: "2009/10", values: { left: 3 } },
        { name: "Average of 2007/08 to 2009/10", values: { left: 5 } },
      ],
      over: { top: 2, left: 7 },
    });
  });

  test("that has an average of its own keeps it, and one with two years has no average", () => {
    const own = whatIsSelected(seen(months([["Month", "This year", "Last year", "Three-year average"], ["April", 1, 2, 3], ["May", 2, 3, 4]]), "B4")).plan;
    expect([own?.can === "do" && own.writes, own?.can === "do" && own.chart?.lines.map(({ name }) => name)]).toEqual([[], ["This year", "Last year", "Three-year average"]]);
    const two = whatIsSelected(seen(months([["Month", "2009/10", "2010/11"], ["April", 1, 2], ["May", 2, 3]]), "B4")).plan;
    expect([two?.can === "do" && two.writes, two?.can === "do" && two.chart?.lines.map(({ name }) => name)]).toEqual([[], ["2010/11", "2009/10"]]);
  });

  test("draws the measure that is selected, and none whose rows stand apart", () => {
    const two = [["Measure", "Month", "2009/10", "2010/11"], ["Burglary", "April", 1, 2], ["Burglary", "May", 2, 3], ["Robbery", "April", 5, 6], ["Robbery", "May", 5, 7]];
    const plan = whatIsSelected(seen(months(two), "B7")).plan;
    expect(plan?.can === "do" && [plan.chart?.title, plan.chart?.categories]).toEqual(["Robbery by month", { top: 5, bottom: 6, left: 1, right: 1 }]);
    const [headings = [], first = [], second = [], third = []] = two;
    expect(wordsOf(whatIsSelected(seen(months([headings, first, third, second]), "B4")))).toBe("The months of Burglary do not stand directly below each other: row 5 is not one of them. Sort the table by measure, and put totals last.");
  });

  test("with a month twice says where", () => {
    expect(whatIsSelected(seen(months([["Month", "2009/10", "2010/11"], ["April", 1, 2], ["April", 2, 3]]), "B4")).plan).toMatchObject({ can: "not do", where: "Sheet3!A5" });
  });
});

describe("why", () => {
  const reportAt = { E5: "=CSP.TARGETREPORT(D5:D14,B5:B14,C5:C14,$B$2)" };
  const filled = grid("Performance", [[], ["Period", "2010/11"], [], ...CAMBRIDGE_TARGETS.map((row, index) => [...row, ...(index === 0 ? ["Status", "Change"] : ["Not met", 0.2])])]);

  test("a status that is spilled says the sentence of its row", () => {
    const spilled = whatIsSelected(seen(filled, "E10", reportAt, { spilledFrom: { row: 4, column: 4 } }));
    expect(spilled.why).toEqual({ where: "Performance!E10", status: "Not met", sentence: "935 is above 681.3, which is 757 less 10%" });
    expect(whatIsSelected(seen(filled, "F10", reportAt, { spilledFrom: { row: 4, column: 4 } })).why).toEqual(spilled.why);
  });

  test("a formula of somebody's own says it from its own arguments", () => {
    const why = (formula: string): string | undefined => whatIsSelected(seen(filled, "E10", { E10: formula })).why?.sentence;
    expect(why("=CSP.TARGETSTATUS(D10,B10,C10)")).toBe("935 is above 681.3, which is 757 less 10%");
    expect(why('=CSP.TARGETSTATUS(700,"reduce by 10%",C10)')).toBe("700 is above 681.3, which is 757 less 10%");
    expect(why('=CSP.TARGETSTATUS(D10,"better, surely",C10)')).toMatch(/^This wording is not understood/);
    expect(why("=CSP.TARGETSTATUS(SUM(D9:D10),B10,C10)")).toBe("The formula takes its figures from where this pane does not look. Put =CSP.TARGETREASON(SUM(D9:D10),B10,C10) into a free cell: it says why.");
    expect(why("=CSP.TARGETSTATUS(Other!D10,B10,C10)")).toMatch(/TARGETREASON\(Other!D10,B10,C10\)/);
  });

  test("a status that was typed says so, and what its figures say", () => {
    expect(whatIsSelected(seen(filled, "E5")).why?.sentence).toBe('"Not met" was typed. By its figures: 825 is below the baseline of 885');
  });

  test("nothing is said of a cell that is no status", () => {
    expect([whatIsSelected(seen(filled, "B10")).why, whatIsSelected(seen(filled, "E10", { E10: "=SUM(A1:A2)" })).why?.sentence]).toEqual([undefined, expect.stringMatching(/^Another formula/)]);
  });
});

test("a table of something else is left alone, and so is an empty sheet", () => {
  const actions = grid("Actions", [["Action", "Lead officer", "Target date", "Status"], ["Write the letter", "Chair", "3 May 2011", "Ongoing"]]);
  for (const each of [seen(actions, "A2"), seen(grid("Sheet1", [[]]), "A1"), seen(performance(), "K30")]) expect(whatIsSelected(each)).toMatchObject({ kind: undefined, plan: undefined });
});
