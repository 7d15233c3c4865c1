import { spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { documentTypes } from "../templates";
import { csp, cspWith, inTemporaryFolder } from "./run-csp";

const CAMBRIDGE = "examples/cambridge-2011-05-03.xlsx";
const DERBYSHIRE = "examples/derbyshire-2016-11-29.xlsx";
const DHR = "examples/dhr-action-plan.xlsx";
const AGENDA = "Agenda Cambridge Community Safety Partnership, 3 May 2011.docx";
const ACTION_POINTS = "Action points Cambridge Community Safety Partnership, 11 March 2011.docx";
const MINUTES = "Minutes Cambridge Community Safety Partnership, 11 March 2011.docx";
const PERFORMANCE = "Performance report Cambridge Community Safety Partnership, 2010-11.docx";
const IDVAS = "Referrals to the domestic violence advocacy service Cambridgeshire.docx";

const hashOf = (file: string): string => crypto.createHash("sha256").update(fs.readFileSync(file)).digest("hex");

/** A copy of an example in which somebody changed a few cells. */
async function changed(folder: string, example: string, change: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(example);
  change(workbook);
  const file = path.join(folder, "changed.xlsx");
  await workbook.xlsx.writeFile(file);
  return file;
}

describe("csp documents", () => {
  test("lists what can be made", () => {
    const { exitCode, out, err } = csp("documents");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(out.split("\n").map((line) => line.split(/\s{2,}/)[0])).toEqual([...documentTypes.map(({ id }) => id), ""]);
  });
});

describe("csp pack", () => {
  test("makes every document that the workbook holds, says what it wrote, and leaves the workbook as it was", () => {
    inTemporaryFolder((folder) => {
      const before = hashOf(CAMBRIDGE);
      const { exitCode, out, err } = csp("pack", CAMBRIDGE, "--out", folder);
      expect([exitCode, err]).toEqual([0, ""]);
      expect(fs.readdirSync(folder).sort()).toEqual([ACTION_POINTS, AGENDA, MINUTES, PERFORMANCE, IDVAS]);
      expect(out).toContain(`Made ${path.join(folder, AGENDA)} from 20 rows of the sheet Agenda.`);
      expect(out).toContain("Open them in Word.");
      expect(hashOf(CAMBRIDGE)).toBe(before);
    });
  });

  test("makes the same bytes again, in any time zone", () => {
    inTemporaryFolder((folder) => {
      const hashes = ["UTC", "Europe/London", "America/Los_Angeles", "Pacific/Auckland"].map((zone) => {
        const out = path.join(folder, zone.replace("/", "-"));
        expect(cspWith({ TZ: zone }, "pack", CAMBRIDGE, "--out", out).exitCode).toBe(0);
        return [AGENDA, MINUTES, ACTION_POINTS, PERFORMANCE, IDVAS].map((name) => hashOf(path.join(out, name))).join();
      });
      expect(new Set(hashes).size).toBe(1);
    });
  });

  test("makes the folder where there is none, names with spaces and accents too", () => {
    inTemporaryFolder((folder) => {
      const out = path.join(folder, "Café papers", "3 May");
      expect(csp("pack", CAMBRIDGE, "--out", out).exitCode).toBe(0);
      expect(fs.readdirSync(out)).toHaveLength(5);
    });
  });

  test("writes nothing at all where one of the documents has a problem", () =>
    inTemporaryFolder(async (folder) => {
      const workbook = await changed(folder, CAMBRIDGE, (book) => {
        const sheet = book.getWorksheet("Action points");
        if (sheet) sheet.getCell("C9").value = "Nearly done";
      });
      const out = path.join(folder, "out");
      const { exitCode, err } = csp("pack", workbook, "--out", out);
      expect(exitCode).toBe(1);
      expect(err.split("\n")[0]).toBe("'Action points'!C9: Status must be Ongoing or Closed, and this is \"Nearly done\".");
      expect(fs.existsSync(out)).toBe(false);
    }));
});

describe("csp make", () => {
  test("makes the Derbyshire agenda from a workbook that nobody prepared", () => {
    inTemporaryFolder((folder) => {
      expect(csp("make", "agenda", DERBYSHIRE, "--out", folder).exitCode).toBe(0);
      expect(fs.readdirSync(folder)).toEqual(["Agenda Derbyshire Safer Communities Board, 29 November 2016.docx"]);
    });
  });

  test("does not replace a file that is there, and does with --force", () => {
    inTemporaryFolder((folder) => {
      const file = path.join(folder, AGENDA);
      fs.writeFileSync(file, "somebody's own");
      const refused = csp("make", "agenda", CAMBRIDGE, "--out", folder);
      expect([refused.exitCode, refused.err]).toEqual([3, `${file}: This file is already there. Add --force to replace it, or choose another folder with --out.\n`]);
      expect(fs.readFileSync(file, "utf8")).toBe("somebody's own");
      expect(csp("make", "agenda", CAMBRIDGE, "--out", folder, "--force").exitCode).toBe(0);
      expect(fs.readFileSync(file).subarray(0, 2).toString()).toBe("PK");
      expect(fs.readdirSync(folder)).toEqual([AGENDA]);
    });
  });

  test("says what is missing where the workbook does not hold the document", () => {
    const { exitCode, err } = csp("make", "dhr-action-plan", CAMBRIDGE);
    expect(exitCode).toBe(1);
    expect(err).toContain(`${CAMBRIDGE}: No DHR action plan was found on a visible sheet. A DHR action plan has a row of headings`);
  });

  test("lists everything that is wrong at once, a line each, with its cell", () =>
    inTemporaryFolder(async (folder) => {
      const workbook = await changed(folder, CAMBRIDGE, (book) => {
        const sheet = book.getWorksheet("Agenda");
        if (!sheet) return;
        sheet.getCell("B2").value = "Monday 3 May 2011";
        sheet.getCell("B3").value = "half past ten";
        sheet.getCell("B10").value = null;
        sheet.getCell("A12").value = 4;
        sheet.getCell("E13").value = "ten";
        sheet.getCell("C14").value = { error: "#REF!" } as ExcelJS.CellErrorValue;
      });
      const { exitCode, err } = csp("make", "agenda", workbook, "--out", folder);
      expect(exitCode).toBe(1);
      expect(err.trim().split("\n")).toEqual([
        "Agenda!B2: 3 May 2011 is a Tuesday, and this says Monday. Change the day or the date.",
        'Agenda!B3: The time must be written like 10:00 to 12:45 or 9.30am, with the end after the start, and this is "half past ten".',
        "Agenda!B10: Item is blank. Fill it in, or clear the row.",
        "Agenda!A12: Item number 4 is used twice. Give one of the two items another number.",
        'Agenda!E13: Minutes must be a whole number such as 5, and this is "ten".',
        "Agenda!C14: This cell shows #REF!. Mend the formula, or clear the cell.",
        "Nothing was written.",
      ]);
    }));

  test("says it when the items take longer than the meeting", () =>
    inTemporaryFolder(async (folder) => {
      const workbook = await changed(folder, CAMBRIDGE, (book) => {
        const cell = book.getWorksheet("Agenda")?.getCell("E9");
        if (cell) cell.value = 40;
      });
      const { exitCode, err } = csp("make", "agenda", workbook, "--out", folder);
      expect([exitCode, err.split("\n")[0]]).toEqual([
        1,
        "Agenda!B3: The items add up to 180 minutes, which is until 13:00, and the meeting ends at 12:45. Change an item's minutes or the end of the meeting.",
      ]);
    }));

  test("says it when Excel has turned the number of an action point into a date", () =>
    inTemporaryFolder(async (folder) => {
      const workbook = await changed(folder, CAMBRIDGE, (book) => {
        const cell = book.getWorksheet("Action points")?.getCell("A7");
        if (!cell) return;
        cell.value = new Date(Date.UTC(2011, 2, 8));
        cell.numFmt = "dd/mm";
      });
      const { exitCode, err } = csp("make", "action-points", workbook, "--out", folder);
      expect([exitCode, err.split("\n")[0]]).toEqual([
        1,
        "'Action points'!A7: Excel has turned this number into a date, 8 March 2011. Format the column as Text and type the number again.",
      ]);
    }));
});

describe("csp check", () => {
  test("says what is on which sheet, and writes nothing", () => {
    inTemporaryFolder((folder) => {
      const { exitCode, out } = csp("check", CAMBRIDGE);
      expect(exitCode).toBe(0);
      expect(out).toBe(
        [
          "Agenda!A7: Agenda: Cambridge Community Safety Partnership, 3 May 2011, 20 rows",
          "  Taken for it because the Excel table is named Agenda",
          "'Action points'!A6: Action points: Cambridge Community Safety Partnership, 11 March 2011, 11 rows",
          "  Taken for it because the Excel table is named ActionPoints",
          "Performance!A4: Performance report: Cambridge Community Safety Partnership, 2010/11, 10 rows",
          "  Taken for it because the Excel table is named Performance",
          '  Not printed: the column "Baseline period", the column "Result as printed", the column "Change", the column "Change as printed", the column "Where printed", the column "Reason"',
          "IDVAS!A4: Referrals to the domestic violence advocacy service: Cambridgeshire, 5 rows",
          "  Taken for it because the Excel table is named IDVAS",
          '  Read as: "CDRP" is District',
          "  Not printed: IDVAS!A10 (a total)",
          "IDVAS!A4: also for the Performance report: Cambridge Community Safety Partnership, 2010/11, 5 rows",
          "Minutes!A26: Minutes: Cambridge Community Safety Partnership, 11 March 2011, 43 rows",
          "  Taken for it because the Excel table is named Minutes",
          "'Figures by month'!A4: also for the Performance report: Cambridge Community Safety Partnership, 2010/11, 11 rows",
          "  Taken for it because the Excel table is named MonthlyFigures",
          '  Read as: "Month or quarter" is Month',
          "Worth knowing:",
          "  Agenda!B2: Publish by Tuesday 19 April 2011: 5 clear working days before the meeting. Neither that day nor the day of the meeting counts, nor do Saturdays, Sundays and bank holidays of England and Wales. No rule stands beside Notice, so this is that of council committees in England (Local Government Act 1972, sections 100A and 100B).",
          '  Agenda!B36: Questions by Monday 2 May 2011, a bank holiday: "16:00 the day before the meeting".',
          ...[["D8", "12/05", "Plan to be drawn up by OSG"], ["D12", "03/01", "Letter to be issued shortly"], ["D13", "03/02", "Letter to be issued shortly"], ["D17", "03/06", "Peer Review report not finalised at pres…"]].map(([cell, number, words]) => `  'Action points'!${cell}: Action point ${number} is closed, and its update says "${words}". If that is still to come, it is Ongoing; if it is done, say what was done and when.`),
          "Nothing must be put right.",
          "",
        ].join("\n"),
      );
      expect(fs.readdirSync(folder)).toEqual([]);
    });
  });
});

describe("--json", () => {
  const json = (...args: readonly string[]): { documents: Record<string, unknown>[]; problems: Record<string, unknown>[] } => {
    const { out, err } = csp(...args, "--json");
    expect(err).toBe("");
    return JSON.parse(out) as never;
  };

  test("gives one object with the documents that were made", () => {
    inTemporaryFolder((folder) => {
      expect(json("make", "dhr-action-plan", DHR, "--out", folder)).toEqual({
        documents: [
          {
            id: "dhr-action-plan",
            title: "Domestic Homicide Review action plan: Fictional examples of Appendix 5",
            file: path.join(folder, "Domestic Homicide Review action plan Fictional examples of Appendix 5.docx"),
            sheet: "Action plan",
            rows: 2,
          },
        ],
        remarks: [],
        problems: [],
      });
    });
  });

  test("gives the documents that can be made, and what a check finds", () => {
    expect(json("documents").documents.map(({ id }) => id)).toEqual(documentTypes.map(({ id }) => id));
    expect(json("check", DERBYSHIRE)).toMatchObject({
      documents: [
        {
          id: "agenda",
          title: "Agenda: Derbyshire Safer Communities Board, 29 November 2016",
          file: null,
          sheet: "Agenda",
          rows: 15,
          headings: "Agenda!A7",
          because: "it has 3 of the headings, and the sheet is named for it",
          columns: [
            { column: "No.", heading: "No.", where: "Agenda!A7", isAnswered: false },
            { column: "Item", heading: "Item", where: "Agenda!B7", isAnswered: false },
            { column: "Lead officer", heading: "Owner", where: "Agenda!C7", isAnswered: false },
          ],
          unused: [],
          leftOut: [{ where: "Agenda!A27", as: "a note" }],
        },
        { id: "minutes", title: "Minutes: Derbyshire Safer Communities Board, 23 March 2016", sheet: "Minutes", rows: 14, headings: "Minutes!A29", leftOut: [] },
        { id: "action-plan", rows: 16, headings: "'CSA action plan'!A3" },
      ],
      sheets: [
        { sheet: "Agenda", documents: ["agenda"] },
        { sheet: "Minutes", documents: ["minutes"] },
        { sheet: "CSA action plan", documents: ["action-plan"], because: "it has 4 of the headings, and the sheet is named for it" },
        { sheet: "Lists", documents: [], because: "it is hidden, and hidden sheets are not read" },
      ],
      problems: [],
    });
  });

  test("gives problems in every case that ends without a document", () => {
    for (const [args, code] of [
      [["make", "agenda", DHR], "not-in-this-workbook"],
      [["make", "agenda", "there-is-none.xlsx"], "file-not-read"],
      [["make", "agendum", DHR], "command-not-understood"],
      [["check"], "command-not-understood"],
      [["pack", "package.json"], "workbook-not-read"],
    ] as const) {
      const { documents, problems } = json(...args);
      expect([documents, problems.map((problem) => problem.code)]).toEqual([[], [code]]);
      expect(Object.keys(problems[0] ?? {}).sort()).toEqual(["code", "message", "where"]);
    }
  });
});

describe("what was typed wrongly ends with 2 and says how to type it", () => {
  test.each([
    [["mak"], 'There is no command "mak". Did you mean csp make?'],
    [["make"], "csp make needs a document: csp make <document> <workbook>."],
    [["make", "agenda"], "csp make needs a workbook: csp make <document> <workbook>."],
    [["make", "agendas", CAMBRIDGE], 'There is no document "agendas". Did you mean agenda?'],
    [["make", "poster", CAMBRIDGE], `There is no document "poster". It can be ${documentTypes.map(({ id }) => id).join(", ")}.`],
    [["pack", CAMBRIDGE, "--output", "x"], "csp pack does not know --output."],
    [["pack", CAMBRIDGE, "--out"], "--out needs a value after it."],
    [["pack", CAMBRIDGE, "--style", "american"], '--style takes house or govuk, and this is "american".'],
    [["check", "my", "workbook.xlsx"], 'csp check does not know what to do with "workbook.xlsx". Put a name with spaces in quotes.'],
    [["constructor"], 'There is no command "constructor".'],
    [["read-back", CAMBRIDGE, "plan.docx"], "is a workbook. Type the plan first and its workbook after it: csp read-back plan.docx workbook.xlsx."],
  ])("csp %p", (args, sentence) => {
    const { exitCode, out, err } = csp(...args);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });
});

describe("help", () => {
  test("shows every command with an example that works", () => {
    const { exitCode, out } = csp("--help");
    expect(exitCode).toBe(0);
    const examples = [...out.matchAll(/for example: csp (.+)/g)].map(([, words = ""]) => (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/"/g, "")));
    expect(examples.map(([name]) => name)).toEqual(["documents", "make", "pack", "check", "smart", "next", "sheets", "template", "template", "check-document", "publication-check", "read-back"]);
    // In the examples of the guidance itself something must be fixed, and no agency has sent a plan.
    const exitCodes: Readonly<Record<string, number>> = { smart: 1, "read-back": 3 };
    inTemporaryFolder((folder) => {
      for (const words of examples) expect(csp(...words.map((word) => word.replace(/^out(?=$|\/)/, folder)), ...(words.includes("--out") ? ["--force"] : [])).exitCode).toBe(exitCodes[words[0] ?? ""] ?? 0);
    });
  });

  test.each(["documents", "make", "pack", "check", "template", "template check", "check-document", "publication-check", "read-back"])("csp %s --help shows its options and an example", (name) => {
    const { exitCode, out } = csp(...name.split(" "), "--help");
    expect(exitCode).toBe(0);
    expect(out).toContain("--json");
    expect(out).toContain(`Example:\n  csp ${name}`);
  });

  test("npx csp runs the program of this folder", () => {
    const packageJson = JSON.parse(fs.readFileSync("package.json", "utf8")) as { bin: Record<string, string> };
    expect(fs.readFileSync(packageJson.bin.csp ?? "", "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    const { status, stdout } = spawnSync("npx", ["csp", "documents"], { encoding: "utf8" });
    expect([status, stdout]).toEqual([0, csp("documents").out]);
  });
});

describe("files that cannot be read or written end with 3 or 1 and a sentence", () => {
  const lineOf = (err: string): string => err.split("\n")[0] ?? "";

  test("a workbook that is not there, and a folder in its place", () => {
    expect(csp("check", "none.xlsx")).toMatchObject({ exitCode: 3 });
    expect(lineOf(csp("pack", "none.xlsx").err)).toBe("none.xlsx: There is no file of this name. Check the name and the folder.");
    expect(lineOf(csp("pack", "examples").err)).toBe("examples: This is a folder. Give the file inside it.");
  });

  test("a folder that is a file, and one that may not be written", () => {
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "a-file");
      fs.writeFileSync(file, "");
      const run = csp("pack", CAMBRIDGE, "--out", path.join(file, "below"));
      expect([run.exitCode, lineOf(run.err)]).toEqual([3, `${path.join(file, "below")}: A part of this path is a file, not a folder. Choose another folder with --out.`]);
      expect(csp("pack", CAMBRIDGE, "--out", file).exitCode).toBe(3);
    });
  });

  test.each([
    ["a web page", "<html><body><table></table></body></html>", "This is not an Excel workbook."],
    ["an old .xls workbook", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "This is an old .xls workbook."],
    ["a workbook with a password", `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${[..."EncryptedPackage"].map((letter) => `${letter}\u0000`).join("")}`, "This workbook is protected by a password."],
    ["an empty file", "", "This file is empty."],
    ["a damaged workbook", "PK\u0003\u0004 and then nothing", "This workbook is damaged."],
  ])("%s that is called .xlsx", (_, content, sentence) => {
    inTemporaryFolder((folder) => {
      const file = path.join(folder, "workbook.xlsx");
      fs.writeFileSync(file, content, "latin1");
      const { exitCode, out, err } = csp("pack", file, "--out", folder);
      expect([exitCode, out]).toEqual([1, ""]);
      expect(err).toContain(`${file}: ${sentence}`);
      expect(err).not.toMatch(/\bat .+:\d+/);
    });
  });

  test("a template that is not there, and one that is no Word file", () => {
    expect(csp("make", "agenda", CAMBRIDGE, "--template", "none.docx")).toMatchObject({ exitCode: 3 });
    const run = csp("make", "agenda", CAMBRIDGE, "--template", "package.json");
    expect([run.exitCode, lineOf(run.err)]).toEqual([1, "package.json: This is not a Word file (.docx), or it is damaged. Choose the template again, or save it from Word as a Word Document."]);
  });
});

test("a run that is killed leaves the old file or the new one", () =>
  inTemporaryFolder(async (folder) => {
    const file = path.join(folder, AGENDA);
    expect(csp("make", "agenda", CAMBRIDGE, "--out", folder).exitCode).toBe(0);
    const whole = hashOf(file);
    for (let round = 0; round < 12; round++) {
      const run = spawn(process.execPath, ["build/csp.js", "make", "agenda", CAMBRIDGE, "--out", folder, "--force"]);
      const ended = new Promise((resolve) => run.on("close", resolve));
      await new Promise((resolve) => setTimeout(resolve, 120 + round * 30));
      run.kill("SIGKILL");
      await ended;
      expect(hashOf(file)).toBe(whole);
    }
  }));
