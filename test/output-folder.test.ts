import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { distinctNames, safeFileName } from "../core/file-name";
import { writeFiles } from "../scripts/output-folder";
import { BASH, describeWith } from "./programs";
import { csp, inTemporaryFolder } from "./run-csp";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(fs.readdirSync(folder).sort().map((name) => [name, fs.statSync(path.join(folder, name)).isDirectory() ? "a folder" : fs.readFileSync(path.join(folder, name), "utf8")]));

describe("the files of a run", () => {
  const NEW = [{ fileName: "Agenda.docx", bytes: bytes("new agenda") }, { fileName: "Actions.docx", bytes: bytes("new actions") }];

  test("are all there, in a folder that is made for them", () =>
    inTemporaryFolder((folder) => {
      const papers = path.join(folder, "May", "papers");
      expect(writeFiles(papers, NEW, { replace: false })).toEqual({ paths: NEW.map(({ fileName }) => path.join(papers, fileName)) });
      expect(contentOf(papers)).toEqual({ "Actions.docx": "new actions", "Agenda.docx": "new agenda" });
    }));

  test("stay away where one of them is there already, and each that is there is named", () =>
    inTemporaryFolder((folder) => {
      fs.writeFileSync(path.join(folder, "Actions.docx"), "old actions");
      expect(writeFiles(folder, NEW, { replace: false })).toEqual({
        problems: [{ code: "file-not-written", message: expect.stringContaining("already there. Add --force"), where: path.join(folder, "Actions.docx") }],
      });
      expect(contentOf(folder)).toEqual({ "Actions.docx": "old actions" });
    }));

  test("stay away where a folder has the name of one, and what is there stays as it was", () =>
    inTemporaryFolder((folder) => {
      fs.writeFileSync(path.join(folder, "Agenda.docx"), "old agenda");
      fs.mkdirSync(path.join(folder, "Actions.docx"));
      expect(writeFiles(folder, NEW, { replace: true })).toMatchObject({ problems: [{ where: path.join(folder, "Actions.docx") }] });
      expect(contentOf(folder)).toEqual({ "Actions.docx": "a folder", "Agenda.docx": "old agenda" });
    }));

  test("are taken back where the last of them cannot be put in its place", () =>
    inTemporaryFolder((folder) => {
      fs.writeFileSync(path.join(folder, "Agenda.docx"), "old agenda");
      const rename = jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
        if (String(to).endsWith("Actions.docx")) throw Object.assign(new Error(), { code: "EBUSY" });
        rename.mockRestore();
        fs.renameSync(from, to);
        jest.spyOn(fs, "renameSync").mockImplementationOnce(() => {
          throw Object.assign(new Error(), { code: "EBUSY" });
        });
      });
      const written = writeFiles(folder, NEW, { replace: true });
      jest.restoreAllMocks();
      expect(written).toEqual({ problems: [{ code: "file-not-written", message: "The file is open in another program. Close it and try again.", where: path.join(folder, "Actions.docx") }] });
      expect(contentOf(folder)).toEqual({ "Agenda.docx": "old agenda" });
    }));

  test("do not replace a file that came while they were written", () =>
    inTemporaryFolder((folder) => {
      const link = jest.spyOn(fs, "linkSync").mockImplementationOnce((from, to) => {
        fs.writeFileSync(to, "somebody else's");
        link.mockRestore();
        fs.linkSync(from, to);
      });
      expect(writeFiles(folder, NEW, { replace: false })).toMatchObject({ problems: [{ message: expect.stringContaining("already there") }] });
      expect(contentOf(folder)).toEqual({ "Agenda.docx": "somebody else's" });
    }));

  test("are none where the disk is full before the last of them is written, and nothing is left beside them", () =>
    inTemporaryFolder((folder) => {
      fs.writeFileSync(path.join(folder, "Agenda.docx"), "old agenda");
      jest.spyOn(fs, "fsyncSync").mockImplementationOnce(() => undefined).mockImplementationOnce(() => {
        throw Object.assign(new Error(), { code: "ENOSPC" });
      });
      const written = writeFiles(folder, NEW, { replace: true });
      jest.restoreAllMocks();
      expect(written).toEqual({ problems: [{ code: "file-not-written", message: "The disk is full. Make room, or choose another folder with --out.", where: folder }] });
      expect(contentOf(folder)).toEqual({ "Agenda.docx": "old agenda" });
    }));

  test.each(["EPERM", "ENOTSUP"])("are put in place on a disk that knows no second name for a file (%s)", (code) =>
    inTemporaryFolder((folder) => {
      jest.spyOn(fs, "linkSync").mockImplementation(() => {
        throw Object.assign(new Error(), { code });
      });
      const written = writeFiles(folder, NEW, { replace: false });
      jest.restoreAllMocks();
      expect(written).toHaveProperty("paths");
      expect(contentOf(folder)).toEqual({ "Actions.docx": "new actions", "Agenda.docx": "new agenda" });
    }));

  test("keep the old one where it cannot be put back, and say where it is", () =>
    inTemporaryFolder((folder) => {
      const [agenda, actions] = [path.join(folder, "Agenda.docx"), path.join(folder, "Actions.docx")];
      fs.writeFileSync(agenda, "old agenda");
      fs.writeFileSync(actions, "old actions");
      const real = fs.renameSync;
      let renames = 0;
      jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
        if (++renames > 1) throw Object.assign(new Error(), { code: "EBUSY" });
        real(from, to);
      });
      const written = writeFiles(folder, NEW, { replace: true });
      jest.restoreAllMocks();
      const { "Agenda.docx": newAgenda, "Actions.docx": oldActions, ...kept } = contentOf(folder);
      expect([newAgenda, oldActions, Object.values(kept)]).toEqual(["new agenda", "old actions", ["old agenda"]]);
      expect(written).toEqual({
        problems: [
          { code: "file-not-written", message: "The file is open in another program. Close it and try again.", where: actions },
          { code: "file-not-written", message: `The old file could not be put back. It is kept as ${path.join(folder, Object.keys(kept)[0] ?? "")}: rename it.`, where: agenda },
        ],
      });
    }));

  test("are written although a run that was killed left a part of one behind", () =>
    inTemporaryFolder((folder) => {
      const left = `.csp-${process.pid}-0.part`;
      fs.writeFileSync(path.join(folder, left), "a part");
      expect(writeFiles(folder, NEW, { replace: true })).toHaveProperty("paths");
      expect(contentOf(folder)).toEqual({ [left]: "a part", "Actions.docx": "new actions", "Agenda.docx": "new agenda" });
    }));

  test("are whole at every moment at which a writer of large files is killed", async () => {
    await inTemporaryFolder(async (folder) => {
      const program = path.join(folder, "writer.cjs");
      const { outputText } = ts.transpileModule(fs.readFileSync("scripts/output-folder.ts", "utf8"), {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
      });
      const large = 4_000_000;
      fs.writeFileSync(
        program,
        `${outputText}
        const before = require("node:fs").existsSync(process.argv[3]) ? require("node:fs").readFileSync(process.argv[3], "utf8")[0] : "b";
        for (let round = before === "a" ? 1 : 0; ; round++) {
          const bytes = Buffer.alloc(${large}, "ab"[round % 2]);
          exports.writeFiles(process.argv[2], [{ fileName: "Agenda.docx", bytes }, { fileName: "Actions.docx", bytes }], { replace: true });
        }`,
      );
      const out = path.join(folder, "out");
      const [agenda, actions] = [path.join(out, "Agenda.docx"), path.join(out, "Actions.docx")];
      const seen = new Set<string>();
      for (let round = 0; round < 12; round++) {
        const letterIn = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file).subarray(0, 1).toString() : "");
        const before = letterIn(actions);
        const run = spawn(process.execPath, [program, out, actions]);
        const ended = new Promise((resolve) => run.on("exit", resolve));
        for (let tries = 0; tries < 400 && letterIn(actions) === before; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
        await new Promise((resolve) => setTimeout(resolve, round * 13));
        run.kill("SIGKILL");
        await ended;
        for (const file of [agenda, actions]) {
          const found = fs.readFileSync(file);
          const letter = found.subarray(0, 1).toString();
          expect([found.length, found.equals(Buffer.alloc(large, letter))]).toEqual([large, true]);
          seen.add(letter);
        }
      }
      expect([...seen].sort()).toEqual(["a", "b"]);
    });
  }, 50_000);

  test("of runs that were killed are cleared away once they are an hour old, and nothing else is", () =>
    inTemporaryFolder((folder) => {
      const [old, fresh, kept] = [".csp-0b8f1c9e-1111-4222-8333-444455556666-0.part", ".csp-1b8f1c9e-1111-4222-8333-444455556666-1.part", ".csp-0b8f1c9e-1111-4222-8333-444455556666-0.part.old"];
      for (const name of [old, fresh, kept, ".csp-notes.part"]) fs.writeFileSync(path.join(folder, name), "left");
      for (const name of [old, kept, ".csp-notes.part"]) fs.utimesSync(path.join(folder, name), new Date(0), new Date(0));
      expect(writeFiles(folder, NEW, { replace: false })).toHaveProperty("paths");
      expect(Object.keys(contentOf(folder))).toEqual([kept, fresh, ".csp-notes.part", "Actions.docx", "Agenda.docx"].sort());
    }));

  test("are the old ones or the new ones, whole, at whatever moment the program is killed, and the workbook is as it was", async () => {
    await inTemporaryFolder(async (folder) => {
      const workbook = path.join(folder, "May.xlsx");
      fs.copyFileSync("examples/cambridge-2011-05-03.xlsx", workbook);
      const source = fs.readFileSync(workbook);
      const out = path.join(folder, "papers");
      const began = performance.now();
      expect(csp("pack", workbook, "--out", out).exitCode).toBe(0);
      const takes = performance.now() - began;
      const whole = new Map(fs.readdirSync(out).map((name) => [name, fs.readFileSync(path.join(out, name))]));
      expect(whole.size).toBe(5);
      const old = Buffer.from("the old paper");
      const seen = { old: 0, new: 0 };
      for (let round = 0; round < 20; round++) {
        for (const name of whole.keys()) fs.writeFileSync(path.join(out, name), old);
        const run = spawn(process.execPath, ["build/csp.js", "pack", workbook, "--out", out, "--force"]);
        const ended = new Promise((resolve) => run.on("exit", resolve));
        const after = Math.random() * takes * 1.1;
        await new Promise((resolve) => setTimeout(resolve, after));
        run.kill("SIGKILL");
        await ended;
        for (const [name, made] of whole) {
          const found = fs.readFileSync(path.join(out, name));
          const is = found.equals(old) ? "old" : found.equals(made) ? "new" : `${found.length} bytes of something else, killed after ${after} ms`;
          expect(is).toMatch(/^(?:old|new)$/);
          seen[is as "old" | "new"]++;
        }
        // What lies beside them is hidden, and is not taken for a paper.
        expect(fs.readdirSync(out).filter((name) => !whole.has(name) && !/^\.csp-[^/]*\.part(?:\.old)?$/.test(name))).toEqual([]);
        expect(fs.readFileSync(workbook).equals(source)).toBe(true);
      }
      expect(seen.old).toBeGreaterThan(0);
      expect(seen.old + seen.new).toBe(20 * whole.size);
    });
  }, 60_000);

});

