import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { documentTypes } from "../templates";

/** What each room of the house may import: other rooms, and packages. `measures` is functions/measures. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { rooms: ["core"], packages: ["@cantoo/fontkit", "@cantoo/pdf-lib", "docxtemplater", "fflate", "numfmt", "pako", "pizzip", "zod/mini"] },
  measures: { rooms: ["core", "measures"], packages: [] },
  functions: { rooms: ["core", "measures", "functions"], packages: [] },
  checks: { rooms: ["core", "measures", "checks"], packages: ["fflate", "zod/mini"] },
  templates: { rooms: ["core", "measures", "checks", "templates"], packages: ["zod/mini"] },
  pack: { rooms: ["core", "checks", "templates", "pack"], packages: ["fflate"] },
  meetings: { rooms: ["core", "meetings"], packages: [] },
  // Why a status is what it is must be said as CSP.TARGETREASON says it, so the analyst's room asks that function.
  analyst: { rooms: ["core", "measures", "functions", "templates", "analyst"], packages: [] },
  addin: { rooms: ["core", "checks", "templates", "pack", "meetings", "analyst", "addin"], packages: ["@fluentui/react-components", "pizzip", "react", "react-dom/client"] },
  scripts: { rooms: ["core", "measures", "checks", "templates", "pack", "meetings", "scripts", "package.json"], packages: ["exceljs", "pizzip", "yaml", "node:*"] },
};

/** Names of a host that may be spoken in one room only. */
const HOST_NAMES: readonly (readonly [pattern: RegExp, room: string])[] = [
  [/\b(?:Excel|Office)\.[A-Za-z]/, "addin"],
  [/\bCustomFunctions\.[A-Za-z]/, "functions"],
  [/\bprocess\.[a-z]|\b__dirname\b/, "scripts"],
  [/\bdocument\.(?:getElement|query|createElement|body|baseURI)|\b(?:window|location)\.[a-z]/, "addin"],
];

const ROOT = path.resolve(__dirname, "..");

const roomOf = (file: string): string => {
  const relative = path.relative(ROOT, file).split(path.sep).join("/");
  return relative.startsWith("functions/measures/") ? "measures" : (relative.split("/")[0] ?? "");
};

/** Every source file of the rooms. */
const sources = ["core", "functions", "checks", "templates", "pack", "meetings", "analyst", "addin", "scripts"].flatMap((room) =>
  fs
    .readdirSync(path.join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(ROOT, room, file)),
);

/** What is wrong with the imports of a file; the text is given, so that a wrong one can be tried. */
function wrongImports(file: string, text: string): readonly string[] {
  const room = roomOf(file);
  const allowed = ROOMS[room];
  if (!allowed) return [`${room} is no room of the house`];
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return imports.filter((name) => {
    if (name.startsWith(".")) return !allowed.rooms.includes(roomOf(path.resolve(path.dirname(file), name)));
    return !allowed.packages.some((each) => (each.endsWith("*") ? name.startsWith(each.slice(0, -1)) : each === name));
  });
}

/** A file without comments and without words in quotation marks, in which host names may well be spoken of. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gm, "");

describe("imports point one way", () => {
  test.each(sources.map((file) => [path.relative(ROOT, file), file]))("%s imports only what its room may", (_, file) => {
    expect(wrongImports(file, fs.readFileSync(file, "utf8"))).toEqual([]);
  });

  test("an import that is turned round is found", () => {
    expect(wrongImports(path.join(ROOT, "core/survey.ts"), 'import { agenda } from "../templates/agenda/agenda";')).toEqual(["../templates/agenda/agenda"]);
    expect(wrongImports(path.join(ROOT, "addin/papers.ts"), 'import ExcelJS from "exceljs";')).toEqual(["exceljs"]);
    expect(wrongImports(path.join(ROOT, "core/survey.ts"), 'import { useState } from "react";')).toEqual(["react"]);
    expect(wrongImports(path.join(ROOT, "functions/functions.ts"), 'import * as z from "zod/mini";')).toEqual(["zod/mini"]);
    expect(wrongImports(path.join(ROOT, "templates/index.ts"), 'export { x } from "../scripts/workbook";')).toEqual(["../scripts/workbook"]);
  });

  test("a host is spoken of in its own room alone", () => {
    const strays = sources.flatMap((file) => {
      const code = codeOf(fs.readFileSync(file, "utf8"));
      return HOST_NAMES.filter(([pattern, room]) => roomOf(file) !== room && pattern.test(code)).map(([pattern]) => `${path.relative(ROOT, file)}: ${pattern}`);
    });
    expect(strays).toEqual([]);
  });
});

/** What several documents have in common has a folder of its own beside theirs. */
const SHARED_BY_DOCUMENTS = ["prose"];

describe("names and files", () => {
  test("no file is a drawer for things without a name of their own", () => {
    const drawers = sources.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|types|constants|managers?|services?)(?:[./]|$)/i.test(file.slice(ROOT.length)));
    expect(drawers).toEqual([]);
  });

  test("every document type has its folder with its columns, its Word file and its page", () => {
    const folders = fs.readdirSync(path.join(ROOT, "templates"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const ids = documentTypes.map(({ id }) => id);
    expect(folders.filter((name) => !ids.includes(name))).toEqual(SHARED_BY_DOCUMENTS);
    for (const id of ids) {
      expect(fs.readdirSync(path.join(ROOT, "templates", id)).sort()).toEqual(expect.arrayContaining(["README.md", `${id}.docx`, `${id}.ts`].sort()));
    }
  });
});
