import { parseTypedDate, type CalendarDate } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey, nearestName } from "../../core/same-name";
import { headingNeeded, needed, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";

export const factColumns = {
  fact: told(needed(text("Fact", "Facts", "Fact of the letter")), "A fact that a letter of this kind states. Those that a letter lacks are visibly to be added in it.", "Reference"),
  words: told(headingNeeded(text("Words", "What it says", "In the letter", "Wording")), "What the letter says of it.", "DHR-2011-01"),
};

export type FactRecord = SheetRecord<typeof factColumns>;

/** A fact that a letter of some kind states. */
export interface Fact {
  readonly name: string;
  /** What a letter without it shows, after "add". */
  readonly toAdd: string;
  /** Whether a letter without it is whole. */
  readonly isOptional?: boolean;
}

/** The facts of a letter by their names. */
export interface Facts {
  /** What the sheet says, or that it is to be added: "(add the date of the decision)". */
  words(name: string): string;
  /** What the sheet says, or "". */
  said(name: string): string;
  /** The day that it says, where it says one. */
  day(name: string): CalendarDate | undefined;
  /** The cell of its words; the first one where the sheet does not have it. */
  where(name: string): string;
  readonly paragraphs: readonly string[];
}

const IS_PARAGRAPH = /^(?:further )?paragraphs?$/i;
const TO_ADD = /^\(add\b.*\)$/is;

/** Reads the facts of a letter; one that its kind does not know is a problem, and so is one that stands twice. */
export function factsOf(records: readonly FactRecord[], known: readonly Fact[], report: (problem: Problem) => void): Facts {
  const found = new Map<string, FactRecord>();
  const paragraphs: string[] = [];
  for (const record of records) {
    const { fact, words } = record.values;
    const name = known.find((each) => nameKey(each.name) === nameKey(fact))?.name;
    const before = name === undefined ? undefined : found.get(name);
    if (IS_PARAGRAPH.test(fact)) {
      if (words !== "") paragraphs.push(words);
    } else if (name === undefined) report(unknownFact(fact, known, record.where("fact")));
    else if (before) report({ code: "row-unclear", message: `${quoted(name)} stands at ${before.where("fact")} already. Take one of the two out.`, where: record.where("fact") });
    else found.set(name, record);
  }
  const said = (name: string): string => {
    const words = found.get(name)?.values.words ?? "";
    return TO_ADD.test(words) ? "" : words;
  };
  return {
    said,
    words: (name) => said(name) || `(add ${known.find((each) => each.name === name)?.toAdd ?? name.toLowerCase()})`,
    day: (name) => parseTypedDate(said(name))?.date,
    where: (name) => (found.get(name) ?? records[0])?.where("words") ?? "",
    paragraphs,
  };
}

function unknownFact(fact: string, known: readonly Fact[], where: string): Problem {
  const names = [...known.map(({ name }) => name), "Paragraph"];
  const nearest = nearestName(fact, names);
  const hint = nearest === undefined ? `It states ${listed(names.map(quoted), "and")}.` : `Name it ${quoted(nearest)} if that is what it is.`;
  return { code: "cell-not-read", message: `This letter has no place for ${quoted(fact)}. ${hint} Anything else goes into a row "Paragraph".`, where };
}
