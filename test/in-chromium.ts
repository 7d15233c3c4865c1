import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Build } from "./excel-host/builds";
import { launchBrowser, openInBrowser, type BrowserPane } from "./excel-host/chromium-excel";
import type { ExcelHost } from "./excel-host/excel-host";
import { CHROMIUM, describeWith } from "./programs";

/** Chromium, as the tests of a suite share it. */
export interface InChromium {
  readonly browser: () => Browser;
  /** Opens the pane beside a workbook. One is open at a time: the one before is closed, and the last when its test ends. */
  open(host: ExcelHost, build?: Build, address?: string): Promise<BrowserPane>;
}

/** Tests of the built add-in in a browser that is started once for all of them. */
export function describeInChromium(name: string, tests: (chromium: InChromium) => void): void {
  describeWith(CHROMIUM, name, () => {
    let browser: Browser;
    let pane: BrowserPane | undefined;
    const close = async (): Promise<void> => {
      await pane?.close();
      pane = undefined;
    };
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterEach(close);
    afterAll(() => browser.close());
    tests({
      browser: () => browser,
      async open(...asked) {
        await close();
        pane = await openInBrowser(browser, ...asked);
        return pane;
      },
    });
  });
}

/** More presses than any screen has places for. */
const MOST_PRESSES = 60;

/** Goes to an element with the keyboard alone, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached by ${key}.`);
}

/** Where the pictures of the pane are. */
const SCREENSHOTS = path.join("docs", "screenshots");

/** Takes a picture of the pane as it stands, once the colours that fade when a button wakes have come to rest. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** Leaves a picture of a journey, where pictures are taken (`npm run pictures`); a test leaves the folder as it is. */
export async function leavePicture(page: Page, name: string, height: number): Promise<void> {
  if (process.env.TAKE_PICTURES === undefined) return;
  const before = page.viewportSize();
  await page.setViewportSize({ width: 340, height });
  await takePicture(page, name);
  if (before) await page.setViewportSize(before);
}
