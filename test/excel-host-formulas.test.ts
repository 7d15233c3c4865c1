import { ExcelHost } from "./excel-host/excel-host";
import { DISTRICTS, open } from "./excel-host/open-workbook-in-page";

describe("formulas", () => {
  test("of the toolkit spill, follow their cells, and are blocked by what stands in their way", async () => {
    const { excel } = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const anchor = sheet.getRange("D2");
      anchor.formulas = [["=CSP.DISTRICTSHARE(B2:B4,SUM(B2:B4))"]];
      const spilled = anchor.getSpillingToRangeOrNullObject();
      spilled.load("address,values");
      const within = sheet.getRange("D3");
      within.load("hasSpill,formulas");
      await context.sync();
      expect([spilled.address, spilled.values]).toEqual(["Data!D2:D4", [[0.2], [0.3], [0.5]]]);
      expect([within.hasSpill, within.formulas]).toEqual([true, [[0.3]]]);

      sheet.getRange("B4").values = [[0]];
      spilled.load("values");
      await context.sync();
      expect(spilled.values).toEqual([[0.4], [0.6], [0]]);

      sheet.getRange("D4").values = [["in the way"]];
      const blocked = sheet.getRange("D2:D4");
      blocked.load("values");
      await context.sync();
      expect(blocked.values).toEqual([["#SPILL!"], [""], ["in the way"]]);
    });
  });

  test("whose answer is a block do not spill in an Excel table, and read its columns by name", async () => {
    const { excel } = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const table = sheet.tables.add("A1:B4", true);
      table.name = "Districts";
      sheet.getRange("E1:E2").formulas = [["=SUM(Districts[Referrals])"], ["=CSP.DISTRICTSHARE(Districts[Referrals],200)"]];
      table.resize("A1:C4");
      sheet.getRange("C2").formulas = [["=CSP.DISTRICTSHARE(B2:B4,200)"]];
      const [beside, inside] = [sheet.getRange("E1:E4"), sheet.getRange("C1:C2")];
      beside.load("values");
      inside.load("values");
      await context.sync();
      expect(beside.values).toEqual([[200], [0.2], [0.3], [0.5]]);
      expect(inside.values).toEqual([["Column3"], ["#SPILL!"]]);
    });
  });

  test("are in the saved file with their results, in the names that files have for them", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("D2").formulas = [["=CSP.DISTRICTSHARE(B2:B4,200)"]];
      await context.sync();
    });
    const again = await ExcelHost.open(await host.saved());
    expect(again.workbook.getWorksheet("Data")?.getCell("D2").formula).toBe("_xldudf_CSP_DISTRICTSHARE(B2:B4,200)");
    expect(again.valuesAt("Data!D2:D4")).toEqual([[0.2], [0.3], [0.5]]);
    again.edit("Data!B2", 80);
    expect(again.valuesAt("Data!D2:D4")).toEqual([[0.4], [0.3], [0.5]]);
  });

  test("with a function that the host has not keep the result of the file", async () => {
    const { excel } = await open({ Data: [[{ formula: "WEBSERVICE(\"x\")", result: 7 }, { formula: "A1+1", result: 8 }, 1]] });
    const values = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("C1").values = [[2]];
      const range = sheet.getRange("A1:C1");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, 8, 2]]);
  });
});
