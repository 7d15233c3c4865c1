import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { makeDocuments } from "../core/make-documents";
import { survey } from "../core/survey";
import { readWorkbook } from "../core/xlsx/read-workbook";
import { documentTypes } from "../templates";
import { HOSTILE_WORKBOOKS, type HostileWorkbook } from "./hostile-workbooks";
import { templateOf } from "./made-documents";
import { inTemporaryFolder } from "./run-csp";
import { wordParts } from "./word-file";

const wordsOf = (docx: Uint8Array): string => wordParts(docx).get("word/document.xml")?.documentElement.textContent ?? "";

/** What comes of a workbook: the words of the documents made of it, or the sentences that are said. */
function outcomeOf(bytes: Uint8Array): { readonly words: string } | { readonly sentences: readonly string[] } {
  const read = readWorkbook(bytes);
  if ("message" in read) return { sentences: [read.message] };
  const result = makeDocuments(survey(read, documentTypes), templateOf);
  if ("problems" in result) return { sentences: result.problems.map(({ message }) => message) };
  return { words: result.made.map((made) => wordsOf(made.bytes)).join("\n") };
}

const byName = (workbooks: readonly HostileWorkbook[]) => workbooks.map((each) => [each.name, each] as const);

describe("a workbook that is odd, damaged or made to do harm ends in a document or in a sentence", () => {
  test.each(byName(HOSTILE_WORKBOOKS.filter(({ isHeavy }) => !isHeavy)))("%s", (_, { bytes, ends }) => {
    const outcome = outcomeOf(bytes());
    if ("says" in ends) expect(outcome).toEqual({ sentences: expect.arrayContaining([expect.stringContaining(ends.says)]) });
    else expect(outcome).toEqual({ words: expect.stringContaining(ends.item) });
  });
});

describe("the program has its answer in 10 seconds, with 512 MB, and shows no fault of its own", () => {
  test.each(byName(HOSTILE_WORKBOOKS.filter(({ isHeavy }) => isHeavy)))("%s", (_, { bytes, ends }) =>
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "hostile.xlsx");
      const out = path.join(folder, "papers");
      fs.writeFileSync(file, bytes());
      const began = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=512", "build/csp.js", "pack", file, "--out", out], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(`${stdout}${stderr}`).not.toMatch(/^ +at |undefined|NaN|\[object|Error:/m);
      if ("says" in ends) {
        expect([status, stdout, stderr]).toEqual([1, "", expect.stringContaining(ends.says)]);
        expect(fs.existsSync(out)).toBe(false);
      } else {
        expect([status, stderr]).toEqual([0, ""]);
        expect(fs.readdirSync(out).map((name) => wordsOf(fs.readFileSync(path.join(out, name)))).join("\n")).toContain(ends.item);
      }
    }),
  );
});
