import fs from "node:fs";
import path from "node:path";
import PizZip from "pizzip";
import { ExcelHost } from "./excel-host/excel-host";
import { openInJsdom, until, type OpenedPane } from "./excel-host/jsdom-excel";
import { WINDOWS } from "./excel-host/page-shim";
import { part, rawZip, repeatingPart } from "./raw-zip";
import { readWordFile } from "./word-file";
import { said, wordFixture } from "./word-fixture";

let opened: OpenedPane | undefined;
afterEach(() => opened?.close());

async function open(example = "cambridge-2011-05-03", build = WINDOWS): Promise<OpenedPane> {
  const host = await ExcelHost.open(new Uint8Array(fs.readFileSync(path.join("examples", `${example}.xlsx`))));
  opened = await openInJsdom(host, build);
  await opened.status(/can be made/);
  return opened;
}

const builtIn = (id: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join("templates", id, `${id}.docx`)));

/** The built-in Word file of a document with a word of it changed. */
function changed(id: string, word: string, to: string): Uint8Array {
  const zip = new PizZip(builtIn(id));
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  expect(xml).toContain(`>${word}<`);
  return zip.file("word/document.xml", xml.replace(`>${word}<`, `>${to}<`)).generate({ type: "uint8array" });
}

const OURS = changed("agenda", "Agenda", "Order of business");

const words = (pane: OpenedPane, selector: string): string[] => [...pane.document.querySelectorAll(selector)].map((each) => each.textContent ?? "");
const isHidden = (pane: OpenedPane, id: string): boolean => pane.document.getElementById(id) === null;
const pressNamed = (pane: OpenedPane, name: string): void => pane.document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();

/** Chooses a file for a document, as the dialog of the browser hands it over. */
function choose(pane: OpenedPane, title: string, name: string, bytes: Uint8Array): void {
  const input = pane.document.querySelector(`[aria-label="Our template: ${title}"]`) as HTMLInputElement;
  const window = pane.document.defaultView as unknown as typeof globalThis;
  let isOpened = false;
  input.addEventListener("click", () => (isOpened = true), { once: true });
  pressNamed(pane, `Use our template: ${title}`);
  expect(isOpened).toBe(true);
  Object.defineProperty(input, "files", { configurable: true, value: [new window.File([bytes as Uint8Array<ArrayBuffer>], name)] });
  input.dispatchEvent(new window.Event("change", { bubbles: true }));
}

/** Makes something and gives back the words of each paper of it, by file name. */
async function made(pane: OpenedPane, make: () => void | Promise<void>): Promise<ReadonlyMap<string, string>> {
  const before = pane.downloads.length;
  await make();
  await until(() => pane.downloads.length > before);
  await pane.status(/^Made/);
  const { fileName = "", bytes = new Uint8Array() } = pane.downloads.at(-1) ?? {};
  const files = fileName.endsWith(".docx") ? [[fileName, bytes] as const] : Object.entries(new PizZip(bytes).files).map(([name, file]) => [name, file.asUint8Array()] as const);
  return new Map(await Promise.all(files.map(async ([name, file]) => [name, (await readWordFile(file)).text] as const)));
}

const firstOf = (files: ReadonlyMap<string, string>): string => [...files.values()][0] ?? "";
const agendaOf = (files: ReadonlyMap<string, string>): string => [...files].find(([name]) => name.startsWith("Agenda "))?.[1] ?? "";

