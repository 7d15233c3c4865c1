import type { Problem } from "../core/problem";
import type { Outcome } from "./commands/outcome";

/** How a command is answered: to people or to another program, and whether its problems are what was asked for. */
export interface Told {
  readonly json: boolean;
  readonly isReport: boolean;
}

/** Prints what came of a command: for people, or as one JSON object on standard output. */
export function print({ exitCode, documents, sheets, problems, about = [], told, json = {} }: Outcome, to: Told): void {
  if (to.json) {
    const reported = documents.map(({ found, ...document }) => (sheets ? { ...document, ...found } : document));
    process.stdout.write(`${JSON.stringify({ documents: reported, ...(sheets ? { sheets } : {}), ...json, problems }, null, 2)}\n`);
    return;
  }
  const lines = [...about, ...problems.map(problemLine), ...told];
  if (problems.length === 0 || (to.isReport && exitCode < 2)) process.stdout.write(`${lines.join("\n")}\n`);
  else process.stderr.write(`${[...lines, ...(exitCode === 1 ? ["Nothing was written."] : [])].join("\n")}\n`);
}

const problemLine = ({ where, place, message }: Problem): string => `${where}${place === undefined ? "" : `, ${place}`}: ${message}`;
