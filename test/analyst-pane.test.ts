import type ExcelJS from "exceljs";
import { WEB, WINDOWS, without, type Build } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { analystWorkbook } from "./analyst-workbook";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

async function open({ at = "Performance!B5", change = () => undefined, build = WINDOWS, asTable = false }: { readonly at?: string; readonly change?: (workbook: ExcelJS.Workbook) => void; readonly build?: Build; readonly asTable?: boolean } = {}): Promise<{ pane: OpenedPane; host: ExcelHost }> {
  const workbook = analystWorkbook({ asTable });
  change(workbook);
  const host = new ExcelHost(workbook);
  host.select(at);
  opened = await openInJsdom(host, build, "taskpane.html?screen=analyst");
  await opened.status(/^The workbook was/);
  const pane = opened;
  await until(() => (pane.document.getElementById("selected")?.textContent ?? "") !== "" || pane.document.querySelector("#to-mend, #to-select") !== null, () => pane.faults.join("\n") + host.refused.join("\n"));
  await until(() => host.isLetGo);
  return { pane, host };
}

const shown = (pane: OpenedPane, id: string): string => pane.document.getElementById(id)?.textContent ?? "";
const press = (pane: OpenedPane, id: string): void => pane.document.getElementById(id)?.click();

const PLACE = "Performance!E4:H14";

