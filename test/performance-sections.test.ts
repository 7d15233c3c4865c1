import ExcelJS from "exceljs";
import PizZip from "pizzip";
import { checkAccessibility } from "../core/docx/accessibility/check-accessibility";
import type { ChartPlan } from "../core/docx/chart/chart";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import type { SheetGrid } from "../core/workbook/sheet-grid";
import { documentTypes } from "../templates";
import { performanceReport } from "../templates/performance-report/performance-report";
import { dateCell, grid, table, workbookOf } from "./grids";
import { gridsOf, makeAll, makeFrom } from "./made-documents";
import { readWordFile } from "./word-file";

type Row = readonly (CellValue | undefined)[];

const TARGETS = grid("Performance", [
  ["Partnership", "Safer Board"],
  ["Priority", "Target", "Baseline", "Outturn"],
  ["Burglary", "To reduce 'Dwelling Burglary' by 10% by March 2011 from the baseline of 2007-08 (757 recorded crimes).", 757, 935],
  ["Domestic abuse", "Not more than 1,100 cases", null, 1056],
]);

const months = (headings: Row, rows: readonly Row[], sheet = "Figures by month"): SheetGrid => grid(sheet, [["Figures by month"], headings, ...rows]);
const areas = (rows: readonly Row[], details: readonly Row[] = [["Our area", "Cambridge"], ["Unit", "Crimes per 1,000 residents"]]): SheetGrid =>
  grid("Most similar group", [...details, [], ["Priority", "Measure", "Area", "Rate"], ...rows]);

interface Section {
  readonly heading: string;
  readonly targets: readonly { readonly target: string }[];
  readonly charts: readonly { readonly heading: string; readonly finding: string; readonly chart: { readonly plan: ChartPlan } | null }[];
  readonly referrals: readonly { readonly districts: readonly unknown[] }[];
}

const reportOf = (...grids: readonly SheetGrid[]) => {
  const { documents, problems } = survey(workbookOf(...grids), documentTypes, { isWanted: ({ id }) => id === "performance-report" });
  return { document: documents[0], sections: (documents[0]?.paper.data as { readonly sections?: readonly Section[] } | undefined)?.sections ?? [], problems: problems.map(({ where, code, message }) => [where, code, message]) };
};
const onlyChart = (...grids: readonly SheetGrid[]): Section["charts"][number] => {
  const { sections, problems } = reportOf(TARGETS, ...grids);
  expect(problems).toEqual([]);
  const charts = sections.flatMap((section) => section.charts);
  expect(charts).toHaveLength(1);
  return charts[0] as Section["charts"][number];
};
const linesOf = (chart: Section["charts"][number]): readonly (readonly unknown[])[] => (chart.chart?.plan.series ?? []).map(({ name, values }) => [name, ...values]);

