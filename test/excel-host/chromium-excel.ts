import fs from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../programs";
import type { ExcelHost } from "./excel-host";
import { shimmed, shimPage, WINDOWS, type Build } from "./page-shim";
import { mediaType, OFFICE_JS, serveSite } from "./site";

/** The built add-in, open in a real browser, with the real office.js and the test host in Excel's place. */
export interface BrowserPane {
  readonly page: Page;
  /** Addresses outside the add-in's own site that the page asked for, office.js apart. */
  readonly strayRequests: readonly string[];
  /** Faults and content security policy violations in the page. */
  readonly faults: readonly string[];
  pressButton(functionName: string): Promise<void>;
  close(): Promise<void>;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM.place ? { executablePath: CHROMIUM.place } : {}), args: CHROMIUM_ARGUMENTS });

export async function openInBrowser(browser: Browser, host: ExcelHost, build: Build = WINDOWS, address = "taskpane.html"): Promise<BrowserPane> {
  host.build = build;
  const site = await serveSite();
  const context = await browser.newContext({ viewport: { width: 340, height: 720 }, acceptDownloads: true });
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const faults: string[] = [];
  // Chromium hands its dialogs over from here on, not only once one is waited for, which a quick key would beat.
  page.on("filechooser", () => undefined);
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(site.url) || url.startsWith("blob:")) return route.continue();
    if (url.startsWith(OFFICE_JS.address)) {
      const file = path.join(OFFICE_JS.folder, url.slice(OFFICE_JS.address.length).replace(/\?.*$/, ""));
      return route.fulfill({ body: fs.readFileSync(file), contentType: mediaType(file) });
    }
    strayRequests.push(url);
    return route.abort();
  });
  await page.exposeFunction("toHost", (text: string) => host.receive(text));
  host.post = (message) => {
    page.evaluate((text) => (window as unknown as { fromHost(text: string): void }).fromHost(text), JSON.stringify(message)).catch((error: Error) => faults.push(error.message));
  };
  await page.addInitScript(shimPage, shimmed(build));
  await page.goto(`${site.url}/${address}`);
  return {
    page,
    strayRequests,
    faults,
    pressButton: (functionName) => page.evaluate((name) => (window as unknown as { pressButton(name: string): void }).pressButton(name), functionName),
    async close() {
      await context.close();
      site.close();
    },
  };
}
