import fs from "node:fs";
import path from "node:path";
import { checkPublication } from "../../checks/publication/check-publication";
import { countsInWords } from "../../checks/publication/counts-in-words";
import { NO_PROMISE } from "../../checks/publication/looked-for";
import type { PublicationFinding, PublicationResult, RegisteredPerson } from "../../checks/publication/publication-result";
import { readRegister } from "../../checks/publication/register";
import { SIGNED_LIST_TEMPLATE, signedList } from "../../checks/publication/signed-list/signed-list";
import type { Problem } from "../../core/problem";
import { readInputFile } from "../input-file";
import { writeFiles } from "../output-folder";
import { outputOf, textOf, type Command, type Typed } from "./command";
import { ZLIB } from "./made-papers";
import { failed, type Outcome } from "./outcome";
import { namedByFile, workbookFrom } from "./surveyed-workbook";

export const publicationCheck: Command = {
  usage: "csp publication-check <file>…",
  does: "says what Word files, workbooks and PDFs hold that the public may not be meant to have, and changes nothing",
  example: 'csp publication-check "out/Agenda Cambridge Community Safety Partnership, 3 May 2011.docx"',
  takes: ["file"],
  takesMore: true,
  options: ["names", "closed", "out", "force", "json"],
  says: { out: "--out <folder>           where to write the list that is signed before publication (not written if left out)" },
  isReport: true,
  run(typed) {
    const people = peopleIn(textOf(typed, "names"));
    if ("exitCode" in people) return people;
    const closedTitles = Array.isArray(typed.values.closed) ? (typed.values.closed as readonly string[]) : [];
    const results: PublicationResult[] = [];
    for (const name of typed.given) {
      const bytes = readInputFile(name);
      if ("code" in bytes) return failed(3, bytes);
      results.push(checkPublication({ name, bytes }, { people, closedTitles }));
    }
    return withList(outcomeOf(results), results, typed);
  },
};

/** The people of the register; what must be put right in it first, or nobody where there is none. */
function peopleIn(file: string | undefined): readonly RegisteredPerson[] | Outcome {
  if (file === undefined) return [];
  const workbook = workbookFrom(file);
  // 1 would say that something was found, and nothing was looked for.
  if ("exitCode" in workbook) return { ...workbook, exitCode: 3 };
  const register = readRegister(workbook);
  if ("people" in register) return register.people;
  return failed(3, ...namedByFile(register.problems, file));
}

const MUST = "must be taken out";

function outcomeOf(results: readonly PublicationResult[]): Outcome {
  const problems = results.flatMap(({ file, findings, unread }) => [
    ...unread.map((message): Problem => ({ code: "document-not-read", message, where: file })),
    ...[...findings].sort((a, b) => Number(b.severity === MUST) - Number(a.severity === MUST)).map((each): Problem => problemOf(each, file)),
  ]);
  const isUnread = results.some(({ unread }) => unread.length > 0);
  const lookedFor = results[0]?.lookedFor ?? [];
  return {
    exitCode: isUnread ? 3 : problems.length > 0 ? 1 : 0,
    documents: [],
    problems,
    told: [...results.map((each) => `${each.file}: ${countsInWords(each)}.`), "Looked for:", ...lookedFor.map((each) => `  ${each}.`), NO_PROMISE],
    json: { looked: results, cannotPromise: NO_PROMISE },
  };
}

const problemOf = ({ kind, message, place, severity }: PublicationFinding, file: string): Problem => ({
  code: `publication-${kind}`,
  message: severity === MUST ? message : `To be looked at: ${message}`,
  where: file,
  place,
});

/** The outcome with the list written, where a folder for it was given. */
function withList(outcome: Outcome, results: readonly PublicationResult[], typed: Typed): Outcome {
  if (textOf(typed, "out") === undefined) return outcome;
  const now = new Date();
  const date = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const template = { name: SIGNED_LIST_TEMPLATE, bytes: new Uint8Array(fs.readFileSync(path.resolve(__dirname, "..", SIGNED_LIST_TEMPLATE))) };
  const list = signedList(results, date, template, ZLIB);
  if ("problems" in list) return failed(1, ...list.problems);
  const { out, force } = outputOf(typed);
  const written = writeFiles(out, [list], { replace: force });
  if ("problems" in written) return failed(3, ...written.problems);
  return { ...outcome, told: [...outcome.told, `Wrote ${written.paths[0] ?? ""}, the list to sign before publication.`] };
}
