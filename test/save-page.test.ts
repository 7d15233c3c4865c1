import { JSDOM, ResourceLoader, VirtualConsole, type FetchOptions } from "jsdom";
import { packFile } from "../addin/pack-file";
import { until } from "./excel-host/jsdom-excel";
import { serveSite } from "./excel-host/site";
import { gridsOf, makeAll } from "./made-documents";

const REFUSED = "There is no paper here to save. Go back to Excel and make it again.";

interface Saved {
  readonly status: string;
  readonly address: string;
  readonly link: string | undefined;
  readonly downloads: readonly string[];
  readonly sizes: readonly number[];
  readonly faults: readonly string[];
}

/** jsdom would send what stands after the # to the site as the referrer; no browser does, and the page asks for none. */
class WithoutReferrer extends ResourceLoader {
  override fetch(url: string, options: FetchOptions): ReturnType<ResourceLoader["fetch"]> {
    return super.fetch(url, { ...options, referrer: undefined } as unknown as FetchOptions);
  }
}

/** Opens the built page with some words after the # of its address, and says what it did. */
async function openSavePage(hash: string): Promise<Saved> {
  const site = await serveSite();
  const faults: string[] = [];
  const downloads: string[] = [];
  const sizes: number[] = [];
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => faults.push(error.message));
  const dom = await JSDOM.fromURL(`${site.url}/save.html#${hash}`, {
    runScripts: "dangerously",
    resources: new WithoutReferrer(),
    virtualConsole: console,
    beforeParse(window) {
      window.URL.createObjectURL = (blob) => {
        sizes.push((blob as Blob).size);
        return `blob:${site.url}/${sizes.length}`;
      };
      window.HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement): void {
        downloads.push(this.download);
      };
    },
  });
  try {
    const { document, location } = dom.window;
    const said = (): string => document.getElementById("status")?.textContent ?? "";
    await until(() => said() !== "" && said() !== "Saving", () => `The page says "${said()}". ${faults.join("\n")}`);
    const again = document.getElementById("again") as HTMLAnchorElement;
    return { status: said(), address: location.href.slice(site.url.length), link: again.hidden ? undefined : again.download, downloads, sizes, faults };
  } finally {
    dom.window.close();
    site.close();
  }
}

const fields = (name: string, file: string): string => new URLSearchParams({ name, file }).toString();
const nothingSaved = { status: REFUSED, address: "/save.html", link: undefined, downloads: [], sizes: [], faults: [] };

const [paper] = makeAll(gridsOf("derbyshire-2016-11-29"));
const bytes = Buffer.from(paper?.bytes ?? []);
const whole = bytes.toString("base64");

describe("the page that saves for a Mac", () => {
  test.each(["derbyshire-2016-11-29", "cambridge-2011-05-03"])("saves what is made of %s once, whole, and takes it out of the address", async (example) => {
    const file = packFile(makeAll(gridsOf(example)));
    const name = file?.fileName ?? "";
    const content = Buffer.from(file?.bytes ?? []);
    expect(await openSavePage(fields(name, content.toString("base64")))).toEqual({ status: `${name} is with your downloads.`, address: "/save.html", link: name, downloads: [name], sizes: [content.length], faults: [] });
  });

  test.each([
    ["a program", "Agenda.exe"],
    ["a page", "Agenda.docx.html"],
    ["a document with macros", "Agenda.docm"],
    ["a name without an ending", "docx"],
    ["no name", ""],
  ])("saves no other kind of file: %s", async (_, name) => {
    expect(await openSavePage(fields(name, whole))).toEqual(nothingSaved);
  });

  test.each([
    ["a program", Buffer.from("MZ and more")],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["what only begins like a paper", Buffer.from("PK and more")],
    ["what begins and ends like a paper", Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes.subarray(-22)])],
    ["nothing", Buffer.alloc(0)],
  ])("saves nothing under the name of a paper that is none: %s", async (_, content) => {
    expect(await openSavePage(fields("Agenda.docx", content.toString("base64")))).toEqual(nothingSaved);
  });

  test.each([
    ["in the middle", whole.slice(0, whole.length / 2)],
    ["by its last four letters", whole.slice(0, -4)],
    ["by one letter", whole.replace(/.=*$/, "")],
    ["to a length that no such text has", whole.slice(0, 4_001)],
    ["out of its middle", whole.slice(0, 4_000) + whole.slice(4_400)],
    ["and with letters that do not belong there", `${whole.slice(0, 4_000)}*${whole.slice(4_001)}`],
  ])("saves no paper that was cut %s", async (_, text) => {
    expect(await openSavePage(fields("Agenda.docx", text))).toEqual(nothingSaved);
  });

  test.each([
    ["holds nothing", ""],
    ["holds a name alone", "name=Agenda.docx"],
    ["holds a file alone", `file=${encodeURIComponent(whole)}`],
    ["is broken", "%E0%A4%A"],
  ])("says that there is no paper where its address %s", async (_, hash) => {
    expect(await openSavePage(hash)).toEqual(nothingSaved);
  });
});
