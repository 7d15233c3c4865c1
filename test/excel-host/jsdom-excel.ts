import fs from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type FetchOptions } from "jsdom";
import { shimmed, shimPage, WINDOWS, type Build, type ShimmedBuild, type ShimmedWindow } from "./page-shim";
import { BARE_PAGE, OFFICE_JS, serveSite } from "./site";

/** What answers the page: Excel's place, or Word's. */
export interface PageHost {
  build: Build;
  readonly hasStarted: boolean;
  post: (message: unknown) => void;
  receive(text: string): void;
}

/** A file that the pane handed to the user. */
export interface Download {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The built add-in, open in jsdom, with the real office.js and this host in Excel's place. */
export interface OpenedPane {
  readonly document: Document;
  /** Presses a ribbon button and waits until the add-in says that it is done. */
  pressButton(functionName: string): Promise<void>;
  readonly downloads: readonly Download[];
  /** Addresses that the add-in had opened in the user's browser. */
  readonly browserWindows: readonly string[];
  /** The Excel object of office.js in the page. */
  readonly excel: typeof Excel;
  /** The Office object of office.js in the page. */
  readonly office: typeof Office;
  /** What went wrong in the page. */
  readonly faults: readonly string[];
  /** Waits until the words of the status region match. */
  status(words: RegExp): Promise<string>;
  close(): void;
}

const EVENT_COMPLETED = 94;
const BROWSER_WINDOW_OPENED = 102;

/** Waits, for at most ten seconds, until something is so. */
export async function until(isSo: () => boolean, otherwise: () => string = () => "This never came to be."): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(otherwise());
}

/** Gives the page the office.js of the npm package where it asks for Microsoft's. */
class OfficeFromNpm extends ResourceLoader {
  override fetch(url: string, options: FetchOptions): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(OFFICE_JS.address)) return super.fetch(url, options);
    const file = path.join(OFFICE_JS.folder, url.slice(OFFICE_JS.address.length).replace(/\?.*$/, ""));
    return fs.promises.readFile(file) as unknown as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Opens a page with office.js and nothing else, and waits until office.js has said to Excel what it says by itself. */
export async function openBare(host: PageHost, build: Build = WINDOWS): Promise<OpenedPane> {
  const page = await openInJsdom(host, build, BARE_PAGE);
  await until(() => page.office?.onReady !== undefined, () => `office.js did not load. ${page.faults.join("\n")}`);
  await page.office.onReady();
  await until(() => host.hasStarted, () => "office.js never said that it is ready.");
  return page;
}

export async function openInJsdom(host: PageHost, build: Build = WINDOWS, address = "taskpane.html"): Promise<OpenedPane> {
  host.build = build;
  const site = await serveSite();
  const faults: string[] = [];
  const downloads: Promise<Download>[] = [];
  const settled: Download[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => faults.push(error.message));
  console.on("error", (...words: unknown[]) => faults.push(words.map(String).join(" ")));
  const dom = await JSDOM.fromURL(`${site.url}/${address}`, {
    runScripts: "dangerously",
    resources: new OfficeFromNpm(),
    pretendToBeVisual: true,
    virtualConsole: console,
    beforeParse(window) {
      const blobs = new Map<string, Blob>();
      // jsdom has no object URLs and does not follow downloads.
      window.URL.createObjectURL = (blob) => {
        const url = `blob:${site.url}/${blobs.size + 1}`;
        blobs.set(url, blob as Blob);
        return url;
      };
      window.URL.revokeObjectURL = () => undefined;
      window.HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement): void {
        const blob = blobs.get(this.href);
        if (!blob) return;
        const reader = new window.FileReader();
        const fileName = this.download;
        downloads.push(
          new Promise((resolve) => {
            reader.onload = () => {
              const download = { fileName, bytes: new Uint8Array(reader.result as ArrayBuffer) };
              settled.push(download);
              resolve(download);
            };
            reader.readAsArrayBuffer(blob);
          }),
        );
      };
      // Every browser has these; jsdom does not, and what they give must be of the page's own kind.
      const OfPage = (window as unknown as typeof globalThis).Uint8Array;
      window.TextEncoder = class extends TextEncoder {
        override encode(words?: string) {
          return new OfPage(super.encode(words)) as ReturnType<TextEncoder["encode"]>;
        }
      };
      window.structuredClone = structuredClone;
      window.TextDecoder = TextDecoder as typeof window.TextDecoder;
      window.Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob): Promise<ArrayBuffer> {
        const reader = new window.FileReader();
        return new Promise((resolve, reject) => {
          reader.onload = () => resolve(reader.result as ArrayBuffer);
          reader.onerror = () => reject(reader.error);
          reader.readAsArrayBuffer(this);
        });
      };
      window.fetch = ((url: string | URL) => fetch(new URL(String(url), site.url))) as typeof fetch;
      (window as unknown as ShimmedWindow).toHost = (text) => setImmediate(() => host.receive(text));
      const shim = new window.Function("build", `(${shimPage.toString()})(build)`) as (build: ShimmedBuild) => void;
      shim(shimmed(build));
    },
  });
  const page = dom.window as unknown as ShimmedWindow;
  host.post = (message) => page.fromHost(JSON.stringify(message));
  const { document } = dom.window;
  return {
    document,
    async pressButton(functionName) {
      const completed = (): number => page.executed.filter(([id]) => id === EVENT_COMPLETED).length;
      const before = completed();
      page.pressButton(functionName);
      await until(() => completed() > before, () => `The button ${functionName} is never done. ${faults.join("\n")}`);
      await Promise.all(downloads);
    },
    downloads: settled,
    get browserWindows() {
      return page.executed.filter(([id]) => id === BROWSER_WINDOW_OPENED).map(([, params]) => (params as unknown[]).find((each): each is string => typeof each === "string") ?? "");
    },
    get excel() {
      return (dom.window as unknown as { Excel: typeof Excel }).Excel;
    },
    get office() {
      return (dom.window as unknown as { Office: typeof Office }).Office;
    },
    faults,
    async status(words) {
      const said = (): string => document.getElementById("status")?.textContent ?? "";
      await until(() => words.test(said()), () => `The pane says "${said()}" and not ${words}. ${faults.join("\n")}`);
      await Promise.all(downloads);
      return said();
    },
    close() {
      dom.window.close();
      site.close();
    },
  };
}
