import { quoted } from "../core/quoted";
import type { Command } from "./command-line";
import type { Outcome, ReportedDocument } from "./commands";

/** Prints what came of a command: for people, or as one JSON object on standard output. */
export function print(command: Command, outcome: Outcome): void {
  const { documents, problems } = outcome;
  if (command.json) {
    const reported = documents.map(({ id, title, file, sheet, rows }) => ({ id, title, file, sheet, rows }));
    process.stdout.write(`${JSON.stringify({ documents: reported, problems }, null, 2)}\n`);
    return;
  }
  const lines = problems.map(({ where, message }) => `${where}: ${message}`);
  if (command.name === "check") {
    say([...documents.flatMap(found), ...lines, ...(problems.length === 0 ? ["Nothing must be put right."] : [])]);
    return;
  }
  if (problems.length > 0) {
    process.stderr.write(`${[...lines, ...(outcome.exitCode === 1 ? ["Nothing was written."] : [])].join("\n")}\n`);
    return;
  }
  if (command.name === "documents") say(documents.map(({ id, title }) => `${id.padEnd(18)}${title}`));
  else say([...documents.map(made), `Open ${documents.length === 1 ? "it" : "them"} in Word.`]);
}

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join("\n")}\n`);
};

const rowsOf = ({ rows }: Pick<ReportedDocument, "rows">): string => `${rows} row${rows === 1 ? "" : "s"}`;

/** Where a document was found, and what stands there and is not printed. */
function found({ title, sheet, rows, found }: ReportedDocument): readonly string[] {
  const notPrinted = [...(found?.unused ?? []).map((heading) => `the column ${quoted(heading)}`), ...(found?.leftOut ?? [])];
  return [
    `${found?.headings ?? sheet}: ${title}, ${rowsOf({ rows })}`,
    ...(notPrinted.length > 0 ? [`  Not printed: ${notPrinted.join(", ")}`] : []),
  ];
}

const made = (document: ReportedDocument): string => `Made ${document.file} from ${rowsOf(document)} of the sheet ${document.sheet}.`;
