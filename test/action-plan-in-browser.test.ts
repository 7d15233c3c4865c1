import fs from "node:fs";
import type { Page } from "playwright-core";
import { WINDOWS } from "./excel-host/builds";
import { ExcelHost } from "./excel-host/excel-host";
import { describeInChromium, leavePicture, tabTo } from "./in-chromium";

describeInChromium("a recommendation is completed in Chromium", ({ open }) => {
  const says = (page: Page, words: string): Promise<unknown> => page.waitForFunction((words) => document.getElementById("status")?.textContent?.includes(words) && !document.querySelector("#status[aria-disabled]"), words);
  const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

  /** Goes to a field, types in place of what it says, and leaves it. */
  async function fill(page: Page, id: string, words: string, said: string): Promise<void> {
    await tabTo(page, `#${id}`);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(words);
    await page.keyboard.press("Tab");
    await says(page, said);
  }

  test("from the keyboard alone: it is added, filled in field by field, and found on the overview", async () => {
    const host = await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")));
    const pane = await open(host, WINDOWS, "taskpane.html?screen=action-plan");
    const { page } = pane;
    await page.waitForSelector("#plan-summary");
    await says(page, "The workbook was");
    await tabTo(page, "#add-recommendation");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "plan-new");
    await page.keyboard.insertText("General practices should ask about domestic abuse");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("add-row");
    await page.keyboard.press("Enter");
    await says(page, "The recommendation is in the sheet.");
    await page.waitForFunction(() => document.activeElement?.id === "plan-scope");
    await fill(page, "plan-scope", "Local", "B9");
    await fill(page, "plan-action", "Train the staff of all 12 practices by December 2010", "C9");
    await fill(page, "plan-leadAgency", "Primary Care Trust", "D9");
    await fill(page, "plan-milestones", "Course agreed by June 2010", "E9");
    await fill(page, "plan-targetDate", "31 December 2010", "F9");
    await fill(page, "plan-completionAndOutcome", "Completed on 20 December 2010. All 12 practices were trained, and 31 patients were referred by March 2011.", "G9");
    const sheet = host.workbook.getWorksheet("Action plan");
    expect(sheet?.getRow(9).values).toEqual([
      undefined,
      "General practices should ask about domestic abuse",
      "Local",
      "Train the staff of all 12 practices by December 2010",
      "Primary Care Trust",
      "Course agreed by June 2010",
      40543,
      "Completed on 20 December 2010. All 12 practices were trained, and 31 patients were referred by March 2011.",
    ]);
    await page.waitForFunction(() => [...document.querySelectorAll("#smart li")].every(({ textContent }) => textContent?.endsWith("yes")));
    await tabTo(page, "#overview", "Shift+Tab");
    await leavePicture(page, "pane-action-plan-completed", 720);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "recommendation-3");
    expect(await page.textContent("#recommendation-3")).toMatch(/^3\. General practices.*Completed\..*Completed$/);
    expect([pane.strayRequests, pane.faults]).toEqual([[], []]);
  });
});
