import * as z from "zod/mini";
import { firstLine } from "../first-line";
import type { NumberedParagraph, NumberedSection } from "./numbering";

const paragraph = z.object({
  subheading: z.string(),
  /** The number of a paragraph that has a heading of its own. */
  subheadingNumber: z.string(),
  /** The number before the first line of a paragraph, and the lines that follow it. */
  paragraphNumber: z.string(),
  firstLine: z.string(),
  furtherLines: z.string(),
  /** What stands at the margin. */
  text: z.string(),
});

/** What a template is filled with for the sections of a paper in prose. */
export const printedSections = z.array(z.object({ section: z.string(), sectionNumber: z.string(), paragraphs: z.array(paragraph) }));

export type PrintedSection = z.input<typeof printedSections>[number];
export type PrintedParagraph = z.input<typeof paragraph>;

/** A section as the templates print it. */
export const printedSection = ({ name, shownNumber, paragraphs }: NumberedSection): PrintedSection => ({
  section: name,
  sectionNumber: shownNumber,
  paragraphs: paragraphs.map(printedParagraph),
});

export function printedParagraph({ subheading, shownNumber, text }: Pick<NumberedParagraph, "subheading" | "shownNumber" | "text">): PrintedParagraph {
  const none = { subheading, subheadingNumber: "", paragraphNumber: "", firstLine: "", furtherLines: "", text: "" };
  if (shownNumber === "") return { ...none, text };
  if (subheading !== "") return { ...none, subheadingNumber: shownNumber, furtherLines: text };
  const { words, lines } = firstLine(text);
  return { ...none, paragraphNumber: shownNumber, firstLine: words, furtherLines: lines };
}
