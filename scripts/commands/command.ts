import { quoted } from "../../core/quoted";
import { nearestName } from "../../core/same-name";
import type { DocumentType } from "../../core/document-type";
import type { ColumnAnswer } from "../../core/workbook/column-answers";
import { styleNamed, type WritingStyle } from "../../core/writing-style";
import { documentTypes } from "../../templates";
import { parseSaidColumns } from "../said-columns";
import type { OPTIONS } from "./options";
import type { Outcome } from "./outcome";

type OptionName = keyof typeof OPTIONS;

/** A command of csp: how it is typed, what its help says, and what it does. */
export interface Command {
  readonly usage: string;
  readonly does: string;
  readonly example: string;
  /** What it needs, in order, such as a workbook; the last may be given several times where it says so. */
  readonly takes: readonly string[];
  readonly takesMore?: boolean;
  readonly options: readonly OptionName[];
  /** What an option is for, where that differs from other commands. */
  readonly says?: Partial<Readonly<Record<OptionName, string>>>;
  /** Whether what must be put right is what it was asked for, and not what kept it from writing. */
  readonly isReport?: boolean;
  readonly run: (typed: Typed) => Outcome | NotUnderstood | Promise<Outcome | NotUnderstood>;
}

/** What was typed after the name of a command. */
export interface Typed {
  readonly given: readonly string[];
  readonly values: Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>;
}

/** A sentence about what was typed wrongly. */
export interface NotUnderstood {
  readonly notUnderstood: string;
}

export const textOf = ({ values }: Typed, option: OptionName): string | undefined => (typeof values[option] === "string" ? values[option] : undefined);

/** Where to write, and whether a file that is there is replaced. */
export const outputOf = (typed: Typed): { readonly out: string; readonly force: boolean } => ({ out: textOf(typed, "out") ?? ".", force: typed.values.force === true });

/** How a workbook is read. */
export interface ReadingAsked {
  /** What is said of the workbook's headings. */
  readonly columns: readonly ColumnAnswer[];
  /** The sheets that are meant, where several have the same kind of table. */
  readonly sheets: readonly string[];
  /** How to write dates, years and times; as the workbook says where it is left out. */
  readonly style?: WritingStyle;
}

/** What --columns, --sheet and --style say of the documents that the command may read. */
export function readingOf({ values }: Typed, types: readonly DocumentType[] = documentTypes): ReadingAsked | NotUnderstood {
  const columns = parseSaidColumns(Array.isArray(values.columns) ? values.columns : [], types);
  if (typeof columns === "string") return { notUnderstood: columns };
  const sheets = Array.isArray(values.sheet) ? values.sheet.map(String) : [];
  if (values.style === undefined) return { columns, sheets };
  const style = styleNamed(String(values.style));
  return style ? { columns, sheets, style } : { notUnderstood: `--style takes house or govuk, and this is ${quoted(String(values.style))}.` };
}

/** The document of that id, or what is wrong with the id. */
export function documentNamed(id: string): DocumentType | NotUnderstood {
  const type = documentTypes.find((each) => each.id === id);
  if (type) return type;
  const ids = documentTypes.map((each) => each.id);
  const nearest = nearestName(id, ids);
  return { notUnderstood: `There is no document "${id}". ${nearest ? `Did you mean ${nearest}?` : `It can be ${ids.join(", ")}.`}` };
}
