import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { spawnSync } from "node:child_process";
import { JSDOM } from "jsdom";
import packageJson from "../package.json";
import { documentTypes } from "../templates";

const DIST = "dist";
const LOCAL = "https://localhost:3000";

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(folder, name)).isFile());

/** What is wrong with a manifest beyond its schema; Excel says no more than that the add-in could not be started. */
function manifestFaults(xml: string, site: string): readonly string[] {
  const faults: string[] = [];
  const { document } = new JSDOM(xml, { contentType: "text/xml" }).window;
  const all = (name: string): Element[] => [...document.getElementsByTagName("*")].filter((element) => element.localName === name);
  const resources = new Map(all("Resources").flatMap((each) => [...each.querySelectorAll("[id]")]).map((each) => [each.id, each.getAttribute("DefaultValue") ?? ""]));
  const used = new Set([...document.querySelectorAll("[resid]")].map((each) => each.getAttribute("resid") ?? ""));
  for (const id of used) if (!resources.has(id)) faults.push(`the resource ${id} is not there`);
  for (const id of resources.keys()) if (!used.has(id)) faults.push(`nothing uses the resource ${id}`);
  for (const id of resources.keys()) if (id.length > 32) faults.push(`the name ${id} is longer than 32`);
  for (const each of all("ShortStrings")[0]?.children ?? []) if ((each.getAttribute("DefaultValue") ?? "").length > 125) faults.push(`${each.id} is longer than 125`);
  for (const each of all("LongStrings")[0]?.children ?? []) if ((each.getAttribute("DefaultValue") ?? "").length > 250) faults.push(`${each.id} is longer than 250`);
  for (const icon of all("Icon")) {
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    if (!["16", "32", "80"].every((size) => sizes.includes(size))) faults.push(`an icon has only the sizes ${sizes.join(", ")}`);
  }
  const residOf = (...path: string[]): string | null | undefined => {
    const [first = "", ...rest] = path;
    return rest.reduce<Element | undefined>((element, name) => [...(element?.children ?? [])].find((each) => each.localName === name), all(first)[0])?.getAttribute("resid");
  };
  const runtime = residOf("Runtime");
  if (all("Runtime")[0]?.getAttribute("lifetime") !== "long") faults.push("the shared runtime is not long-lived");
  if (residOf("FunctionFile") !== runtime || residOf("Page", "SourceLocation") !== runtime) faults.push("the pane, the buttons and the functions do not share one page");
  if (!all("Set").some((each) => each.getAttribute("Name") === "SharedRuntime")) faults.push("the shared runtime is not asked for");
  const addresses = [...document.querySelectorAll("[DefaultValue]")].map((each) => each.getAttribute("DefaultValue") ?? "").filter((value) => /^https?:/.test(value));
  for (const address of addresses) {
    if (!address.startsWith(`${site}/`)) faults.push(`${address} is outside ${site}`);
    else if (!fs.existsSync(path.join(DIST, address.slice(site.length)))) faults.push(`${address} is not in the site`);
  }
  return faults;
}

const manifest = fs.readFileSync("manifest.xml", "utf8");
const built = fs.readFileSync(path.join(DIST, "manifest.xml"), "utf8");

