import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { numberedLists } from "../core/docx/typed-numbers";
import { makeAll } from "./made-documents";
import { dateCell, grid } from "./grids";
import { LIBREOFFICE, describeWith } from "./programs";
import { readWordFile, wordParts } from "./word-file";

describe("which lines are a list", () => {
  test.each<[lines: readonly string[], lists: readonly (readonly number[])[]]>([
    [["1. one", "2. two"], [[0, 1]]],
    [["(3) three", "(4) four", "(5) five"], [[0, 1, 2]]],
    [["a) one", "b) two"], [[0, 1]]],
    [["The board agreed:", "1. one", "and more of it", "2. two", "end"], [[1, 3]]],
    [["1. one", "2. two", "1. one again", "2. two again"], [[0, 1], [2, 3]]],
    [["1. one"], []],
    [["1. one", "3. three"], []],
    [["1. one", "2) two"], []],
    [["01. one", "02. two"], []],
    [["1.1 one", "1.2 two"], []],
    [["2010 was good", "2011 was better"], []],
    [["3.5 points", "4.5 points"], []],
    [["i. roman", "ii. roman"], []],
  ])("%j", (lines, lists) => expect(numberedLists(lines)).toEqual(lists));
});

const LINES = ["The board agreed:", "(3) to note the report", "(4) to ask for another", "1. Police", "2. Probation", "1. Health", "7. Nobody"];

const agendaOf = (...items: readonly string[]): Uint8Array => {
  const rows = items.map((item, index) => [index + 1, item, "Chair", undefined, 5] as const);
  const [made] = makeAll([grid("Agenda", [["Partnership", "Cambridge"], ["Date", dateCell("2011-05-03")], ["No.", "Item", "Lead officer", "Papers", "Minutes"], ...rows])]);
  if (!made) throw new Error("nothing was made");
  return made.bytes;
};

describe("numbers typed in a cell", () => {
  test("become real lists where they go on one by one, and stay as typed where they do not", async () => {
    const { tables, listItems } = await readWordFile(agendaOf(LINES.join("\n"), "5. alone"));
    expect(listItems).toEqual(expect.arrayContaining(["to note the report", "to ask for another", "Police", "Probation"]));
    expect(tables[0]?.slice(1).map(([, item]) => item)).toEqual([LINES.join("\n"), "5. alone"]);
  });

  test("each list has a numbering of its own, and no two are one", () => {
    const parts = wordParts(agendaOf(LINES.join("\n"), LINES.join("\n")));
    const valuesOf = (part: string, element: string, attribute: string): readonly string[] =>
      [...(parts.get(part)?.getElementsByTagName(element) ?? [])].map((each) => each.getAttribute(attribute) ?? "");
    const lists = valuesOf("word/numbering.xml", "w:num", "w:numId");
    expect(new Set(lists).size).toBe(lists.length);
    expect(new Set(valuesOf("word/numbering.xml", "w:abstractNum", "w:abstractNumId")).size).toBe(valuesOf("word/numbering.xml", "w:abstractNum", "w:abstractNumId").length);
    expect(valuesOf("word/numbering.xml", "w:startOverride", "w:val")).toEqual(["3", "1", "3", "1"]);
    for (const used of valuesOf("word/document.xml", "w:numId", "w:val")) expect(lists).toContain(used);
  });

  test("of very many lists the last keep their numbers as typed", async () => {
    const { tables, listItems } = await readWordFile(agendaOf(Array.from({ length: 2_001 }, () => "1. a\n2. b").join("\n")));
    expect(tables[0]?.[1]?.[1]?.split("\n").slice(-4)).toEqual(["1. a", "2. b", "1. a", "2. b"]);
    expect(listItems.filter((item) => item === "a")).toHaveLength(2_000);
  });
});

describeWith(LIBREOFFICE, "numbers typed in a cell, as LibreOffice prints them", () => {
  test("are those that were typed", () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "csp-test-"));
    const file = path.join(folder, "agenda.docx");
    fs.writeFileSync(file, agendaOf(LINES.join("\n"), LINES.join("\n"), "a) first\nb) second"));
    execFileSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "txt:Text", "--outdir", folder, file], { stdio: "ignore" });
    const printed = fs.readFileSync(path.join(folder, "agenda.txt"), "utf8").split(/\r?\n/).map((line) => line.trim());
    for (const line of [...LINES, "a) first", "b) second"]) expect(printed).toContain(line);
    fs.rmSync(folder, { recursive: true });
  }, 120_000);
});