describe("the sections of the Cambridge performance report", () => {
  const bytes = makeFrom("cambridge-2011-05-03", "performance-report");

  test("are one for each priority, with its targets, the charts and the table of referrals", async () => {
    const { headings, tables } = await readWordFile(bytes);
    expect(headings).toEqual([
      "h1 Performance report",
      "h2 Alcohol Related Violent Crime", "h2 Anti-Social Behaviour", "h2 Serious Acquisitive Crime", "h2 Burglary of Homes", "h2 Personal Robbery",
      "h2 Domestic Violence", "h3 Referrals to IDVAS from Cambridge City by quarter", "h3 Referrals to the domestic violence advocacy service",
      "h2 Cycle Crime", "h3 Thefts or unauthorised taking of cycles by quarter",
      "h2 Reducing Re-Offending", "h3 Clients of the Drug Interventions Programme by month",
    ]);
    expect(tables[0]?.map((row) => row.length)).toEqual(Array(11).fill(4));
    expect(tables.slice(1).map((rows) => rows.length - 1)).toEqual([3, 1, 1, 1, 1, 2, 6, 1]);
    const own = await readWordFile(makeFrom("cambridge-2011-05-03", "idvas-referrals"));
    expect(tables[7]).toEqual(own.tables[0]);
  });

  test("have the figures of the sheet in the workbooks of their charts, blank where it says No data", async () => {
    const zip = new PizZip(bytes);
    const all = Object.keys(zip.files).filter((name) => /^word\/embeddings\/.*\.xlsx$/.test(name)).sort();
    const sheets = await Promise.all(
      all.map(async (name) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(zip.file(name)?.asArrayBuffer() as ArrayBuffer);
        const rows: unknown[][] = [];
        workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
        return rows;
      }),
    );
    expect(sheets).toEqual([
      [["Quarter", "2010/11"], ["Q1", 86], ["Q2", 98], ["Q3", 58], ["Q4", 64]],
      [["Quarter", "2010/11"], ["Q1"], ["Q2"], ["Q3", 743], ["Q4", 445]],
      [["Month", "2010/11"], ["Jan", 56], ["Feb", 50], ["Mar", 46]],
    ]);
  });

  test("are read by everybody", () => expect(checkAccessibility(bytes)).toEqual([]));

  test("are told of by csp check with where their tables were found", () => {
    const { documents, sheets } = survey(workbookOf(...gridsOf("cambridge-2011-05-03")), documentTypes);
    const report = documents.find(({ type }) => type === performanceReport);
    expect(report?.alsoRead.map(({ headings, rows }) => [headings, rows])).toEqual([["'Figures by month'!A4", 11], ["IDVAS!A4", 5]]);
    expect(sheets.map(({ sheet, documents: ids }) => [sheet, ids])).toEqual(expect.arrayContaining([["IDVAS", ["performance-report", "idvas-referrals"]], ["Figures by month", ["performance-report"]]]));
  });
});

