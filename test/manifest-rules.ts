import fs from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { ICON_SIZES } from "./icon-sizes";

const DIST = "dist";

/** What of a manifest is asked for by what: a kind of resource, by the element that names it. */
const WANTED_KIND: Readonly<Record<string, string>> = { SourceLocation: "Url", FunctionFile: "Url", Runtime: "Url", LearnMoreUrl: "Url", Image: "Image" };

/** Formulas may begin with it: letters, digits, full stops and underscores, a letter first. */
const NAMESPACE = /^[A-Za-z][A-Za-z0-9._]*$/;

/**
 * What is wrong with a manifest beyond its schema. Excel says no more of any of it than that the add-in could not be
 * started, or leaves out a button, or shows a grey square for an icon.
 *
 * @param site the address that everything is loaded from
 */
export function manifestFaults(xml: string, site: string): readonly string[] {
  const { document } = new JSDOM(xml, { contentType: "text/xml" }).window;
  const elements = [...document.getElementsByTagName("*")];
  const all = (name: string): readonly Element[] => elements.filter(({ localName }) => localName === name);
  const faults: string[] = [];
  const say = (isWrong: boolean, fault: string): void => {
    if (isWrong) faults.push(fault);
  };

  const resources = all("Resources").flatMap((each) => [...each.querySelectorAll("[id]")]);
  const kinds = new Map(resources.map((each) => [each.id, each.localName]));
  const valueOf = (id: string): string => resources.find((each) => each.id === id)?.getAttribute("DefaultValue") ?? "";
  const named = elements.flatMap((element) => {
    const id = element.getAttribute("resid");
    return id === null ? [] : [{ element, id }];
  });
  say(kinds.size < resources.length, "two resources have the same name");
  for (const id of kinds.keys()) say(!named.some((each) => each.id === id), `nothing uses the resource ${id}`);
  for (const { element, id } of named) {
    const kind = kinds.get(id);
    const wanted = WANTED_KIND[element.localName] ?? "String";
    if (kind === undefined) faults.push(`the resource ${id} is not there`);
    else say(kind !== wanted, `${element.localName} names ${id}, which is a ${kind} and no ${wanted}`);
  }
  for (const { element, id } of named) {
    const list = resources.find((each) => each.id === id)?.parentElement?.localName;
    const wanted = element.localName === "Description" ? "LongStrings" : "ShortStrings";
    say(kinds.get(id) === "String" && list !== wanted, `${id} stands among the ${list} and not among the ${wanted}`);
  }

  const ids = elements.filter(({ localName }) => ["CustomTab", "Group", "Control"].includes(localName)).map((each) => each.id);
  say(new Set(ids).size < ids.length, "two parts of the ribbon have the same name");

  for (const icon of all("Icon")) {
    const images = [...icon.children].map((image) => ({ size: image.getAttribute("size") ?? "", file: valueOf(image.getAttribute("resid") ?? "") }));
    for (const size of ICON_SIZES) say(!images.some((image) => image.size === String(size)), `an icon lacks the size ${size}`);
    for (const { size, file } of images) say(!file.endsWith(`-${size}.png`), `${file} is used in the size ${size}`);
  }

  if (all("Host").some((each) => each.getAttribute("Name") === "Workbook")) faults.push(...faultsOfFunctions(all, valueOf));

  for (const each of elements) {
    const address = each.getAttribute("DefaultValue") ?? "";
    if (!/^https?:/.test(address)) continue;
    if (!address.startsWith(`${site}/`)) faults.push(`${address} is outside ${site}`);
    else say(!fs.existsSync(path.join(DIST, address.slice(site.length + 1).replace(/\?.*$/, ""))), `${address} is not in the site`);
  }
  return faults;
}

/** What is wrong with the page that the pane, the buttons and the functions of Excel share. */
function faultsOfFunctions(all: (name: string) => readonly Element[], valueOf: (id: string) => string): readonly string[] {
  const faults: string[] = [];
  const say = (isWrong: boolean, fault: string): void => {
    if (isWrong) faults.push(fault);
  };
  const child = (element: Element | undefined, name: string): Element | undefined => [...(element?.children ?? [])].find(({ localName }) => localName === name);
  const [runtime] = all("Runtime");
  const page = runtime?.getAttribute("resid");
  say(runtime?.getAttribute("lifetime") !== "long", "the shared runtime is not long-lived");
  say(!all("Set").some((each) => each.getAttribute("Name") === "SharedRuntime"), "the shared runtime is not asked for");
  say(all("FunctionFile")[0]?.getAttribute("resid") !== page || child(all("Page")[0], "SourceLocation")?.getAttribute("resid") !== page, "the pane, the buttons and the functions do not share one page");
  for (const action of all("Action")) {
    const pane = child(action, "SourceLocation");
    // A shared runtime has one pane, and one name for it.
    say(pane !== undefined && pane.getAttribute("resid") !== page, "a button opens a pane of its own");
    say(pane !== undefined && !child(action, "TaskpaneId"), "a button opens a pane without a name");
  }
  for (const part of ["Script", "Page", "Metadata", "Namespace"]) say(!child(all("ExtensionPoint").find((each) => all(part)[0]?.parentElement === each), part), `the functions lack their ${part}`);
  const namespace = all("Namespace")[0]?.getAttribute("resid") ?? "";
  say(!NAMESPACE.test(valueOf(namespace)), `${valueOf(namespace)} cannot begin a formula`);
  return faults;
}

/** The FunctionNames of a manifest: the buttons that the page must answer to. */
export const functionNames = (xml: string): readonly string[] => [...xml.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name = ""]) => name);