describe("a template of our own", () => {
  test("fills its document from then on, and the line of the document says so", async () => {
    const pane = await open();
    choose(pane, "Agenda", "ours.docx", OURS);
    expect(await pane.status(/our template/)).toBe("Agenda: our template is ours.docx from now on.");
    expect(words(pane, "#template-of-agenda p, #template-of-agenda button")).toEqual(["Our template: ours.docx", "Use our template", "Use the built-in one again", "Save the built-in template"]);
    expect(words(pane, "#template-of-minutes button")).toEqual(["Use our template", "Save the built-in template"]);
    expect(firstOf(await made(pane, () => pane.document.getElementById("row-agenda")?.click()))).toContain("Order of business");
    // The list was taken anew for that paper.
    expect(words(pane, "#template-of-agenda p")).toEqual(["Our template: ours.docx"]);
    expect(pane.faults).toEqual([]);
  });

  test("fills it in the pack and from the ribbon too, and no other document", async () => {
    const pane = await open();
    choose(pane, "Agenda", "ours.docx", OURS);
    await pane.status(/our template/);
    for (const make of [() => pane.document.getElementById("make-all")?.click(), () => pane.pressButton("MAKEAGENDAPACK")]) {
      const files = await made(pane, make);
      expect([files.size, [...files.values()].filter((text) => text.includes("Order of business"))]).toEqual([5, [agendaOf(files)]]);
    }
  });

  test("makes way for the built-in one again", async () => {
    const pane = await open();
    choose(pane, "Agenda", "ours.docx", OURS);
    await pane.status(/our template/);
    pressNamed(pane, "Use the built-in one again: Agenda");
    expect(await pane.status(/built-in/)).toBe("Agenda: the built-in template is in use again.");
    expect(words(pane, "#template-of-agenda p, #template-of-agenda button")).toEqual(["Use our template", "Save the built-in template"]);
    const text = firstOf(await made(pane, () => pane.document.getElementById("row-agenda")?.click()));
    expect([text.includes("Order of business"), text.includes("Agenda")]).toEqual([false, true]);
  });

  test("is kept in no store of the page, and no request is made for it", async () => {
    const pane = await open();
    const page = pane.document.defaultView as unknown as { fetch: unknown; localStorage: Storage; sessionStorage: Storage };
    page.fetch = () => Promise.reject(new Error("nothing may be asked for"));
    choose(pane, "Agenda", "ours.docx", OURS);
    await pane.status(/our template/);
    await made(pane, () => pane.document.getElementById("row-agenda")?.click());
    // office.js keeps notes of its own there; none of them is of a template.
    const stored = JSON.stringify([{ ...page.localStorage }, { ...page.sessionStorage }]);
    expect([stored.includes("ours.docx"), pane.document.cookie]).toEqual([false, ""]);
  });

  test("that was mended in Word is chosen again under its name", async () => {
    const pane = await open();
    choose(pane, "Agenda", "ours.docx", wordFixture(said("Normal", "{Dat}")));
    await pane.status(/is not used/);
    choose(pane, "Agenda", "ours.docx", OURS);
    await pane.status(/from now on/);
    expect([isHidden(pane, "refused"), words(pane, "#refused-list li")]).toEqual([true, []]);
  });
});