describe("figures by month", () => {
  test("of four years are drawn for two, with the average of the three before, and no average where one is missing", () => {
    const chart = onlyChart(months(["Priority", "Measure", "Month", "2007/08", "2008/09", "2009/10", "2010/11"], [["Burglary", "Dwelling burglary", "Apr", 60, 70, 80, 90], [null, null, "May", 50, "No data", 71, 60], [null, null, "Jun", 30, 30, 30, null]]));
    expect(linesOf(chart)).toEqual([["2010/11", 90, 60, undefined], ["2009/10", 80, 71, 30], ["Average of 2007/08 to 2009/10", 70, undefined, 30]]);
    expect(chart.chart?.plan.categories).toEqual({ title: "Month", labels: ["Apr", "May", "Jun"] });
    expect(chart.finding).toBe("May 2010/11: 60, 15.5% below the 71 of May 2009/10. The highest of 2010/11 was 90 (April), the lowest 60 (May).");
  });

  test("keep the average that the sheet has", () => {
    const chart = onlyChart(months(["Measure", "Month", "This year", "Last year", "3-year average 2007-10"], [["All crime", "April", 1200, 1000, 1100.5], ["All crime", "May", 1200, 0, null]]));
    expect(linesOf(chart)).toEqual([["This year", 1200, 1200], ["Last year", 1000, 0], ["Three-year average", 1100.5, undefined]]);
    expect(chart.finding).toBe("May this year: 1,200, above the 0 of May last year. All figures of the year are the same.");
  });

  test.each<[name: string, cell: CellValue | ReturnType<typeof dateCell>, short: string]>([
    ["a month with its year", "Apr-10", "Apr"], ["a whole word", "september", "Sep"], ["Sept", "Sept.", "Sep"], ["a date", dateCell("2010-12-01"), "Dec"], ["a quarter", "3rd quarter", "Q3"],
  ])("take %s", (_, cell, short) => {
    const chart = onlyChart(grid("Monthly", [["Measure", "Month", "2009/10", "2010/11"], ["Theft", cell, 5, 6]]));
    expect(chart.chart?.plan.categories.labels).toEqual([short]);
  });

  test("without a measure are called by the title above them, and stand in a section of their own without a priority", () => {
    const { sections } = reportOf(TARGETS, months(["Month", "2009/10", "2010/11"], [["Apr", 5, 6]]));
    expect(sections.map(({ heading, charts }) => [heading, charts.map((chart) => chart.heading)])).toEqual([["Burglary", []], ["Domestic abuse", []], ["Other figures", ["Figures by month"]]]);
  });

  test("without a priority stand with the priority of their name", () => {
    const { sections } = reportOf(TARGETS, months(["Measure", "Month", "2009/10", "2010/11"], [["BURGLARY", "Apr", 5, 6]]));
    expect(sections.map(({ heading, charts }) => [heading, charts.length])).toEqual([["Burglary", 1], ["Domestic abuse", 0]]);
  });

  test("of a priority without a target make a section after the others", () => {
    const { sections, problems } = reportOf(TARGETS, months(["Priority", "Measure", "Month", "2010/11"], [["Reducing re-offending", "Clients", "Apr", 5]]));
    expect([problems, sections.map(({ heading, targets }) => [heading, targets.length])]).toEqual([[], [["Burglary", 1], ["Domestic abuse", 1], ["Reducing re-offending", 0]]]);
  });

  test("of a priority that is nearly one with targets are asked about", () => {
    expect(reportOf(TARGETS, months(["Priority", "Measure", "Month", "2010/11"], [["Burgalry", "Dwellings", "Apr", 5]])).problems).toEqual([
      ["'Figures by month'!A3", "cell-not-read", 'No target has the priority "Burgalry". Write "Burglary" if that is what you mean; a priority without a target needs a name less like it.'],
    ]);
  });

  test("of which there are none yet are said, and not drawn", () => {
    const chart = onlyChart(months(["Measure", "Month", "2009/10", "2010/11"], [["Theft", "Apr", "No data", "n/a"]]));
    expect([chart.chart, chart.finding]).toEqual([null, "There are no figures yet."]);
  });

  test("that are percentages are drawn as such", () => {
    const chart = onlyChart(months(["Measure", "Month", "2009/10", "2010/11"], [["Repeat rate", "Apr", "27.5%", "34.5%"]]));
    expect([linesOf(chart), chart.chart?.plan.values]).toEqual([[["2010/11", 34.5], ["2009/10", 27.5]], { title: "Per cent", decimals: 1 }]);
    expect(chart.finding).toBe("Apr 2010/11: 34.5%, 7 points above the 27.5% of Apr 2009/10.".replaceAll("Apr", "April"));
  });

  test("may stand below the targets of the same sheet", () => {
    const { document, sections, problems } = reportOf(grid("Performance", [["Priority", "Target", "Baseline", "Outturn"], ["Burglary", "Not more than 1,100 cases", null, 1056], [], ["Figures by month"], ["Priority", "Measure", "Month", "2009/10", "2010/11"], ["Burglary", "Dwellings", "Apr", 5, 6]]));
    expect(problems).toEqual([]);
    expect([document?.rows, sections.map(({ charts }) => charts.length)]).toEqual([1, [1]]);
  });

  test.each<[name: string, rows: readonly Row[], where: string, message: RegExp]>([
    ["no month", [["Theft", "Spring", 5, 6]], "'Figures by month'!B3", /^Month must be a month such as April, or a quarter such as Q1, and this is "Spring"/],
    ["a month twice", [["Theft", "Apr", 5, 6], ["Theft", "April", 5, 6]], "'Figures by month'!B4", /^April is here twice for Theft\. Keep one/],
    ["months and quarters", [["Theft", "Apr", 5, 6], ["Theft", "Q2", 5, 6]], "'Figures by month'!B3", /^Theft has months and quarters in one table/],
    ["a wrong total", [["Theft", "Apr", 5, 6], ["Theft", "May", 5, 6], ["Theft", "Total", 10, 13]], "'Figures by month'!D5", /^The total of 2010\/11 says 13, and its rows add up to 12\./],
    ["no number", [["Theft", "Apr", "five", 6]], "'Figures by month'!C3", /^Figure must be a number/],
    ["one percentage", [["Theft", "Apr", 5, "6%"]], "'Figures by month'!D3", /^6% is a percentage, and the figures above it are not\. Write all in the same way\./],
  ])("with %s are told with their cell", (_, rows, where, message) => {
    const { problems } = reportOf(TARGETS, months(["Measure", "Month", "2009/10", "2010/11"], rows));
    expect(problems).toEqual([[where, expect.any(String), expect.stringMatching(message)]]);
  });

  test("with a right total are drawn without it", () => {
    expect(linesOf(onlyChart(months(["Measure", "Month", "2009/10", "2010/11"], [["Theft", "Apr", 5, 6], ["Theft", "May", 5, 7], ["Theft", "Total", 10, 13]])))).toEqual([["2010/11", 6, 7], ["2009/10", 5, 5]]);
  });
});

