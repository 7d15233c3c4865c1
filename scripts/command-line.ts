import { parseArgs } from "node:util";
import { quoted } from "../core/quoted";
import { nearestName } from "../core/same-name";
import type { ColumnAnswer } from "../core/workbook/column-answers";
import type { DocumentType } from "../core/document-type";
import { styleNamed, type WritingStyle } from "../core/writing-style";
import { documentTypes } from "../templates";
import packageJson from "../package.json";
import { parseSaidColumns } from "./said-columns";

/** A question about the program itself, with its answer. */
export interface Question {
  readonly name: "help" | "version";
  readonly text: string;
}

/** What was asked for on the command line. */
export type Command =
  | { readonly name: "documents"; readonly json: boolean }
  | (Input & { readonly name: "check" })
  | (Output & { readonly name: "make"; readonly documentId: string; readonly template?: string })
  | (Output & { readonly name: "pack" })
  | { readonly name: "template"; readonly documentId: string; readonly out: string; readonly force: boolean; readonly json: boolean }
  | { readonly name: "template check"; readonly template: string; readonly documentId: string; readonly json: boolean }
  | { readonly name: "check-document"; readonly file: string; readonly json: boolean }
  | { readonly name: "not understood"; readonly message: string; readonly json: boolean };

interface Input {
  readonly workbook: string;
  /** What is said of the workbook's headings. */
  readonly columns: readonly ColumnAnswer[];
  /** How to write dates, years and times; as the workbook says where it is left out. */
  readonly style?: WritingStyle;
  readonly json: boolean;
}

interface Output extends Input {
  readonly out: string;
  readonly force: boolean;
}

interface CommandHelp {
  readonly usage: string;
  readonly does: string;
  readonly example: string;
  readonly takes: readonly string[];
  readonly options: readonly (keyof typeof OPTIONS)[];
  /** What an option is for, where that differs from other commands. */
  readonly says?: Partial<Readonly<Record<keyof typeof OPTIONS, string>>>;
}

const OPTIONS = {
  out: { type: "string", says: "--out <folder>           where to write (this folder if left out)" },
  columns: { type: "string", multiple: true, says: '--columns <column>="…"   which heading a column has, such as lead-officer="Owner"; none="…" for no column;\n                           csp make <document> --help lists the columns of a document' },
  style: { type: "string", says: "--style <house|govuk>    how to write dates, years and times, whatever the workbook says" },
  template: { type: "string", says: "--template <file.docx>   a Word file of your own to fill" },
  for: { type: "string", says: "--for <document>         the document that the template is for, such as agenda" },
  force: { type: "boolean", says: "--force                  replace a file that is already there" },
  json: { type: "boolean", says: "--json                   print one JSON object for another program to read" },
} as const;

const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  documents: {
    usage: "csp documents",
    does: "lists the documents that can be made",
    example: "csp documents",
    takes: [],
    options: ["json"],
  },
  make: {
    usage: "csp make <document> <workbook>",
    does: "makes one document from a workbook",
    example: "csp make agenda examples/cambridge-2011-05-03.xlsx --out out",
    takes: ["document", "workbook"],
    options: ["out", "columns", "style", "template", "force", "json"],
  },
  pack: {
    usage: "csp pack <workbook>",
    does: "makes every document that a workbook holds",
    example: "csp pack examples/cambridge-2011-05-03.xlsx --out out",
    takes: ["workbook"],
    options: ["out", "columns", "style", "force", "json"],
  },
  check: {
    usage: "csp check <workbook>",
    does: "says what a workbook holds and what must be put right, and writes nothing",
    example: "csp check examples/derbyshire-2016-11-29.xlsx",
    takes: ["workbook"],
    options: ["columns", "style", "json"],
  },
  template: {
    usage: "csp template <document>",
    does: "writes the Word file that a document is made with, to start one of your own from",
    example: "csp template agenda --out out",
    takes: ["document"],
    options: ["out", "force", "json"],
    says: { out: "--out <file.docx>        what to call it and where, or a folder (this one if left out)" },
  },
  "template check": {
    usage: "csp template check <file.docx> --for <document>",
    does: "says what must be put right in a Word file of your own before it can be filled",
    example: "csp template check templates/agenda/agenda.docx --for agenda",
    takes: ["Word file"],
    options: ["for", "json"],
  },
  "check-document": {
    usage: "csp check-document <file.docx>",
    does: "says what keeps people from reading a Word file, and changes nothing",
    example: 'csp check-document "out/Agenda Cambridge Community Safety Partnership, 3 May 2011.docx"',
    takes: ["Word file"],
    options: ["json"],
  },
};

