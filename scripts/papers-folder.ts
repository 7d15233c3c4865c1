import fs from "node:fs";
import path from "node:path";
import type { CalendarDate } from "../core/calendar-date";
import type { Problem } from "../core/problem";
import { isLeftByPrograms, type GivenFile } from "../pack/given-file";
import { readInputFile } from "./input-file";

/** The day of a moment by the clock of this computer. */
const dayOf = (moment: Date): CalendarDate => ({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });

/** Reads every file of a folder, or says which could not be read. The workbook itself may lie there too; what programs leave is passed over. */
export function readPapers(folder: string, workbook: string): readonly GivenFile[] | { readonly problems: readonly Problem[] } {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const isFile = (error as NodeJS.ErrnoException).code === "ENOTDIR";
    return { problems: [{ code: "file-not-read", message: isFile ? "This is a file. Give the folder that the papers are in." : "There is no folder of this name that can be read. Check the name.", where: folder }] };
  }
  const problems: Problem[] = [];
  const files: GivenFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (isLeftByPrograms(entry.name) || path.resolve(place) === path.resolve(workbook)) continue;
    if (entry.isDirectory()) {
      problems.push({ code: "file-not-read", message: "Folders inside the folder of papers are not looked into. Put its files beside the others, or move it elsewhere.", where: place });
      continue;
    }
    const bytes = readInputFile(place);
    if ("code" in bytes) problems.push(bytes);
    else files.push({ name: entry.name, bytes, changed: dayOf(fs.statSync(place).mtime) });
  }
  return problems.length > 0 ? { problems } : files;
}
