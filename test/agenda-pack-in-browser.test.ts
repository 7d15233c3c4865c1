import fs from "node:fs";
import PizZip from "pizzip";
import { ExcelHost } from "./excel-host/excel-host";
import { describeInChromium, leavePicture, tabTo } from "./in-chromium";
import { CAMBRIDGE, standIn } from "./stand-in-papers";

describeInChromium("the agenda pack is made in Chromium", ({ open }) => {
  test("with the keyboard alone: from Home to the files of the papers, one of them missing at first, and to the pack", async () => {
    const pane = await open(await ExcelHost.open(new Uint8Array(fs.readFileSync("examples/cambridge-2011-05-03.xlsx"))));
    const { page } = pane;
    await page.waitForFunction(() => /can be made/.test(document.getElementById("status")?.textContent ?? "") && !document.querySelector("[aria-disabled]"));
    await tabTo(page, "#open-agenda-pack");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.waitForSelector("#make-pack");
    // Nothing is chosen yet: the pack asks for the files, with the keyboard at the button for them.
    await tabTo(page, "#make-pack");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "choose-files");
    const files = await Promise.all(CAMBRIDGE.map(async (paper) => ({ name: paper.name, mimeType: "application/pdf", buffer: Buffer.from(await standIn(paper)) })));
    const isLate = ({ name }: { readonly name: string }): boolean => name.startsWith("Action Points");
    const choose = async (chosen: typeof files, then: string): Promise<void> => {
      await page.waitForFunction(() => !document.querySelector("[aria-disabled]"));
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      await chooser.setFiles(chosen);
      await page.waitForFunction((words) => document.getElementById("files-how")?.textContent === words, then);
    };
    await choose(files.filter((file) => !isLate(file)), "16 papers: 15 are there, 1 is missing.");
    await leavePicture(page, "pane-agenda-pack", 900);
    await tabTo(page, "#choose-files", "Shift+Tab");
    await choose(files.filter(isLate), "16 papers: all are there.");
    expect(await page.textContent("#status")).toBe("16 files are chosen.");
    await tabTo(page, "#make-pack");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe("Public agenda pack Cambridge Community Safety Partnership, 3 May 2011.zip");
    expect(Object.keys(new PizZip(fs.readFileSync(await download.path())).files)).toHaveLength(18);
    await page.waitForFunction(() => /^Made .* It holds 18 papers\.$/.test(document.getElementById("status")?.textContent ?? ""));
    await tabTo(page, "#saved-list a");
    await leavePicture(page, "pane-agenda-pack-made", 900);
    expect([pane.strayRequests, pane.faults]).toEqual([[], []]);
  });
});