describe("a template that cannot be filled is refused, with all that is wrong in words and its place", () => {
  test("tags that the document does not know: nothing is made from it", async () => {
    const pane = await open();
    const inTable = `<w:tbl><w:tblPr/><w:tblGrid/>${["Lead officer", "{Led}"].map((cell) => `<w:tr><w:tc><w:tcPr/>${said("TableText", cell)}</w:tc></w:tr>`).join("")}</w:tbl>`;
    choose(pane, "Agenda", "ours.docx", wordFixture(said("Heading1", "Order of business") + said("Normal", "On {Dat}") + inTable));
    expect(await pane.status(/is not used/)).toBe("Agenda: ours.docx is not used. 2 things must be put right first.");
    expect(words(pane, "#refused-list li")).toEqual([
      'ours.docx, after the heading "Order of business", at "On {Dat}": There is nothing called "Dat" to put in {Dat}. Write {Date} if that is what you mean.',
      expect.stringMatching(/^ours\.docx, after the heading "Order of business", table 1, row 2, under "Lead officer": There is nothing called "Led" to put in \{Led\}\./),
    ]);
    expect(words(pane, "#refused-until-then")).toEqual(["Put this right in Word, save the file, and choose it again. Until then Agenda is made with the built-in template."]);
    expect([isHidden(pane, "refused"), pane.document.activeElement?.id, words(pane, "#template-of-agenda p")]).toEqual([false, "refused", []]);
    expect(firstOf(await made(pane, () => pane.document.getElementById("row-agenda")?.click()))).not.toContain("Order of business");
    expect([isHidden(pane, "refused"), pane.faults]).toEqual([true, []]);
  });

  test("the template before stays in use", async () => {
    const pane = await open();
    choose(pane, "Agenda", "ours.docx", OURS);
    await pane.status(/from now on/);
    choose(pane, "Agenda", "newer.docx", new Uint8Array());
    await pane.status(/newer\.docx is not used/);
    expect(words(pane, "#refused-until-then")[0]).toContain("Until then Agenda is made with ours.docx.");
    expect(words(pane, "#template-of-agenda p")).toEqual(["Our template: ours.docx"]);
    expect(agendaOf(await made(pane, () => pane.document.getElementById("make-all")?.click()))).toContain("Order of business");
  });

  const NO_WORD_FILE = /^ours\.docx: This is not a Word file \(\.docx\), or it is damaged\./;
  const bomb = rawZip([part("[Content_Types].xml", "<Types/>"), repeatingPart("word/document.xml", "<w:document>", " ".repeat(1_000), 200_000, "</w:document>")]);

  test.each<[string, string, Uint8Array, RegExp]>([
    ["an empty file", "ours.docx", new Uint8Array(), NO_WORD_FILE],
    ["a picture", "ours.docx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), NO_WORD_FILE],
    ["half a Word file", "ours.docx", OURS.slice(0, OURS.length / 2), NO_WORD_FILE],
    ["a workbook", "ours.docx", new Uint8Array(fs.readFileSync("examples/dhr-action-plan.xlsx")), /^ours\.docx: This file holds no whole Word document\./],
    ["a zip bomb", "ours.docx", bomb, /^ours\.docx: This template is larger than any that papers are made with\./],
    ["macros", "ours.docm", wordFixture(said("Normal", "{Date}"), { "word/vbaProject.bin": () => "x" }), /^ours\.docm: This template holds macros, .*Save As, Word Document \(\.docx\)/],
    ["no tags at all", "ours.docx", wordFixture(said("Normal", "A letter")), /^ours\.docx: There is no tag in this template/],
  ])("%s", async (_, name, bytes, sentence) => {
    const pane = await open();
    choose(pane, "Agenda", name, bytes);
    expect(await pane.status(/is not used/)).toBe(`Agenda: ${name} is not used. One thing must be put right first.`);
    expect(words(pane, "#refused-list li")).toEqual([expect.stringMatching(sentence)]);
    await until(() => pane.document.querySelectorAll("[aria-disabled]").length === 0);
    expect([words(pane, "#template-of-agenda p"), pane.faults]).toEqual([[], []]);
  });

  test.each([
    ["far too large a file is not even read", { size: 2 ** 40 }, /^ours\.docx: This template is larger than any that papers are made with\./],
    ["a file that is gone", { size: 9, arrayBuffer: () => Promise.reject(new Error("NotFoundError")) }, /^ours\.docx: The computer could not read this file\./],
  ] as const)("%s", async (_, file, sentence) => {
    const pane = await open();
    const window = pane.document.defaultView as unknown as { File: unknown };
    window.File = function File() {
      return { name: "ours.docx", ...file };
    };
    choose(pane, "Agenda", "ours.docx", new Uint8Array());
    await pane.status(/is not used/);
    expect(words(pane, "#refused-list li")).toEqual([expect.stringMatching(sentence)]);
  });

  test("what only filling brings to light stops the paper, and the list of papers stays", async () => {
    const pane = await open();
    const crossed = wordFixture("<w:p><w:r><w:t>{Date} {#Items}</w:t></w:r><w:hyperlink><w:r><w:t>{Number}{/Items}</w:t></w:r></w:hyperlink></w:p>");
    choose(pane, "Agenda", "ours.docx", crossed);
    await pane.status(/from now on/);
    pane.document.getElementById("row-agenda")?.click();
    expect(await pane.status(/put right/)).toBe("One thing must be put right first.");
    expect(words(pane, "#refused-list li")).toEqual(["ours.docx: The lists in this template overlap. Close each list before the one around it ends."]);
    expect([words(pane, "#documents .title").length, pane.downloads, pane.document.activeElement?.id]).toEqual([5, [], "refused"]);
  });
});

describe("the built-in template", () => {
  test("is saved as it is, to start one of our own from", async () => {
    const pane = await open();
    pressNamed(pane, "Save the built-in template: Action points");
    expect(await pane.status(/^Made/)).toBe("Made Action points template.docx. It is with your downloads. Change it in Word, keep the tags such as {Title}, and choose it with Use our template.");
    expect(pane.downloads.map(({ fileName, bytes }) => [fileName, Buffer.from(bytes).equals(Buffer.from(builtIn("action-points")))])).toEqual([["Action points template.docx", true]]);
    expect(words(pane, "#saved-list li")).toEqual(["Action points template.docxSave again"]);
  });

  test("of a document about people's lives passes through the browser of a Mac: it tells of nobody", async () => {
    const pane = await open("dhr-action-plan", { ...WINDOWS, platform: "Mac" });
    pressNamed(pane, "Save the built-in template: DHR action plan");
    await pane.status(/Your browser is saving it/);
    await until(() => pane.browserWindows.length > 0);
    expect(new URLSearchParams(pane.browserWindows[0]?.split("#")[1]).get("name")).toBe("DHR action plan template.docx");
  });

  test("that does not come from the site is said, with what to do", async () => {
    const pane = await open();
    Object.assign(pane.document.defaultView ?? {}, { fetch: () => Promise.reject(new Error("offline")) });
    pressNamed(pane, "Save the built-in template: Agenda");
    expect(await pane.status(/Check the connection/)).toBe('The Word file for "Agenda" did not come from the add-in\'s site. Check the connection, and try again.');
    expect(pane.downloads).toEqual([]);
  });
});
