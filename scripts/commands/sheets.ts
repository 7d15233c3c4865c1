import path from "node:path";
import { safeFileName } from "../../core/file-name";
import { listed } from "../../core/listed";
import type { SheetPlan } from "../../core/new-sheet/sheet-plan";
import { newSheets } from "../../core/new-sheet/new-sheets";
import { today } from "../../core/today";
import { documentTypes } from "../../templates";
import { buildWorkbook } from "../examples/build-workbook";
import { writeFiles } from "../output-folder";
import { documentNamed, outputOf, type Command } from "./command";
import { asTyped, failed } from "./outcome";

/** Writes a new workbook with the sheets of some documents, ready to be filled in. */
export const sheets: Command = {
  usage: "csp sheets <document...>",
  does: "writes a new workbook with the sheets of documents: headings, lists to choose from, notes, and a row that shows how",
  example: "csp sheets agenda minutes action-points --out out/meeting.xlsx",
  takes: ["document"],
  takesMore: true,
  options: ["out", "force", "json"],
  says: { out: "--out <file.xlsx>        what to call it and where, or a folder (this one if left out)" },
  async run({ given, ...typed }) {
    const plans: (SheetPlan & { readonly title: string })[] = [];
    for (const id of new Set(given)) {
      const further = documentTypes.flatMap(({ furtherSheets }) => furtherSheets).find((each) => each.id === id);
      const type = further ?? documentNamed(id);
      if ("notUnderstood" in type) return type;
      plans.push("sheet" in type ? { ...type.sheet, title: type.title } : { ...type, title: type.name });
    }
    const { out, force } = outputOf({ given, ...typed });
    const isFile = /\.xlsx$/i.test(out);
    const title = listed(plans.map((plan) => plan.title), "and");
    const day = today();
    const made = newSheets(plans, day, { sheets: [], tables: [] });
    const bytes = await buildWorkbook({ title, documents: plans.map(({ document }) => document), sheets: made }, new Date(Date.UTC(day.year, day.month - 1, day.day)));
    const fileName = isFile ? path.basename(out) : safeFileName(plans.length > 2 ? "Sheets" : title, "xlsx");
    const written = writeFiles(isFile ? path.dirname(out) : out, [{ fileName, bytes }], { replace: force });
    if ("problems" in written) return failed(3, ...written.problems);
    const [file = ""] = written.paths;
    return {
      exitCode: 0,
      documents: plans.map(({ id, title: of }, index) => ({ id, title: of, file, sheet: made[index]?.name ?? null, rows: null })),
      problems: [],
      told: [
        `Wrote ${file}, with the ${made.length === 1 ? "sheet" : "sheets"} ${listed(made.map(({ name }) => name), "and")}.`,
        "Fill it in with Excel: a cell says what belongs there when it is selected, and the row that begins with Example is left out of the paper.",
        `Then check it:  csp check ${asTyped(file)}`,
      ],
    };
  },
};
