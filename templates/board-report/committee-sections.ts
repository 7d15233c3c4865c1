import { listed } from "../../core/listed";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { PrintedSection } from "../prose/printed-sections";
import type { Section } from "../prose/sections";

interface FixedSection {
  /** As a council prints it (Nottinghamshire, 10 July 2012). */
  readonly name: string;
  readonly says: RegExp;
  /** Whether it stands below the signatory. */
  readonly isClosing?: boolean;
  /** What a report without it shows that somebody has still to add; without this the report cannot be made. */
  readonly unfilled?: PrintedSection;
}

const toAdd = (section: string, text: string): PrintedSection => ({
  section,
  sectionNumber: "",
  paragraphs: [{ subheading: "", subheadingNumber: "", paragraphNumber: "", firstLine: "", furtherLines: "", text }],
});

const FIXED: readonly FixedSection[] = [
  { name: "Purpose of the Report", says: /^purpose\b/i },
  { name: "Information and Advice", says: /^information\b/i },
  { name: "Reason/s for Recommendation/s", says: /^reasons?\b/i },
  { name: "Statutory and Policy Implications", says: /^statutory\b/i },
  { name: "RECOMMENDATION/S", says: /^recommendations?\b/i },
  { name: "Constitutional Comments", says: /^constitutional\b/i, isClosing: true, unfilled: toAdd("Constitutional Comments (add initials and date)", "(add the constitutional comments)") },
  { name: "Financial Comments", says: /^financial comments\b/i, isClosing: true, unfilled: toAdd("Financial Comments (add initials and date)", "(add the financial comments)") },
  { name: "Background Papers", says: /^background papers\b/i, isClosing: true },
  { name: "Electoral Division(s) affected", says: /^(?:electoral )?divisions?\b/i, isClosing: true },
];

const placeIn = ({ name }: Section): number => FIXED.findIndex(({ says }) => says.test(name));

/** Reports the fixed sections of a committee report that are missing or stand out of their order. */
export function reportFixedSections(sections: readonly Section[], end: string, report: (problem: Problem) => void): void {
  const places = sections.map(placeIn);
  let last: Section | undefined;
  for (const section of sections) {
    if (placeIn(section) < 0) continue;
    if (last && placeIn(section) < placeIn(last)) {
      report({ code: "row-unclear", message: `${quoted(section.name)} stands above ${quoted(last.name)} in a committee report. Move its rows up.`, where: section.where });
    } else last = section;
  }
  const missing = FIXED.flatMap(({ name, unfilled }, place) => (places.includes(place) || unfilled ? [] : [{ name, place }]));
  const byPlace = new Map<string, string[]>();
  for (const { name, place } of missing) {
    const next = sections.find((section) => placeIn(section) > place);
    const where = next?.where ?? end;
    byPlace.set(where, [...(byPlace.get(where) ?? []), name]);
  }
  for (const [where, names] of byPlace) {
    const them = names.length === 1 ? "a row" : "rows";
    report({ code: "cell-blank", message: `A committee report needs ${listed(names.map(quoted), "and")}. Add ${them} with ${names.length === 1 ? "this section" : "these sections"} and what stands in ${names.length === 1 ? "it" : "them"} ${where === end ? "below the last" : "above this one"}.`, where });
  }
}

/** Whether a section stands below the signatory, where paragraphs have no numbers. */
export const isClosing = (section: Section): boolean => FIXED[placeIn(section)]?.isClosing === true;

const SIGNED_COMMENTS = /\(\W{0,3}[A-Z]{2,4}\W{0,3}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W{0,3}\)/;

/** Reports comments that do not say whose they are and of which day. */
export function reportUnsignedComments(sections: readonly Section[], report: (problem: Problem) => void): void {
  for (const section of sections) {
    const fixed = FIXED[placeIn(section)];
    if (fixed?.unfilled && !SIGNED_COMMENTS.test(section.name)) {
      report({ code: "cell-not-read", message: `Write whose comments these are and of which day, such as "${fixed.name} (AB 20/06/2012)".`, where: section.where });
    }
  }
}

/** The closing sections, with what is still to be added in the place where it belongs. */
export function withUnfilled(closing: readonly (readonly [Section, PrintedSection])[]): PrintedSection[] {
  const unfilled = FIXED.flatMap(({ unfilled, says }, place) => (unfilled && !closing.some(([{ name }]) => says.test(name)) ? [{ place, printed: unfilled }] : []));
  return [...closing.map(([section, printed]) => ({ place: placeIn(section), printed })), ...unfilled].sort((a, b) => a.place - b.place).map(({ printed }) => printed);
}
