import { until } from "./excel-host/jsdom-excel";
import { DISTRICTS, open } from "./excel-host/open-workbook-in-page";

describe("events", () => {
  test("tell of what the user and the add-in write on a sheet that is watched, once, and of no other", async () => {
    const { excel, host } = await open({ Data: DISTRICTS, Other: [[1]] });
    const heard: string[] = [];
    const watch = await excel.run(async (context) => {
      const result = context.workbook.worksheets.getItem("Data").onChanged.add(async ({ address, triggerSource }) => {
        heard.push(`${address} ${triggerSource}`);
      });
      await context.sync();
      return result;
    });
    host.edit("Data!B2:B3", [[1], [2]]);
    host.edit("Other!A1", 2);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("B4").values = [[3]];
      await context.sync();
    });
    await until(() => heard.length >= 2);
    expect(heard).toEqual(["B2:B3 Unknown", "B4 ThisLocalAddin"]);
    await excel.run(watch.context, async (context) => {
      watch.remove();
      await context.sync();
    });
    host.edit("Data!B2", 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toHaveLength(2);
  });

  test("tell of changes on any sheet, and of what is selected", async () => {
    const { excel, host } = await open({ Data: DISTRICTS, Other: [[1]] });
    const heard: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => void heard.push(`${worksheetId} ${address}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push("selected"));
      await context.sync();
    });
    host.edit("Other!A1", 2);
    host.select("Data!B2:B4");
    await until(() => heard.length === 2, () => `Heard: ${heard.join(", ")}`);
    expect(heard.sort()).toEqual(["selected", "{2} A1"]);
    const selected = await excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address,values");
      await context.sync();
      return [range.address, range.values];
    });
    expect(selected).toEqual(["Data!B2:B4", [[40], [60], [100]]]);
  });
});
