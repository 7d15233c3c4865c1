import { notPrinted, readAs, tablesOf } from "../core/found-in-words";
import type { Problem } from "../core/problem";
import type { SurveyedSheet } from "../core/survey";
import type { Command } from "./command-line";
import type { Outcome, ReportedDocument } from "./commands";
import { writeSaidColumn } from "./said-columns";

/** Prints what came of a command: for people, or as one JSON object on standard output. */
export function print(command: Command, outcome: Outcome): void {
  const { documents, sheets, problems } = outcome;
  if (command.json) {
    const reported = documents.map(({ found, ...document }) => (sheets ? { ...document, ...found } : document));
    process.stdout.write(`${JSON.stringify({ documents: reported, ...(sheets ? { sheets } : {}), problems }, null, 2)}\n`);
    return;
  }
  const lines = [...problems.map(problemLine), ...sayings(outcome)];
  if (command.name === "check") {
    const about = (sheets ?? []).flatMap((sheet) => sheetLines(sheet, documents));
    say([...about, ...lines, ...(problems.length === 0 ? ["Nothing must be put right."] : [])]);
    return;
  }
  if (command.name === "template check" && outcome.exitCode !== 3) {
    say(problems.length > 0 ? lines : [`${command.template}: Every tag is one that the document ${command.documentId} fills. Fill it with: csp make ${command.documentId} <workbook> --template ${asTyped(command.template)}`]);
    return;
  }
  if (command.name === "check-document" && outcome.exitCode !== 3) {
    say(problems.length > 0 ? lines : [`${command.file}: Nothing was found that keeps people from reading it.`]);
    return;
  }
  if (problems.length > 0) {
    process.stderr.write(`${[...lines, ...(outcome.exitCode === 1 ? ["Nothing was written."] : [])].join("\n")}\n`);
    return;
  }
  const found = documents.flatMap((document) => document.found ?? []);
  if (command.name === "documents") say(documents.map(({ id, title }) => `${id.padEnd(20)}${title}`));
  else if (command.name === "template") say(documents.flatMap(whatNext));
  else say([...documents.flatMap((document) => [made(document), ...(document.found ? indented(notPrinted(...tablesOf(document.found, found))) : [])]), `Open ${documents.length === 1 ? "it" : "them"} in Word.`]);
}

const problemLine = ({ where, place, message }: Problem): string => `${where}${place === undefined ? "" : `, ${place}`}: ${message}`;

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join("\n")}\n`);
};

/** What can be said of headings on the command line instead of renaming them. */
function sayings({ problems }: Outcome): readonly string[] {
  const answers = problems.flatMap((problem) => problem.answers ?? []);
  if (answers.length === 0) return [];
  return ["What a heading is can also be said on the command line:", ...answers.map(({ says, answer }) => `  ${writeSaidColumn(answer)}   (${says})`)];
}

const indented = (...lines: readonly string[]): readonly string[] => lines.filter((line) => line !== "").map((line) => `  ${line}`);

const rowsOf = ({ rows }: Pick<ReportedDocument, "rows">): string => `${rows} row${rows === 1 ? "" : "s"}`;

/** What a sheet is taken for and why, what is read from it under other names, and what stands there and is not printed. */
function sheetLines({ sheet, documents: ids, because }: SurveyedSheet, documents: readonly ReportedDocument[]): readonly string[] {
  const tables = documents.flatMap(({ title, found }) => (found ? [found, ...found.alsoRead].map((table) => ({ title, table, isMore: table !== found })) : []));
  const here = tables.filter(({ table }) => table.sheet === sheet).sort((a, b) => Number(a.isMore) - Number(b.isMore));
  if (here.length === 0) return [ids.length === 0 ? `${sheet}: no paper, because ${because}` : `${sheet}: ${ids.join(" and ")}, but ${because}`];
  return here.flatMap(({ title, table, isMore }, index) => {
    const isToldAbove = here.slice(0, index).some((each) => each.table.headings === table.headings);
    const about = isToldAbove ? [] : indented(`Taken for it because ${table.because}`, readAs(table), notPrinted(table));
    return [`${table.headings}: ${isMore ? "also for the " : ""}${title}, ${rowsOf(table)}`, ...about];
  });
}

/** What to do with a template that was written. */
const whatNext = ({ id, file }: ReportedDocument): readonly string[] => [
  `Wrote ${file}, the Word file that the document ${id} is made with.`,
  `Change it in Word as you like. Words in brackets, such as {Title}, are filled in; templates/${id}/README.md lists them.`,
  `Then check it:  csp template check ${asTyped(file ?? "")} --for ${id}`,
  `and fill it:    csp make ${id} <workbook> --template ${asTyped(file ?? "")}`,
];

const asTyped = (file: string): string => (/^[\w./\\:-]+$/.test(file) ? file : `"${file}"`);

const made = (document: ReportedDocument): string => `Made ${document.file} from ${rowsOf(document)} of the sheet ${document.sheet}.`;