describe("the most similar areas", () => {
  const ROWS: readonly Row[] = [["Burglary", "Dwelling burglary", "Oxford", 12.4], [null, null, "Cambridge", 9.5], [null, null, "MSG average", 8.25], [null, null, "Exeter", "No data"], [null, null, "Bristol & <Bath>", 7]];

  test("stand in the order of their rates, ours marked in its name, the average told apart, one without a rate at the end", () => {
    const chart = onlyChart(areas(ROWS));
    const { plan } = chart.chart ?? {};
    expect(plan?.categories.labels).toEqual(["Bristol & <Bath>", "MSG average", "Cambridge (our area)", "Oxford", "Exeter: no data"]);
    expect(plan?.kind === "bars" && plan.roles).toEqual(["other", "average", "ours", "other", "other"]);
    expect(plan?.series[0]?.values).toEqual([7, 8.25, 9.5, 12.4, undefined]);
    expect(plan?.values).toEqual({ title: "Crimes per 1,000 residents", decimals: 2 });
    expect(chart.finding).toBe("Cambridge has the 2nd lowest rate of 3 areas: 9.5 crimes per 1,000 residents, above the average of 8.25.");
  });

  test.each<[rate: CellValue, finding: string]>([
    [1, "Cambridge has the lowest rate of 3 areas: 1 crimes per 1,000 residents, below the average of 8.25."],
    [99, "Cambridge has the highest rate of 3 areas: 99 crimes per 1,000 residents, above the average of 8.25."],
    [7, "Cambridge has the lowest rate of 3 areas, with others of the same rate: 7 crimes per 1,000 residents, below the average of 8.25."],
    ["n/a", "There is no rate for our area, Cambridge."],
  ])("with %s for ours say so", (rate, finding) => {
    expect(onlyChart(areas(ROWS.map((row) => (row[2] === "Cambridge" ? [null, null, "Cambridge", rate] : row)))).finding).toBe(finding);
  });

  test.each<[name: string, grid: SheetGrid, where: string, message: RegExp]>([
    ["our area not among them", areas([["Burglary", "Dwelling burglary", "Oxford", 5]]), "'Most similar group'!B1", /^"Cambridge" is not among the areas of Dwelling burglary\./],
    ["our area not said", areas(ROWS, [["Unit", "Crimes"]]), "'Most similar group'!A3", /^Type "Our area" in a cell above these headings/],
    ["an area twice", areas([...ROWS, [null, null, "oxford", 5]]), "'Most similar group'!C10", /^oxford is here twice for Dwelling burglary\./],
    ["a rate that is a percentage", areas([["Burglary", "Dwelling burglary", "Cambridge", "5%"]]), "'Most similar group'!D5", /^A rate is a number such as 12\.4, and this is "5%"\./],
    ["an area without a name", areas([["Burglary", "Dwelling burglary", "Cambridge", 5], [null, "Dwelling burglary", null, 6]]), "'Most similar group'!C6", /^Area is blank\./],
  ])("with %s are told with their cell", (_, sheet, where, message) => {
    expect(reportOf(TARGETS, sheet).problems).toEqual([[where, expect.any(String), expect.stringMatching(message)]]);
  });
});

