import path from "node:path";
import { parseTypedDate, writeDate, type CalendarDate } from "../../core/calendar-date";
import { safeFileName } from "../../core/file-name";
import { quoted } from "../../core/quoted";
import { today } from "../../core/today";
import { nextMeeting } from "../../meetings/next-meeting/next-meeting";
import { buildWorkbook } from "../examples/build-workbook";
import { writeFiles } from "../output-folder";
import { outputOf, textOf, type Command } from "./command";
import { asTyped, failed, remarkLines, reported, sayings } from "./outcome";
import { namedByFile, surveyedWorkbook } from "./surveyed-workbook";

/** The documents of a meeting from which the next is started. */
const OF_A_MEETING = ["agenda", "minutes", "action-points"];

export const next: Command = {
  usage: "csp next <workbook>",
  does: "writes a new workbook for the next meeting: its agenda, what is open, and minutes with nothing written in them",
  example: 'csp next examples/cambridge-2011-05-03.xlsx --date "2 August 2011" --out out/next.xlsx',
  takes: ["workbook"],
  options: ["date", "out", "columns", "sheet", "force", "json"],
  says: { out: "--out <file.xlsx>        what to call it and where, or a folder (this one if left out)" },
  async run(typed) {
    const said = textOf(typed, "date");
    const date = said === undefined ? undefined : parseTypedDate(said)?.date;
    if (said !== undefined && !date) return { notUnderstood: `--date takes a date such as "2 August 2011", and this is ${quoted(said)}.` };
    const [file = ""] = typed.given;
    const found = surveyedWorkbook(typed, file, ({ id }) => OF_A_MEETING.includes(id));
    if ("notUnderstood" in found || "exitCode" in found) return found;
    if (found.problems.length > 0) return { exitCode: 1, documents: reported(found), problems: found.problems, told: sayings(found.problems) };
    const started = nextMeeting(found.documents.flatMap(({ paper }) => paper.record ?? []), date);
    if ("problems" in started) return failed(1, ...namedByFile(started.problems, file));
    const { out, force } = outputOf(typed);
    const isFile = /\.xlsx$/i.test(out);
    const written = writeFiles(isFile ? path.dirname(out) : out, [{ fileName: isFile ? path.basename(out) : safeFileName(started.workbook.title, "xlsx"), bytes: await buildWorkbook(started.workbook, builtOn(today())) }], { replace: force });
    if ("problems" in written) return failed(3, ...written.problems);
    const [place = ""] = written.paths;
    const { documents, sheets } = started.workbook;
    return {
      exitCode: 0,
      documents: documents.map((id) => ({ id, title: started.workbook.title, file: place, sheet: null, rows: null })),
      problems: [],
      json: { remarks: started.remarks },
      told: [`Started ${place}, for the meeting of ${writeDate(started.date)}, with the sheets ${sheets.map(({ name }) => name).join(", ")}. ${file} is as it was.`, ...remarkLines(started.remarks), `Go on in Excel, then: csp check ${asTyped(place)}`],
    };
  },
};

const builtOn = ({ year, month, day }: CalendarDate): Date => new Date(Date.UTC(year, month - 1, day));
