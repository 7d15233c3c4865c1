import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { showFunction } from "../addin/taskpane/shell/screen";
import packageJson from "../package.json";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until } from "./excel-host/jsdom-excel";
import { ICON_SIZES, ICONS } from "./icon-sizes";
import { functionNames, manifestFaults } from "./manifest-rules";
import { describeWith, MANIFEST_SCHEMA } from "./programs";

const DIST = "dist";
const LOCAL = "https://localhost:3000";
const read = (name: string): { readonly local: string; readonly built: string } => ({ local: fs.readFileSync(name, "utf8"), built: fs.readFileSync(path.join(DIST, name), "utf8") });
const forWord = read("manifest-word.xml");
const manifest = fs.readFileSync("manifest.xml", "utf8");
const built = fs.readFileSync(path.join(DIST, "manifest.xml"), "utf8");

type Mutant = readonly [fault: string, right: string | RegExp, wrong: string];

/** What people get wrong in a manifest that its schema lets pass. */
const AGAINST_THE_RULES: readonly Mutant[] = [
  ["a resource that is not there", 'resid="AgendaPack.Tip"', 'resid="AgendaPack.Hint"'],
  ["a resource of the wrong kind", '<LearnMoreUrl resid="GetStarted.Url"/>', '<LearnMoreUrl resid="GetStarted.Title"/>'],
  ["a name that two resources have", '<bt:Url id="GetStarted.Url"', '<bt:Url id="Pane.Url"'],
  ["a resource that nothing uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="Spare"/>'],
  ["a name that two buttons have", 'id="ActionPoints.Button"', 'id="AgendaPack.Button"'],
  ["an icon without the size 80", '<bt:Image size="80" resid="AgendaPack.80"/>', ""],
  ["an icon without a size that Office scales to", '<bt:Image size="24" resid="AgendaPack.24"/>', ""],
  ["a size of icon that Office has not", 'size="48" resid="AgendaPack.48"', 'size="50" resid="AgendaPack.48"'],
  ["a tip among the short texts", '<Description resid="AgendaPack.Tip"/>', '<Description resid="AgendaPack.Label"/>'],
  ["an icon in the file of another size", "icons/agenda-pack-16.png", "icons/agenda-pack-80.png"],
  ["no shared runtime among its requirements", '<Set Name="SharedRuntime" MinVersion="1.1"/>', ""],
  ["a runtime that does not last", 'lifetime="long"', 'lifetime="short"'],
  ["a page of its own for the functions", /<Page>\s*<SourceLocation resid="Pane.Url"\/>/, '<Page><SourceLocation resid="GetStarted.Url"/>'],
  ["a page of its own for the buttons", '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="GetStarted.Url"/>'],
  ["a pane of its own for a button", /<TaskpaneId>PapersPane<\/TaskpaneId>\s*<SourceLocation resid="Pane.Url"\/>/, '<TaskpaneId>Other</TaskpaneId><SourceLocation resid="GetStarted.Url"/>'],
  ["a pane without a name", "<TaskpaneId>PapersPane</TaskpaneId>", ""],
  ["functions without their metadata", /<Metadata>[^]*?<\/Metadata>/, ""],
  ["a namespace that cannot begin a formula", 'id="Functions.Namespace" DefaultValue="CSP"', 'id="Functions.Namespace" DefaultValue="C S P"'],
  ["an address that is not secure", `${LOCAL}/help.html`, "http://localhost:3000/help.html"],
  ["an address of another site", `${LOCAL}/functions.js"`, 'https://elsewhere.example/functions.js"'],
  ["a file that is not in the site", "functions.json", "function.json"],
];

/** What its schema refuses. */
const AGAINST_THE_SCHEMA: readonly Mutant[] = [
  ["a resource whose name is longer than 32", /AgendaPack\.Tip/g, "AgendaPack.TipThatHasAVeryLongNameIndeed"],
  ["a label that is too long", 'DefaultValue="Agenda pack"', `DefaultValue="${"Agenda pack ".repeat(11)}"`],
  ["a tip that is too long", "Shows which papers", "x".repeat(250)],
  ["an id that is no GUID", "c2a618a3-bcfa-4dec-90bb-970595b0c10b", "community-safety-toolkit"],
  ["a version of one number", /<Version>[\d.]+<\/Version>/, "<Version>one</Version>"],
  ["a permission that there is not", "ReadWriteDocument", "ReadWriteWorkbook"],
  ["elements out of order", /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1"],
  ["a group without a label", '<Label resid="Officer.Label"/>', ""],
  ["a tab without a label", '<Label resid="Tab.Label"/>', ""],
  ["a button of a kind that there is not", 'xsi:type="Button" id="AgendaPack.Button"', 'xsi:type="Knob" id="AgendaPack.Button"'],
  ["an action without its function", "<FunctionName>MAKEAGENDAPACK</FunctionName>", ""],
];

const changed = ([, right, wrong]: Mutant): string => {
  const xml = manifest.replace(right, wrong);
  if (xml === manifest) throw new Error(`${String(right)} is not in the manifest`);
  return xml;
};

describe("the manifest", () => {
  test("for this machine, and the built one, are whole", () => {
    expect(manifestFaults(manifest, LOCAL)).toEqual([]);
    expect(manifestFaults(built, packageJson.config.baseUrl)).toEqual([]);
    expect(manifestFaults(forWord.local, LOCAL)).toEqual([]);
    expect(manifestFaults(forWord.built, packageJson.config.baseUrl)).toEqual([]);
  });

  test("of Word is an add-in of its own, of the same version", () => {
    const ids = [manifest, forWord.local].map((xml) => /<Id>(.*)<\/Id>/.exec(xml)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect([forWord.local, forWord.built].map((xml) => /<Version>(.*)<\/Version>/.exec(xml)?.[1])).toEqual([`${packageJson.version}.0`, `${packageJson.version}.0`]);
  });

  test.each(AGAINST_THE_RULES)("with %s is refused", (...mutant) => {
    expect(manifestFaults(changed(mutant), LOCAL)).not.toEqual([]);
  });

  test("is read by Microsoft's own reader, with the version of package.json", () => {
    const reader = path.join("node_modules", "office-addin-manifest", "cli.js");
    const { stdout, status } = spawnSync(process.execPath, [reader, "info", path.join(DIST, "manifest.xml")], { encoding: "utf8" });
    expect(status).toBe(0);
    for (const fact of ["Community Safety Toolkit", `Version: ${packageJson.version}.0`, "Default Locale: en-GB", "Hosts: Workbook"]) expect(stdout).toContain(fact);
    expect([manifest, built].map((xml) => /<Version>(.*)<\/Version>/.exec(xml)?.[1])).toEqual([`${packageJson.version}.0`, `${packageJson.version}.0`]);
    expect(built).not.toContain("localhost");
  });

  test("has a tab of its own with a group for each reader", () => {
    const labels = (name: string): string[] => [...manifest.matchAll(new RegExp(`<${name} id="([^"]*)"`, "g"))].map(([, id = ""]) => new RegExp(`id="${id.replace(/\.\w+$/, ".Label")}" DefaultValue="([^"]*)"`).exec(manifest)?.[1] ?? "");
    expect(manifest).toContain('id="Tab.Label" DefaultValue="Community Safety"');
    expect(labels("Group")).toEqual(["Support officer", "Panel chair", "Analyst"]);
    const buttons = [...manifest.matchAll(/xsi:type="Button" id="(\w+)\.Button"/g)].map(([, id]) => new RegExp(`id="${id}\\.Label" DefaultValue="([^"]*)"`).exec(manifest)?.[1]);
    expect(buttons).toEqual(["Agenda pack", "Choose papers", "Action points", "Add the sheets", "Papers and problems", "SMART action plan", "DHR action plan", "Measures and charts", "Add status columns", "Performance report"]);
  });

  test("has no button that the built page does not answer: each opens the pane, at its screen where it is named after one, and is done", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Budget").addRow(["Month", "Cost"]);
    const host = new ExcelHost(workbook);
    const pane = await openInJsdom(host);
    const screen = (): string => showFunction({ name: (pane.document.querySelector("main")?.id ?? "").replace("screen-", "") });
    // Office.js itself ends what nobody answers; the pane stays shut.
    const isAnswered = async (name: string): Promise<boolean> => {
      host.paneIsShown = false;
      await pane.pressButton(name);
      return host.paneIsShown;
    };
    try {
      await pane.status(/No paper/);
      const unanswered: string[] = [];
      for (const name of functionNames(built)) {
        if (!(await isAnswered(name))) unanswered.push(name);
        else if (name.startsWith("SHOW")) await until(() => screen() === name, () => `${name} shows ${screen()}.`);
      }
      expect(unanswered).toEqual([]);
      expect(functionNames(built)).toHaveLength(9);
      expect(await isAnswered("MAKENOTHING")).toBe(false);
    } finally {
      pane.close();
    }
  }, 120_000);

  test("has an icon in every size, drawn from each picture", () => {
    const drawings = fs.readdirSync(ICONS).filter((name) => name.endsWith(".svg"));
    expect(drawings).toHaveLength(10);
    for (const drawing of drawings) {
      for (const size of ICON_SIZES) {
        const png = fs.readFileSync(path.join(ICONS, drawing.replace(".svg", `-${size}.png`)));
        // Width and height stand in the first chunk of a PNG.
        expect([drawing, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([drawing, size, size]);
      }
    }
  });
});

describeWith(MANIFEST_SCHEMA, "the manifest, by Microsoft's public schema", () => {
  const schemas = ["OfficeAppManifestV1_1.xsd", "OfficeAppBasicTypesV1_0.xsd", "TaskPaneAppVersionOverridesV1_0.xsd"].map((fileName) => ({
    fileName,
    contents: fs.readFileSync(path.join(MANIFEST_SCHEMA.place ?? "", fileName), "utf8"),
  }));

  async function schemaFaults(xml: string): Promise<readonly string[]> {
    const { validateXML } = await import("xmllint-wasm");
    const [schema, ...preload] = schemas;
    const { errors } = await validateXML({ xml: { fileName: "manifest.xml", contents: xml }, schema: schema ? [schema] : [], preload });
    return errors.map(({ message }) => message);
  }

  test("is valid, for this machine and as it is built", async () => {
    expect(await schemaFaults(manifest)).toEqual([]);
    expect(await schemaFaults(built)).toEqual([]);
    expect(await schemaFaults(forWord.local)).toEqual([]);
  });

  test.each(AGAINST_THE_SCHEMA)("with %s is refused", async (...mutant) => {
    expect(await schemaFaults(changed(mutant))).not.toEqual([]);
  });
});