describe("the manifest", () => {
  test("for this machine, and the built one, are whole", () => {
    expect(manifestFaults(manifest, LOCAL)).toEqual([]);
    expect(manifestFaults(built, packageJson.config.baseUrl)).toEqual([]);
  });

  test.each([
    ["a resource that is not there", 'resid="AgendaPack.Tip"', 'resid="AgendaPack.Hint"'],
    ["an icon without the size 80", '<bt:Image size="80" resid="AgendaPack.80"/>', ""],
    ["a page of its own for the functions", '<Page>\n              <SourceLocation resid="Pane.Url"/>', '<Page>\n              <SourceLocation resid="GetStarted.Url"/>'],
    ["a runtime that does not last", 'lifetime="long"', 'lifetime="short"'],
    ["a file that is not in the site", "functions.json", "function.json"],
    ["a tip that is too long", "Shows which papers", "x".repeat(250)],
    ["an address that is not secure", "https://localhost:3000/help.html", "http://localhost:3000/help.html"],
  ])("with %s is refused", (_, right, wrong) => {
    expect(manifest).toContain(right);
    expect(manifestFaults(manifest.replace(right, wrong), LOCAL)).not.toEqual([]);
  });

  test("is read by Microsoft's own reader, with the version of package.json", () => {
    const reader = path.join("node_modules", "office-addin-manifest", "cli.js");
    const { stdout, status } = spawnSync(process.execPath, [reader, "info", path.join(DIST, "manifest.xml")], { encoding: "utf8" });
    expect(status).toBe(0);
    for (const fact of ["Community Safety Toolkit", `Version: ${packageJson.version}.0`, "Default Locale: en-GB", "Hosts: Workbook"]) expect(stdout).toContain(fact);
    expect(manifest).toContain(`<Version>${packageJson.version}.0</Version>`);
  });

  test("has the three buttons, and the pane answers to each", () => {
    const buttons = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect(buttons).toEqual(["MAKEAGENDAPACK", "MAKEACTIONPOINTS", "MAKEDHRACTIONPLAN"]);
    const pane = fs.readFileSync(path.join(DIST, "taskpane.js"), "utf8");
    for (const name of buttons) expect(pane).toContain(name);
    for (const label of ["Agenda pack", "Action points", "DHR action plan"]) expect(manifest).toContain(`DefaultValue="${label}"`);
  });
});

describe("the built site", () => {
  test("is complete, and points nowhere but to itself and to office.js", () => {
    const files = filesBelow(DIST);
    expect(files).toEqual(expect.arrayContaining(["manifest.xml", "taskpane.html", "taskpane.js", "taskpane.css", "page.css", "surveying.js", "making.js", "problems.js", "action-plan.js", "functions.js", "functions.json", "save.html", "save.js", "help.html"]));
    for (const file of files.filter((name) => /\.(?:html|css|js|json|xml)$/.test(name))) {
      const text = fs.readFileSync(path.join(DIST, file), "utf8");
      expect([file, text.includes("localhost")]).toEqual([file, false]);
      if (!file.endsWith(".html")) continue;
      const addresses = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = ""]) => address);
      const outside = addresses.filter((address) => !files.includes(address));
      expect([file, outside]).toEqual([file, file === "taskpane.html" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : []]);
    }
  });

  test("keeps every page under a content security policy without inline code", () => {
    for (const page of ["taskpane.html", "save.html", "help.html"]) {
      const text = fs.readFileSync(path.join(DIST, page), "utf8");
      const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(text)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(text).not.toMatch(/<script>|style="|onclick=/);
    }
  });

  test("has a help page that says of every document what a sheet needs, in the words of the pane", () => {
    const { document } = new JSDOM(fs.readFileSync(path.join(DIST, "help.html"), "utf8")).window;
    const heading = [...document.querySelectorAll("h2")].find(({ textContent }) => textContent === "What a sheet needs");
    const lines = [...(heading?.nextElementSibling?.children ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(documentTypes.map(({ title, needs }) => `${title}. ${needs.replace(/^No .*? visible sheet\. /, "")}`));
    const onMac = [...document.querySelectorAll("li")].map(({ textContent }) => textContent ?? "").find((words) => words.includes("never go through the browser"));
    const personal = documentTypes.filter(({ isPersonal }) => isPersonal);
    expect(personal.filter(({ title }) => !onMac?.toLowerCase().includes(title.toLowerCase()))).toEqual([]);
  });

  test("keeps the custom functions small and free of libraries", () => {
    // Twenty-six functions, their statistics, and the sentences that explain them; as it travels, and as it is parsed.
    expect(gzipSync(fs.readFileSync(path.join(DIST, "functions.js"))).length).toBeLessThan(23_000);
    expect(fs.statSync(path.join(DIST, "functions.js")).size).toBeLessThan(60_000);
    expect(fs.readFileSync(path.join(DIST, "functions.js"), "utf8")).not.toMatch(/\bwindow\b|\bdocument\b|docxtemplater|zod/i);
  });
});
