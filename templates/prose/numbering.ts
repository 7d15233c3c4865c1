import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { Paragraph, Section, TypedNumber } from "./sections";

/** How the paragraphs of a paper are numbered: 2.1 in section 2, or on through the paper, or not at all. */
export type Numbering = "By section" | "Continuous" | "None";

export interface NumberedParagraph extends Paragraph {
  /** "" where it has none. */
  readonly shownNumber: string;
}

export interface NumberedSection extends Section {
  readonly shownNumber: string;
  readonly paragraphs: readonly NumberedParagraph[];
}

type Report = (problem: Problem) => void;

/**
 * Numbers the paragraphs of some sections. Where the sheet has no number, every paragraph gets one; where it has some,
 * those without stay without, and each that is not what it would be is a problem.
 */
export function numbered(sections: readonly Section[], numbering: Numbering, report: Report): readonly NumberedSection[] {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const hasTyped = all.some(({ number }) => number.typed !== "");
  const check = new NumbersInOrder(report);
  let [paragraphsBefore, sectionsBefore] = [0, 0];
  return sections.map((section, index) => {
    if (numbering === "None") {
      for (const { number } of [section, ...section.paragraphs]) reportUnwanted(number, report);
      return { ...section, shownNumber: "", paragraphs: section.paragraphs.map((each) => ({ ...each, shownNumber: "" })) };
    }
    const isBySection = numbering === "By section";
    sectionsBefore = isBySection && section.number.typed !== "" ? check.next("Section", "", sectionsBefore, section.number, sections[index + 1]?.number) : sectionsBefore + 1;
    const prefix = isBySection ? `${sectionsBefore}.` : "";
    let count = isBySection ? 0 : paragraphsBefore;
    const typed = section.paragraphs.filter(({ number }) => number.typed !== "");
    let at = -1;
    const paragraphs = section.paragraphs.map((paragraph) => {
      if (hasTyped && paragraph.number.typed === "") return { ...paragraph, shownNumber: "" };
      at++;
      count = paragraph.number.typed === "" ? count + 1 : check.next("Paragraph", prefix, count, paragraph.number, typed[at + 1]?.number);
      return { ...paragraph, shownNumber: `${prefix}${count}` };
    });
    paragraphsBefore = count;
    return { ...section, shownNumber: isBySection ? String(sectionsBefore) : "", paragraphs };
  });
}

function reportUnwanted({ typed, where }: TypedNumber, report: Report): void {
  if (typed !== "") report({ code: "number-out-of-order", message: `Paragraphs of this style have no numbers, and this is ${typed}. Clear it, or type By section or Continuous beside "Numbering" above the table.`, where });
}

class NumbersInOrder {
  private readonly seen = new Set<string>();

  constructor(private readonly report: Report) {}

  /**
   * The last number of its kind, once this one is read. One that is skipped is told once: the numbers go on from the
   * typed one where the next typed number does.
   */
  next(what: "Section" | "Paragraph", prefix: string, before: number, { typed, where }: TypedNumber, following: TypedNumber | undefined): number {
    const due = `${prefix}${before + 1}`;
    const isSeen = this.seen.has(typed);
    this.seen.add(typed);
    if (typed === due) return before + 1;
    const said = typed.startsWith(prefix) ? Number(typed.slice(prefix.length)) : NaN;
    if (!/^\d{1,3}(?:\.\d{1,3})?$/.test(typed)) {
      this.report({ code: "cell-not-read", message: `Number must be such as ${due}, and this is ${quoted(typed)}.`, where });
      return before + 1;
    }
    // Excel keeps 2.10 as the number 2.1, unless its cell is formatted as text.
    if (prefix !== "" && (before + 1) % 10 === 0 && said === (before + 1) / 10) {
      this.report({ code: "number-out-of-order", message: `Paragraph ${due} belongs here, and this is ${typed}. Format the cell as Text and type ${due} again.`, where });
      return before + 1;
    }
    if (isSeen) this.report({ code: "number-used-twice", message: `${what} ${typed} is here twice. Give one of the two another number, or clear all the numbers: the paper then numbers its paragraphs itself.`, where });
    else this.report({ code: "number-out-of-order", message: `${what} ${due} belongs here, and this is ${typed}. Put the rows in order, or clear all the numbers: the paper then numbers its paragraphs itself.`, where });
    return following?.typed === `${prefix}${said + 1}` ? said : before + 1;
  }
}
