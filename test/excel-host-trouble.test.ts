import { until } from "./excel-host/jsdom-excel";
import { DISTRICTS, errorOf, open } from "./excel-host/open-workbook-in-page";

describe("trouble", () => {
  const read = (excel: typeof Excel, options: object = {}) => excel.run(options as Excel.RunOptions, async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("B2");
    range.load("values");
    await context.sync();
    return range.values;
  });

  test("round trips are counted: fifty in a loop are fifty, a batch of fifty is one", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    const count = async (syncEach: boolean): Promise<number> => {
      const before = host.roundTrips;
      await excel.run(async (context) => {
        for (let row = 1; row <= 50; row++) {
          context.workbook.worksheets.getItem("Data").getRange(`A${row}`).load("values");
          if (syncEach) await context.sync();
        }
        if (!syncEach) await context.sync();
      });
      return host.roundTrips - before;
    };
    const inLoop = await count(true);
    // Letting go of what was kept is one more, and nobody waits for it.
    await until(() => host.isLetGo && host.roundTrips > inLoop);
    expect([inLoop, await count(false)]).toEqual([50, 1]);
  });

  test("a throttled host refuses as long as it was told to, and then answers", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    host.trouble = { throttled: 1 };
    expect((await errorOf(read(excel))).code).toBe("ActivityLimitReached");
    expect([await read(excel), host.trouble.throttled]).toEqual([[[40]], 0]);
  });

  test("a disconnected host fails every round trip", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    host.trouble = { isDisconnected: true };
    expect((await errorOf(read(excel))).code).toBe("ConnectionFailure");
    host.trouble = {};
    expect(await read(excel)).toEqual([[40]]);
  });

  test("a slow host takes its time", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    host.trouble = { slowMs: 120 };
    const before = performance.now();
    await read(excel);
    expect(performance.now() - before).toBeGreaterThan(100);
  });

  test("a workbook that is closed half-way answers nothing more, and what was done stays done", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    host.trouble = { closesAfter: 1 };
    let ended = false;
    void excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("B2");
      range.values = [[41]];
      await context.sync();
      range.values = [[42]];
      await context.sync();
    }).then(() => (ended = true), () => (ended = true));
    await until(() => host.roundTrips >= 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([ended, host.valuesAt("Data!B2")]).toEqual([false, [[41]]]);
  });

  test("while a cell is edited a batch is refused, or waits where it said that it may", async () => {
    const { excel, host } = await open({ Data: DISTRICTS });
    host.trouble = { isCellEdited: true };
    expect((await errorOf(read(excel))).code).toBe("InvalidOperationInCellEditMode");
    const waiting = read(excel, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 30));
    host.edit("Data!B2", 44);
    host.finishCell();
    expect(await waiting).toEqual([[44]]);
  });
});