/** Understands the words of a command; what cannot be understood comes back as a sentence. */
export function parseCommand(words: readonly string[]): Command | Question {
  const json = words.includes("--json");
  const notUnderstood = (message: string): Command => ({ name: "not understood", message, json });
  const [name, ...rest] = withWholeName(words.filter((word) => word !== "--json"));
  if (name === undefined && json) return notUnderstood("csp needs a command before --json. See csp --help.");
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const [of = ""] = withWholeName(rest);
    const about = Object.hasOwn(COMMANDS, of) ? COMMANDS[of] : undefined;
    return { name: "help", text: about ? commandHelp(about) : overview() };
  }
  if (name === "--version" || name === "-V") return { name: "version", text: packageJson.version };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const nearest = nearestName(name, Object.keys(COMMANDS));
    return notUnderstood(`There is no command "${name}". ${nearest ? `Did you mean csp ${nearest}?` : "See csp --help."}`);
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    const type = command.options.includes("columns") ? documentTypes.find(({ id }) => rest.includes(id)) : undefined;
    return { name: "help", text: [commandHelp(command), ...(type ? [columnsHelp(type)] : [])].join("\n\n") };
  }

  let parsed: { values: Record<string, string | boolean | string[] | undefined>; positionals: string[] };
  try {
    const options = Object.fromEntries(command.options.map((option) => [option, OPTIONS[option]]));
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    const option = /'(?:-\w, )?(-[^' ]*)/.exec((error as Error).message)?.[1] ?? "an option";
    const { message } = error as Error;
    const fault = /does not take an argument/.test(message)
      ? `${option} takes no value`
      : /argument missing|ambiguous/.test(message)
        ? `${option} needs a value after it`
        : `csp ${name} does not know ${option}`;
    return notUnderstood(`${fault}. See csp ${name} --help.`);
  }
  const { values, positionals } = parsed;
  const left = command.takes[positionals.length];
  if (left !== undefined) return notUnderstood(`csp ${name} needs a ${left}: ${command.usage}. See csp ${name} --help.`);
  if (positionals.length > command.takes.length) {
    return notUnderstood(`csp ${name} does not know what to do with "${positionals[command.takes.length]}". Put a name with spaces in quotes.`);
  }

  const saidColumns = Array.isArray(values.columns) ? values.columns : [];
  const columns = parseSaidColumns(saidColumns, documentTypes.filter(({ id }) => name !== "make" || id === positionals[0]));
  const style = typeof values.style === "string" ? styleNamed(values.style) : undefined;
  if (values.style !== undefined && !style) return notUnderstood(`--style takes house or govuk, and this is ${quoted(String(values.style))}.`);
  const inStyle = style ? { style } : {};
  const output = { out: String(values.out ?? "."), force: values.force === true, json };
  if (name === "template check") {
    const [template = ""] = positionals;
    if (typeof values.for !== "string") return notUnderstood(`csp template check needs --for and a document: ${command.usage}.`);
    const unknown = noSuchDocument(values.for);
    return unknown ? notUnderstood(unknown) : { name, template, documentId: values.for, json };
  }
  if (name === "check-document") return { name, file: positionals[0] ?? "", json };
  if (name === "template") {
    const [documentId = ""] = positionals;
    const unknown = noSuchDocument(documentId);
    return unknown ? notUnderstood(unknown) : { name, documentId, ...output };
  }
  if (name === "make") {
    const [documentId = "", workbook = ""] = positionals;
    const unknown = noSuchDocument(documentId);
    if (unknown) return notUnderstood(unknown);
    if (typeof columns === "string") return notUnderstood(columns);
    const template = typeof values.template === "string" ? { template: values.template } : {};
    return { name, documentId, workbook, columns, ...inStyle, ...template, ...output };
  }
  const [workbook = ""] = positionals;
  if (typeof columns === "string") return notUnderstood(columns);
  if (name === "pack") return { name, workbook, columns, ...inStyle, ...output };
  if (name === "check") return { name, workbook, columns, ...inStyle, json };
  return { name: "documents", json };
}

/** The words of a command whose name has two words, with the name as one. */
const withWholeName = (words: readonly string[]): readonly string[] => {
  const [first, second, ...rest] = words;
  const name = `${first} ${second}`;
  return Object.hasOwn(COMMANDS, name) ? [name, ...rest] : words;
};

function noSuchDocument(id: string): string | undefined {
  const ids = documentTypes.map((type) => type.id);
  if (ids.includes(id)) return undefined;
  const nearest = nearestName(id, ids);
  return `There is no document "${id}". ${nearest ? `Did you mean ${nearest}?` : `It can be ${ids.join(", ")}.`}`;
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join("\n");

const commandHelp = ({ usage, does, example, options, says = {} }: CommandHelp): string =>
  [`${usage}`, "", `${does.replace(/^./, (letter) => letter.toUpperCase())}.`, "", "Options:", indented(options.map((option) => says[option] ?? OPTIONS[option].says)), "", "Example:", `  ${example}`].join("\n");

/** The columns of a document by the ids that --columns takes, each with the headings that are known. */
const columnsHelp = ({ title, columns }: DocumentType): string =>
  [`Columns of ${title} for --columns, with the headings that are known for each:`, indented(columns.map(({ id, headings }) => `${id.padEnd(20)}${headings.join(", ")}`))].join("\n");

const overview = (): string =>
  [
    "csp makes the papers of a community safety partnership from its workbook.",
    "",
    ...Object.values(COMMANDS).flatMap(({ usage, does, example }) => [usage, `  ${does}`, `  for example: ${example}`, ""]),
    "Each command takes --json, and --help says more of it.",
    "Exit codes: 0 done; 1 something in the workbook, template or document must be put right; 2 the command was typed wrongly;",
    "3 a file could not be read or written.",
  ].join("\n");
