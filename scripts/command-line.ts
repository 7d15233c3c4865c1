import { parseArgs } from "node:util";
import type { DocumentType } from "../core/document-type";
import { nearestName } from "../core/same-name";
import packageJson from "../package.json";
import { documentTypes } from "../templates";
import { COMMANDS } from "./commands";
import type { Command, NotUnderstood, Typed } from "./commands/command";
import { OPTIONS } from "./commands/options";

/** A question about the program itself, answered. */
export interface Answer {
  readonly text: string;
}

/** A command, and what was typed after its name. */
export interface Asked {
  readonly command: Command;
  readonly typed: Typed;
}

/** Understands the words of a command; what cannot be understood comes back as a sentence. */
export function parseCommand(words: readonly string[]): Asked | Answer | NotUnderstood {
  const json = words.includes("--json");
  const [name, ...rest] = withWholeName(words.filter((word) => word !== "--json"));
  if (name === undefined && json) return { notUnderstood: "csp needs a command before --json. See csp --help." };
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    const [of = ""] = withWholeName(rest);
    const about = commandNamed(of);
    return { text: about ? commandHelp(about) : overview() };
  }
  if (name === "--version" || name === "-V") return { text: packageJson.version };
  const command = commandNamed(name);
  if (!command) {
    const nearest = nearestName(name, Object.keys(COMMANDS));
    return { notUnderstood: `There is no command "${name}". ${nearest ? `Did you mean csp ${nearest}?` : "See csp --help."}` };
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    const type = command.options.includes("columns") ? documentTypes.find(({ id }) => rest.includes(id)) : undefined;
    return { text: [commandHelp(command), ...(type ? [columnsHelp(type)] : [])].join("\n\n") };
  }
  const typed = optionsTyped(name, command, rest);
  if ("notUnderstood" in typed) return typed;
  const { given } = typed;
  const left = command.takes[given.length];
  if (left !== undefined) return { notUnderstood: `csp ${name} needs a ${left}: ${command.usage}. See csp ${name} --help.` };
  if (given.length > command.takes.length && !command.takesMore) {
    return { notUnderstood: `csp ${name} does not know what to do with "${given[command.takes.length]}". Put a name with spaces in quotes.` };
  }
  return { command, typed: json ? { ...typed, values: { ...typed.values, json } } : typed };
}

const commandNamed = (name: string): Command | undefined => (Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined);

/** The words of a command whose name has two words, with the name as one. */
const withWholeName = (words: readonly string[]): readonly string[] => {
  const [first, second, ...rest] = words;
  const name = `${first} ${second}`;
  return commandNamed(name) ? [name, ...rest] : words;
};

function optionsTyped(name: string, command: Command, words: readonly string[]): Typed | NotUnderstood {
  try {
    const options = Object.fromEntries(command.options.map((option) => [option, OPTIONS[option]]));
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { given: positionals, values: values as Typed["values"] };
  } catch (error) {
    const { message } = error as Error;
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? "an option";
    const fault = /does not take an argument/.test(message)
      ? `${option} takes no value`
      : /argument missing|ambiguous/.test(message)
        ? `${option} needs a value after it`
        : `csp ${name} does not know ${option}`;
    return { notUnderstood: `${fault}. See csp ${name} --help.` };
  }
}

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join("\n");

const commandHelp = ({ usage, does, example, options, says = {} }: Command): string =>
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