describe("tables that a report takes in", () => {
  const REFERRALS = grid("IDVAS", [["District", "Q1 2010/11", "Q2 2010/11", "2010/11"], ["North", 5, 6, 11], ["South", 3, 4, 7], ["Total", 8, 10, 20]]);

  test("are not needed, and make no report without targets", () => {
    expect(reportOf(TARGETS).sections.map(({ charts, referrals }) => [charts.length, referrals.length])).toEqual([[0, 0], [0, 0]]);
    const { documents } = survey(workbookOf(months(["Measure", "Month", "2009/10", "2010/11"], [["Theft", "Apr", 5, 6]])), documentTypes);
    expect(documents).toEqual([]);
  });

  test("stop the report with what is wrong in them, which is said once where two papers print them", () => {
    expect(reportOf(TARGETS, REFERRALS).problems).toEqual([["IDVAS!D4", "totals-disagree", expect.stringContaining("add up to 18")]]);
    expect(survey(workbookOf(TARGETS, REFERRALS), documentTypes).problems).toHaveLength(1);
  });

  test("with their headings again, as for a new page, are read to their end", () => {
    const again = grid("IDVAS", [["District", "Q1 2010/11", "2010/11"], ["North", 5, 6], ["South", 3, 4], ["East", 3, 4], ["District", "Q1 2010/11", "2010/11"], ["West", 3, 4]]);
    const { sections, problems } = reportOf(TARGETS, again);
    expect(problems).toEqual([]);
    expect(sections.find(({ heading }) => heading === "Domestic abuse")?.referrals[0]?.districts).toHaveLength(5);
  });

  test("of more measures or areas than a report has room for are told so, in little time", () => {
    const many = months(["Measure", "Month", "2009/10", "2010/11"], Array.from({ length: 15_000 }, (_, index) => [`Measure ${index}`, "Apr", 5, 6]));
    expect(reportOf(TARGETS, many).problems).toEqual([["'Figures by month'!A103", "table-too-long", expect.stringMatching(/^This table makes 15,000 charts/)]]);
    const wide = areas(Array.from({ length: 42 }, (_, index) => ["Burglary", "Dwellings", index === 0 ? "Cambridge" : `Area ${index}`, index]));
    expect(reportOf(TARGETS, wide).problems).toEqual([["'Most similar group'!C45", "table-too-long", expect.stringMatching(/^There are 42 areas for Dwellings, and a page has room for 40/)]]);
  }, 20_000);

  test("that stand twice are asked about", () => {
    const twice = ["Figures by month", "Monthly (2)"].map((sheet) => months(["Measure", "Month", "2009/10", "2010/11"], [["Theft", "Apr", 5, 6]], sheet));
    expect(reportOf(TARGETS, ...twice).problems.map(([where, code]) => [where, code])).toEqual([["'Figures by month'!A2", "table-found-twice"], ["'Monthly (2)'!A2", "table-found-twice"]]);
  });

  test("hold whatever words a sheet has, and the report is read by everybody", () => {
    const words = 'A & B <b>"x"</b>\u0001 it\'s';
    const sheets = [TARGETS, months(["Priority", "Measure", "Unit", "Month", "2009/10", "2010/11"], [["Burglary", words, words, "Apr", 5, 6]]), areas([["Burglary", words, "Cambridge", 5], ["Burglary", words, words, 6]])];
    const made = makeAll(sheets).find(({ document }) => document.type === performanceReport);
    expect(made && checkAccessibility(made.bytes)).toEqual([]);
  });

  test("may be Excel tables with names of their own", () => {
    const named = { ...months(["Measure", "Month", "2010/11"], [["Theft", "Apr", 5]], "Sheet3"), tables: [table("MonthlyFigures", 1, 0, 2, 2)] };
    expect(linesOf(onlyChart({ ...named, rows: [[], ...named.rows.slice(1)] }))).toEqual([["2010/11", 5]]);
  });
});
