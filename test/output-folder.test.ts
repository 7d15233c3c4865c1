import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { safeFileName } from "../core/file-name";
import { writeFiles } from "../scripts/output-folder";
import { inTemporaryFolder } from "./run-csp";

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

  test("are the old one or the new one, whole, when the program is killed", async () => {
    const large = "new ".repeat(2_000_000);
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, "Agenda Cambridge Community Safety Partnership, 3 May 2011.docx");
      let [oldOnes, newOnes] = [0, 0];
      for (let round = 0; round < 12; round++) {
        fs.writeFileSync(target, large);
        const run = spawn(process.execPath, ["build/csp.js", "make", "agenda", "examples/cambridge-2011-05-03.xlsx", "--out", folder, "--force"]);
        const ended = new Promise((resolve) => run.on("exit", resolve));
        await new Promise((resolve) => setTimeout(resolve, 40 + round * 35));
        run.kill("SIGKILL");
        await ended;
        const found = fs.readFileSync(target);
        if (found.length === large.length && found.subarray(0, 4).toString() === "new ") oldOnes++;
        else if (found.subarray(0, 2).toString() === "PK" && found.includes("word/document.xml") && found.subarray(-22, -18).equals(Buffer.from([0x50, 0x4b, 5, 6]))) newOnes++;
      }
      expect(oldOnes + newOnes).toBe(12);
      expect(oldOnes).toBeGreaterThan(0);
    });
  }, 60_000);
});

describe("the name of a file", () => {
  test.each([
    ["Agenda: Board, 3 May 2011", "Agenda Board, 3 May 2011.docx"],
    ["../../etc/passwd", "etc passwd.docx"],
    ["CON", "Document CON.docx"],
    ["lpt1.txt", "Document lpt1.txt.docx"],
    ["Concerns", "Concerns.docx"],
    ["  trailing dots... ", "trailing dots.docx"],
    ["a\u0000b\u202ec\nd", "abc d.docx"],
    ["???", "Document.docx"],
    ["", "Document.docx"],
  ])("%p is %p", (title, name) => {
    expect(safeFileName(title, "docx")).toBe(name);
  });

  test("is no longer than disks allow, in bytes as well", () => {
    expect(Buffer.byteLength(safeFileName("é".repeat(500), "docx"))).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(safeFileName("🚓".repeat(500), "docx"))).toBeLessThanOrEqual(255);
    expect(safeFileName("🚓".repeat(500), "docx")).not.toContain("\ufffd");
  });
});
