import type { Problem } from "../../../core/problem";
import type { PublicationResult } from "../../../checks/publication/publication-result";
import type { OpenWorkbook } from "../../workbook";
import type { fetched } from "../shell/fetched-parts";

type Part = Awaited<ReturnType<typeof fetched.beforePublication>>;

/** What is to be looked through, and for what. */
export interface Question {
  readonly files: readonly File[];
  readonly names: "of the register" | "none";
  /** Titles of papers of the closed session, one a line. */
  readonly closed: string;
}

export const NOTHING_ASKED: Question = { files: [], names: "of the register", closed: "" };

/** What came of it: what was found, or what must be put right in the register first. */
export type Looked = { readonly results: readonly PublicationResult[] } | { readonly problems: readonly Problem[] };

/** Looks the files through; where the register cannot be read, none of them, so that no name is passed over. */
export async function lookInto({ files, names, closed }: Question, { readRegister, lookFilesThrough }: Part, readWorkbook: () => Promise<OpenWorkbook>, isAt: (file: File) => void): Promise<Looked> {
  const register = names === "none" ? { people: [] } : readRegister(await readWorkbook());
  if ("problems" in register) return register;
  const closedTitles = closed.split("\n").map((title) => title.trim()).filter((title) => title !== "");
  return { results: await lookFilesThrough(files, { people: register.people, closedTitles }, isAt) };
}

const counted = (number: number, one: string, several: string): string => (number === 1 ? `one ${one}` : `${number} ${several}`);

/** What came of it in a sentence, for the status region. */
export function lookedInWords(looked: Looked): string {
  if ("problems" in looked) return "Nothing was looked through: the register cannot be read.";
  const { results } = looked;
  const findings = results.flatMap((each) => each.findings);
  const must = findings.filter(({ severity }) => severity === "must be taken out").length;
  const look = findings.length - must;
  const unread = results.filter((each) => each.unread.length > 0).length;
  const said = [
    ...(must > 0 ? [`${counted(must, "thing", "things")} must be taken out`] : []),
    ...(look > 0 ? [`${counted(look, "thing is", "things are")} to be looked at`] : []),
    ...(unread > 0 ? [`${counted(unread, "file was", "files were")} not read, or not all of it`] : []),
  ];
  const through = `${counted(results.length, "file", "files")}`;
  return said.length === 0 ? `Nothing was found in ${through}. Somebody must still read ${results.length === 1 ? "it" : "them"}.` : `Looked ${through} through: ${said.join(", ")}.`;
}