describeWith(BASH, "the files of a run on a disk that is full", () => {
  test.each([1, 2, 3, 4, 5, 6])("stay as they were where the disk takes %d kB of a file", (kilobytes) =>
    inTemporaryFolder((folder) => {
      const out = path.join(folder, "papers");
      expect(csp("pack", "examples/cambridge-2011-05-03.xlsx", "--out", out).exitCode).toBe(0);
      for (const name of fs.readdirSync(out)) fs.writeFileSync(path.join(out, name), "the old paper");
      const before = contentOf(out);
      const { status, stdout, stderr } = spawnSync("bash", ["-c", `ulimit -f ${kilobytes}; exec "$0" build/csp.js pack examples/cambridge-2011-05-03.xlsx --force --out "$1"`, process.execPath, out], { encoding: "utf8" });
      expect([status, stdout, stderr]).toEqual([3, "", `${out}: The disk takes no file as large as this. Choose another folder with --out.\n`]);
      expect(contentOf(out)).toEqual(before);
    }));
});

describe("the name of a file", () => {
  test.each([
    ["Agenda: Board, 3 May 2011", "Agenda Board, 3 May 2011.docx"],
    ["../../etc/passwd", "etc passwd.docx"],
    ["CON", "Document CON.docx"],
    ["lpt1.txt", "Document lpt1.txt.docx"],
    ["COM¹", "Document COM¹.docx"],
    ["lpt³.txt", "Document lpt³.txt.docx"],
    ["CONIN$", "Document CONIN$.docx"],
    ["aux .papers", "Document aux .papers.docx"],
    ["Concerns", "Concerns.docx"],
    ["Com 1 and com10", "Com 1 and com10.docx"],
    ["Con artists", "Con artists.docx"],
    ["Minutes_vti_2011", "Minutes 2011.docx"],
    ["~$Agenda", "Agenda.docx"],
    ["  trailing dots... ", "trailing dots.docx"],
    ["a\u0000b\u202ec\nd", "abc d.docx"],
    ["???", "Document.docx"],
    ["", "Document.docx"],
    ["...", "Document.docx"],
    [".lock", "lock.docx"],
    [".gitignore", "gitignore.docx"],
    ["C:\\Windows\\System32\\drivers", "C Windows System32 drivers.docx"],
    ["\\\\server\\share", "server share.docx"],
    ["/etc/passwd", "etc passwd.docx"],
    ["x.docx:stream", "x.docx stream.docx"],
    ["-rf", "rf.docx"],
    ["$(rm -rf)", "(rm -rf).docx"],
    ["`id`; id | sh", "`id`; id sh.docx"],
    ["NUL", "Document NUL.docx"],
    ["prn.txt", "Document prn.txt.docx"],
    ["COM0", "Document COM0.docx"],
    ["lpt9", "Document lpt9.docx"],
    ["nul\u200b", "Document nul.docx"],
    ["\ufeffAgenda", "Agenda.docx"],
    ["a\u2066b\u2069c\u200ed\u061ce\u00adf", "abcdef.docx"],
    ["cafe\u0301", "caf\u00e9.docx"],
    ["cafe\u200d\u0301", "caf\u00e9.docx"],
    ["a\u2028b\u00a0c\td", "a b c d.docx"],
    ["\ud800half an emoji\udc00", "half an emoji.docx"],
    ["الاجتماع", "الاجتماع.docx"],
  ])("%p is %p", (title, name) => {
    expect(safeFileName(title, "docx")).toBe(name);
  });

  test.each([...Array.from({ length: 10 }, (_, digit) => [`COM${digit}`, `LPT${digit}`]).flat(), "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "con.", "Aux ", "nul.tar.gz"])("that Windows keeps for a device is not used: %p", (name) => {
    for (const each of [name, name.toLowerCase(), `${name}.`, ` ${name}`, `..${name}`]) expect(safeFileName(each, "docx")).toMatch(/^Document /);
  });

  test("is never taken twice in one run, whatever the computer takes for the same", () => {
    expect(distinctNames(["Agenda.docx", "AGENDA.docx", "agenda.docx", "Caf\u00e9.docx", "Cafe\u0301.docx", "stra\u00dfe.docx", "STRASSE.docx", "Agenda (2).docx", "none"])).toEqual([
      "Agenda.docx",
      "AGENDA (2).docx",
      "agenda (3).docx",
      "Caf\u00e9.docx",
      "Cafe\u0301 (2).docx",
      "stra\u00dfe.docx",
      "STRASSE (2).docx",
      "Agenda (2) (2).docx",
      "none",
    ]);
  });

  test("never leaves the folder, even where it holds a path", () =>
    inTemporaryFolder((folder) => {
      const papers = path.join(folder, "papers");
      expect(writeFiles(papers, [{ fileName: "../escaped.docx", bytes: bytes("x") }], { replace: false })).toEqual({ paths: [path.join(papers, "escaped.docx")] });
      expect(contentOf(folder)).toEqual({ papers: "a folder" });
    }));

  test("that is cut ends with a letter, not with a blank or a dot", () => {
    expect(safeFileName(`${"a".repeat(119)} and more`, "docx")).toBe(`${"a".repeat(119)}.docx`);
    expect(safeFileName(`${"a".repeat(118)}..more`, "docx")).toBe(`${"a".repeat(118)}.docx`);
  });

  test("is no longer than disks allow, in bytes as well", () => {
    expect(Buffer.byteLength(safeFileName("é".repeat(500), "docx"))).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(safeFileName("🚓".repeat(500), "docx"))).toBeLessThanOrEqual(255);
    expect(safeFileName("🚓".repeat(500), "docx")).not.toContain("\ufffd");
  });
});
