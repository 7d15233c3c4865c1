import type { Problem } from "../core/problem";
import { shortened } from "../core/listed";
import { quoted } from "../core/quoted";
import { blankValue, headingNeeded, text, told, type Columns, type ValuesOf } from "../core/workbook/column";
import { headingKey, nearestHeading } from "../core/workbook/headings";
import { columnNamed } from "../core/workbook/match-headings";
import type { SheetRecord } from "../core/workbook/read-records";

/** The columns of every form of a review: the section of the report, what the row is about, and what it says. */
export const formColumns = {
  section: told(headingNeeded(text("Section", "Section of the report")), "The section of the report. A section may have as many rows as it needs.", "Chronology"),
  item: told(headingNeeded(text("Item", "Field")), "What the row is about.", ""),
  entry: told(headingNeeded(text("Entry", "Text")), "What the report says there.", "Told a health visitor of an injury."),
};

/** A section of a form: items that each have one entry, or a list with a row for each of its things. */
export interface FormSection<F extends Columns, L extends string> {
  /** The first is the name that people are shown. */
  readonly names: readonly [string, ...string[]];
  readonly items?: readonly (keyof F & string)[];
  readonly list?: L;
}

export interface FormPlan<F extends Columns, L extends string> {
  readonly fields: F;
  readonly sections: readonly FormSection<F, L>[];
  /** Items that the form must not hold, with what to do about each. */
  readonly refused?: readonly { readonly names: readonly string[]; readonly message: string }[];
}

/** The rows that a new sheet for a form begins with: each of its items, and each list once. */
export const formRows = <F extends Columns, L extends string>({ fields, sections }: FormPlan<F, L>): readonly { readonly section: string; readonly item: string }[] =>
  sections.flatMap(({ names: [section], items = [] }) => (items.length === 0 ? [{ section, item: "" }] : items.map((item) => ({ section, item: fields[item]?.headings[0] ?? "" }))));

/** What the rows of a form say. */
export interface ReadForm<F extends Columns, L extends string, C extends typeof formColumns> {
  readonly values: ValuesOf<F>;
  /** The cell of a field's entry; where the form has no row for it, the last row of its section, or of the form. */
  where(field: keyof F): string;
  /** Whether the form has a row for one of these fields, filled in or not. */
  has(...fields: readonly (keyof F)[]): boolean;
  rows(list: L): readonly SheetRecord<C>[];
}

type Report = (problem: Problem) => void;

/** Reads the rows of a form. A section is written once or in every row; sections and items that nobody knows are reported. */
export function readForm<F extends Columns, L extends string, C extends typeof formColumns>(
  records: readonly SheetRecord<C>[],
  { fields, sections, refused = [] }: FormPlan<F, L>,
  report: Report,
): ReadForm<F, L, C> {
  const found = new Map<keyof F, { readonly typed: string; readonly where: string }>();
  const lists = new Map<L, SheetRecord<C>[]>();
  const lastRows = new Map<FormSection<F, L>, string>();
  let section: FormSection<F, L> | undefined;
  let field: keyof F | undefined;
  for (const record of records) {
    const { where } = record;
    const values = record.values as ValuesOf<typeof formColumns>;
    if (values.section !== "") {
      const named = sections.find(({ names }) => names.some((name) => headingKey(name) === headingKey(values.section)));
      if (named !== section) field = undefined;
      section = named;
      if (!section) report(unknown("section", values.section, sections.flatMap(({ names }) => names), sections.map(({ names: [name] }) => name), where("section")));
    }
    const isHeading = Object.entries(record.values).every(([key, value]) => key === "section" || value === "" || value === undefined);
    if (!section) continue;
    lastRows.set(section, where("section"));
    if (isHeading) continue;
    if (section.list !== undefined) {
      lists.set(section.list, [...(lists.get(section.list) ?? []), record]);
      continue;
    }
    const refusal = refused.find(({ names }) => names.some((name) => headingKey(name) === headingKey(values.item)));
    if (refusal) {
      report({ code: "not-anonymous", message: refusal.message, where: where("item") });
      continue;
    }
    const named = values.item === "" ? field : columnNamed(fields, values.item);
    const before = named === undefined ? undefined : found.get(named);
    if (named === undefined) report(values.item === "" ? noItem(where("item")) : unknownItem(values.item, section, fields, where("item")));
    else if (before && !fields[named]?.isText) {
      if (values.entry !== before.typed) report({ code: "detail-twice", message: `${fields[named]?.headings[0]} is here twice: ${quoted(before.typed)} and ${quoted(values.entry)}. Take one of the two rows out.`, where: where("item") });
    } else {
      const typed = [before?.typed ?? "", values.entry].filter((each) => each !== "").join("\n");
      found.set(named, { typed, where: before?.where ?? where("entry") });
    }
    field = named;
  }
  const values: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(fields)) {
    const at = found.get(key);
    const reading = column.read({ value: at?.typed ?? null, format: "General" });
    values[key] = "value" in reading ? reading.value : blankValue(column);
    if ("code" in reading && at) report({ ...reading, where: at.where });
  }
  return {
    values: values as ValuesOf<F>,
    where: (key) => found.get(key)?.where ?? lastRows.get(sections.find(({ items = [] }) => items.some((item) => item === key)) as FormSection<F, L>) ?? records.at(-1)?.where("section") ?? "",
    has: (...keys) => keys.some((key) => found.has(key)),
    rows: (list) => lists.get(list) ?? [],
  };
}

function unknown(what: "section" | "item", typed: string, known: readonly string[], shown: readonly string[], where: string): Problem {
  const nearest = nearestHeading(typed, known);
  const sentence = nearest === undefined ? `It can be ${shortened(shown)}.` : `Write "${nearest}" if that is what you mean.`;
  return { code: "cell-not-read", message: `This form has no ${what} called ${quoted(typed)}. ${sentence}`, where };
}

/** The nearest of the section's own items comes first, then the nearest of all. */
function unknownItem<F extends Columns, L extends string>(typed: string, section: FormSection<F, L>, fields: F, where: string): Problem {
  const own = (section.items ?? []).flatMap((key) => fields[key]?.headings ?? []);
  const all = Object.values(fields).flatMap(({ headings }) => headings);
  const names = (section.items ?? []).map((key) => fields[key]?.headings[0] ?? "");
  return unknown("item", typed, nearestHeading(typed, own) === undefined ? all : own, names, where);
}

const noItem = (where: string): Problem => ({ code: "cell-blank", message: "Item is blank. Write what this entry is, or clear the row.", where });
