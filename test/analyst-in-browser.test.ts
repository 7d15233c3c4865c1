import { analystWorkbook } from "./analyst-workbook";
import { ExcelHost } from "./excel-host/excel-host";
import { describeInChromium, leavePicture, tabTo } from "./in-chromium";

describeInChromium("the analyst's journey in Chromium, under the real office.js", ({ open }) => {
  test("with the keyboard alone: from Home to the status columns of the selected table, and why one is not met", async () => {
    const host = new ExcelHost(analystWorkbook());
    host.select("Performance!B7");
    const opened = await open(host);
    const { page } = opened;
    await page.waitForFunction(() => /can be made/.test(document.getElementById("status")?.textContent ?? "") && !document.querySelector("[aria-disabled]"));
    await tabTo(page, "#open-analyst");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.waitForSelector("#carry-out");
    await leavePicture(page, "pane-analyst", 330);
    await tabTo(page, "#carry-out");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#is-there");
    expect(host.valuesAt("Performance!E4:E10").flat()).toEqual(["Status", "Met", "No baseline", "No baseline", "Met", "Met", "Not met"]);
    // The button is gone; the keyboard is at what stands in its place.
    await page.waitForFunction(() => document.activeElement?.id === "go-there");
    await page.keyboard.press("Enter");
    for (let tries = 0; tries < 100 && host.selection.place !== "Performance!E4:H14"; tries++) await page.waitForTimeout(20);
    expect(host.selection.place).toBe("Performance!E4:H14");
    host.select("Performance!E10");
    await page.waitForFunction(() => document.getElementById("why-sentence")?.textContent === "935 is above 681.3, which is 757 less 10%");
    await leavePicture(page, "pane-analyst-why", 500);
    expect(await page.getAttribute("#selected", "role")).toBe("status");
    expect([opened.strayRequests, opened.faults, host.refused]).toEqual([[], [], []]);
  });
});
