import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey } from "../../core/same-name";
import type { ProseRecord } from "./prose-table";

/** A number that the sheet has, and its cell. */
export interface TypedNumber {
  readonly typed: string;
  readonly where: string;
}

export interface Paragraph {
  readonly number: TypedNumber;
  readonly subheading: string;
  readonly text: string;
  /** The cell of its words. */
  readonly where: string;
}

export interface Section {
  readonly name: string;
  readonly number: TypedNumber;
  /** The cell that names it first. */
  readonly where: string;
  readonly paragraphs: readonly Paragraph[];
}

type Report = (problem: Problem) => void;
type OpenSection = Section & { readonly paragraphs: Paragraph[] };

const isWhole = ({ typed }: TypedNumber): boolean => /^\d{1,2}$/.test(typed);

const NUMBERED_NAME = /^(\d{1,2})[.)]\s+(?=\S)/;
const NUMBERED_WORDS = /^(\d{1,2}\.\d{1,2})\.?\s+(?=\S)/;

/** The sections of a paper with their paragraphs. A section is named once, alone in a row or beside its first paragraph, or in every row. */
export function sectionsOf(records: readonly ProseRecord[], report: Report): readonly Section[] {
  const sections: OpenSection[] = [];
  const byName = new Map<string, OpenSection>();
  for (const record of records) {
    const { values, where } = record;
    const [prefix = "", inName] = NUMBERED_NAME.exec(values.section) ?? [];
    const name = values.section.slice(prefix.length);
    const last = sections.at(-1);
    const begins = name !== "" && (!last || nameKey(last.name) !== nameKey(name));
    const numberHere: TypedNumber = { typed: values.number.replace(/\.$/, ""), where: where("number") };
    const isBlank = values.paragraph === "" && values.subheading === "";
    // Beside a section and its first paragraph, 2 is the section's number and 2.1 the paragraph's.
    const isOfSection = numberHere.typed !== "" && begins && (isBlank || isWhole(numberHere));
    if (begins) {
      const before = byName.get(nameKey(name));
      if (before) report({ code: "row-unclear", message: `The section ${quoted(name)} began at ${before.where} already. Move its rows there, or give this section another name.`, where: where("section") });
      const number = isOfSection ? numberHere : { typed: inName ?? "", where: where("section") };
      const begun: OpenSection = { name, number, where: where("section"), paragraphs: [] };
      sections.push(begun);
      byName.set(nameKey(name), begun);
    }
    if (isBlank) {
      if (!begins) report({ code: "cell-blank", message: "Nothing is written in this row. Type the paragraph, or clear the row.", where: where("paragraph") });
      continue;
    }
    const section = sections.at(-1);
    if (!section) {
      report({ code: "cell-blank", message: "No section stands beside this paragraph or above it. Write the name of its section here.", where: where("section") });
      continue;
    }
    const [words = "", inWords] = numberHere.typed === "" && values.subheading === "" ? (NUMBERED_WORDS.exec(values.paragraph) ?? []) : [];
    section.paragraphs.push({
      number: inWords !== undefined ? { typed: inWords, where: where("paragraph") } : isOfSection ? { typed: "", where: numberHere.where } : numberHere,
      subheading: values.subheading,
      text: values.paragraph.slice(words.length),
      where: where(values.subheading === "" ? "paragraph" : "subheading"),
    });
  }
  for (const { name, where, paragraphs } of sections) {
    if (paragraphs.length === 0) report({ code: "cell-blank", message: `Nothing is written in the section ${quoted(name)}. Type its paragraphs in the rows below, or delete the row.`, where });
  }
  reportSaidTwice(sections, report);
  return sections;
}

/** So few letters may well be the same twice: "None". */
const LONG_ENOUGH = 30;

/** Reports a paragraph that says what an earlier one of the paper says. */
function reportSaidTwice(sections: readonly Section[], report: Report): void {
  const seen = new Map<string, Paragraph>();
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const said = nameKey(paragraph.subheading || (paragraph.text.split("\n")[0] ?? ""));
    const before = seen.get(said);
    if (said.length >= LONG_ENOUGH && before) {
      const number = before.number.typed === "" ? "" : `paragraph ${before.number.typed}, `;
      report({ code: "row-unclear", message: `This says the same as ${number}${before.where}. Take one of the two out, or change its words.`, where: paragraph.where });
    } else seen.set(said, paragraph);
  }
}
