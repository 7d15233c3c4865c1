import { DISTRICTS, errorOf, open } from "./excel-host/open-workbook-in-page";
import { DARK_THEME, EXCEL_2021, MAC, WEB, WINDOWS, without } from "./excel-host/page-shim";

describe("builds", () => {
  test.each([
    ["Windows", WINDOWS, "PC", true, true, true],
    ["a Mac", MAC, "Mac", true, true, true],
    ["the web", WEB, "OfficeOnline", false, true, true],
    ["Excel 2021 LTSC", EXCEL_2021, "PC", true, false, false],
  ])("on %s office.js knows where it is and what it has, and the workbook is read", async (_, build, platform, opensWindows, formattedNumbers, api17) => {
    const { excel, pane } = await open({ Data: DISTRICTS }, build);
    const { context } = pane.office;
    const has = (set: string, version: string): boolean => context.requirements.isSetSupported(set, version);
    expect([context.platform, has("OpenBrowserWindowApi", "1.1"), has("CustomFunctionsRuntime", "1.4"), has("ExcelApi", "1.17"), has("SharedRuntime", "1.1")]).toEqual([platform, opensWindows, formattedNumbers, api17, true]);
    expect(pane.faults).toEqual([]);
    const values = await excel.run(async (run) => {
      const range = run.workbook.worksheets.getItem("Data").getRange("A2");
      range.load("values");
      await run.sync();
      return range.values;
    });
    expect(values).toEqual([["Cambridge City"]]);
  });

  test("a build can be without a requirement set, or have an older one", () => {
    expect(without(WINDOWS, "OpenBrowserWindowApi").sets.openbrowserwindowapi).toBeUndefined();
    expect(without(WINDOWS, "ExcelApi", "1.9").sets.excelapi).toBe("1.9");
    expect(() => without(WEB, "OpenBrowserWindowApi")).toThrow("The build has no OpenBrowserWindowApi");
  });

  test("what came after a build is refused on it, by office.js's own list of versions", async () => {
    const { excel, host } = await open({ Data: DISTRICTS }, without(WINDOWS, "ExcelApi", "1.9"));
    const spill = (): Promise<unknown> => excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").getSpillingToRangeOrNullObject().load("address");
      await context.sync();
    });
    expect(await errorOf(spill())).toEqual({ code: "ApiNotFound", message: "This build has ExcelApi 1.9, and Range.GetSpillingToRangeOrNullObject came with 1.12." });
    expect(host.refused).toEqual([]);
    host.build = EXCEL_2021;
    expect((await errorOf(spill())).code).toBe("none");
  });

  test("the colours of Office reach the page", async () => {
    const { pane } = await open({ Data: [[1]] }, { ...WINDOWS, theme: DARK_THEME });
    expect(pane.office.context.officeTheme).toMatchObject({ bodyBackgroundColor: "#262626", controlBackgroundColor: "#3d3d3d" });
  });
});