describe("the Analyst screen", () => {
  test("gives a selected table its status columns at one press, in three round trips, and says so", async () => {
    const { pane, host } = await open();
    expect(shown(pane, "selected")).toBe("Table of 10 targets on Performance!A4:D14");
    const before = host.workbookRoundTrips;
    press(pane, "carry-out");
    expect(await pane.status(/stand in/)).toBe(`The status, the change, what is still needed and the reason of each target stand in ${PLACE} now. They follow the table by themselves. Undo in Excel takes them back.`);
    await until(() => shown(pane, "is-there") !== "");
    // Reading, writing, and reading what is there now.
    expect(host.workbookRoundTrips - before).toBe(3);
    expect(host.valuesAt(PLACE).filter((_, row) => [0, 1, 2, 6].includes(row))).toEqual([
      ["Status", "Change", "Still needed", "Reason"],
      ["Met", -60 / 885, 0, "825 is below the baseline of 885"],
      ["No baseline", "#N/A", "#N/A", "There is no baseline to measure the change from"],
      ["Not met", 178 / 757, 254, "935 is above 681.3, which is 757 less 10%"],
    ]);
    expect(host.workbook.getWorksheet("Performance")?.getCell("F5").numFmt).toBe("0.0%");
    expect(shown(pane, "is-there")).toBe("The status columns stand in E4:H14. They follow the table by themselves.");
    expect([host.refused, pane.faults]).toEqual([[], []]);
  });

  test("follows the selection in one round trip, and says why a status is what it is", async () => {
    const { pane, host } = await open();
    press(pane, "carry-out");
    await until(() => shown(pane, "is-there") !== "" && host.isLetGo);
    // What was written is looked through by the pane once more, and then nothing is on its way.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const before = host.workbookRoundTrips;
    host.select("Performance!E10");
    await until(() => shown(pane, "why") !== "");
    expect([shown(pane, "why-sentence"), host.workbookRoundTrips - before]).toEqual(["935 is above 681.3, which is 757 less 10%", 1]);
    host.select("Performance!A30");
    await until(() => pane.document.getElementById("to-select") !== null);
    expect(shown(pane, "selected")).toBe("No table that is known here is selected.");
  });

  test("the status columns follow the table: a figure that is put right changes them", async () => {
    const { pane, host } = await open({ asTable: true });
    press(pane, "carry-out");
    await pane.status(/stand in Performance!F4:I14/);
    expect(host.valuesAt("Performance!F10")).toEqual([["Not met"]]);
    host.edit("Performance!D10", 600);
    expect(host.valuesAt("Performance!F10:I10")).toEqual([["Met", -157 / 757, 0, "600 is below 681.3, which is 757 less 10%"]]);
  });

  test("never writes over a filled cell, not even over one that was filled since the screen was shown", async () => {
    const { pane, host } = await open();
    // Excel tells the pane of it a moment later.
    host.edit("Performance!G9", "mine");
    press(pane, "carry-out");
    expect(await pane.status(/not free/)).toBe("The status columns would go into E4:H14, and G9 is not free. Move what stands there, or insert 4 empty columns before column E. Nothing was changed.");
    expect(host.valuesAt("Performance!E5:H5")).toEqual([["", "", "", ""]]);
    await until(() => shown(pane, "go-there") !== "");
    press(pane, "go-there");
    await until(() => host.selection.place === "Performance!G9");
  });

  test("in an Excel without spilled formulas gives each row its own", async () => {
    const { pane, host } = await open({ build: without(WINDOWS, "ExcelApi", "1.11") });
    press(pane, "carry-out");
    await pane.status(/stand in/);
    const sheet = host.workbook.getWorksheet("Performance");
    host.valuesAt(PLACE);
    expect([sheet?.getCell("E10").formula, sheet?.getCell("H10").formula]).toEqual(["_xldudf_CSP_TARGETSTATUS(D10,B10,C10,$B$2)", "_xldudf_CSP_TARGETREASON(D10,B10,C10,$B$2)"]);
    expect(host.valuesAt("Performance!E10:H10")).toEqual([["Not met", 178 / 757, 254, "935 is above 681.3, which is 757 less 10%"]]);
    host.select("Performance!E10");
    await until(() => shown(pane, "why-sentence") === "935 is above 681.3, which is 757 less 10%");
    expect([host.refused, pane.faults]).toEqual([[], []]);
  });

  test("gives a table of districts its shares, which add to 100", async () => {
    const { pane, host } = await open({ at: "Sheet2!B3", build: WEB });
    expect(shown(pane, "carry-out")).toBe("Add the shares of 2009/10");
    press(pane, "carry-out");
    await pane.status(/stand in Sheet2!D1:D6/);
    const shares = host.valuesAt("Sheet2!D2:D6").flat() as number[];
    expect([shares, shares.reduce((sum, each) => sum + each, 0)]).toEqual([[30, 11, 21, 24, 14], 100]);
  });

  test("draws a native chart of a table by month, with a title and an alternative text that says what it shows", async () => {
    const { pane, host } = await open({ at: "Sheet3!B4" });
    press(pane, "carry-out");
    await pane.status(/stands beside the table/);
    expect(host.charts.map(({ name, type, title, alternativeText, over, series }) => [name, type, title.text, alternativeText, over, series.map(({ look, values, xValues }) => [look.name, values, xValues])])).toEqual([
      [
        "Figures for a test by month",
        "LineMarkers",
        "Figures for a test by month",
        "Line chart: Figures for a test by month. May 2010/11: 95, 5% below the 100 of May 2009/10, the three-year average is 110. The highest of 2010/11 was 95 (May), the lowest 80 (April).",
        "Sheet3!H3:Sheet3!P20",
        [["2010/11", "Sheet3!E4:E6", "Sheet3!A4:A6"], ["2009/10", "Sheet3!D4:D6", "Sheet3!A4:A6"], ["Average of 2007/08 to 2009/10", "Sheet3!F4:F6", "Sheet3!A4:A6"]],
      ],
    ]);
    expect(host.valuesAt("Sheet3!F3:F6")).toEqual([["Average of 2007/08 to 2009/10"], [100], [110], [120]]);
    // A second press draws no second chart, and says anew what the figures say.
    host.edit("Sheet3!E6", 130);
    await until(() => host.isLetGo);
    press(pane, "carry-out");
    await pane.status(/is on this sheet already/);
    expect(host.charts.map(({ alternativeText }) => alternativeText)).toEqual([expect.stringContaining("June 2010/11: 130")]);
    expect([host.refused, pane.faults]).toEqual([[], []]);
  });

  test("says of a protected sheet what to do", async () => {
    const { pane } = await open({ change: (workbook) => Object.assign(workbook.getWorksheet("Performance") ?? {}, { sheetProtection: { sheet: true } }) });
    press(pane, "carry-out");
    expect(await pane.status(/protected/)).toBe("Excel did not allow this. The sheet may be protected: unprotect it, and try again.");
  });

  test("says which heading a table lacks, with its place", async () => {
    const { pane } = await open({ change: (workbook) => {
      const cell = workbook.getWorksheet("Performance")?.getCell("D4");
      if (cell) cell.value = "Figure at hand";
    } });
    expect(pane.document.querySelector("#problem-list li")?.textContent).toMatch(/^Performance!.*Outturn/);
  });

  test("finds a table that was made after it was opened", async () => {
    const { pane, host } = await open();
    host.workbook.getWorksheet("Performance")?.addTable({ name: "Targets", ref: "A20", headerRow: true, columns: ["Target", "Baseline", "Outturn"].map((name) => ({ name })), rows: [["reduce by 10%", 100, 80], ["at least 60%", null, 0.5]] });
    host.select("Performance!A21");
    await until(() => shown(pane, "selected") === "Table of 2 targets on Performance!A20:C22");
    press(pane, "carry-out");
    await pane.status(/stand in Performance!E20:H22/);
  });
});

describe("the ribbon's Add status columns", () => {
  test("does it at once where a table of targets is selected", async () => {
    const host = new ExcelHost(analystWorkbook());
    host.select("Performance!B7");
    opened = await openInJsdom(host);
    await opened.status(/can be made/);
    await opened.pressButton("ADDSTATUSCOLUMNS");
    expect(await opened.status(/stand in/)).toContain(PLACE);
    expect(host.valuesAt("Performance!E5")).toEqual([["Met"]]);
    expect([opened.document.querySelector("h1")?.textContent, host.paneIsShown]).toEqual(["Analyst", true]);
  });

  test("says what to select where none is", async () => {
    const host = new ExcelHost(analystWorkbook());
    host.select("Sheet2!B3");
    opened = await openInJsdom(host);
    await opened.status(/can be made/);
    await opened.pressButton("ADDSTATUSCOLUMNS");
    expect(await opened.status(/Select/)).toBe("Select a cell in a table of targets: it has the headings Target, Baseline and Outturn.");
    expect(host.valuesAt("Sheet2!D1:D7").flat().join("")).toBe("");
  });
});
