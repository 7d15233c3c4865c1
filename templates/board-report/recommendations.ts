import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { PrintedParagraph } from "../prose/printed-sections";
import { printedParagraph } from "../prose/printed-sections";
import type { Section } from "../prose/sections";
import type { ReportDetails } from "./details";

const IS_RECOMMENDATION = /^recommendations?\b(?:\W*s\b)?\W*$/i;

export const isRecommendation = ({ name }: Section): boolean => IS_RECOMMENDATION.test(name);

const linesOf = (words: string): readonly string[] => words.split(/\r\n?|[\n\v]/).map((line) => line.trim()).filter((line) => line !== "");

/** Spaces, and a stop at the end of a line, make no other words. */
const bare = (lines: readonly string[]): string => lines.map((line) => line.replace(/[.;:,]{1,3}$/, "").replace(/\s+/g, " ")).join("\n");

/**
 * The recommendations of a report with a box, from the one place where the sheet has them: its section, or beside the
 * label. Where it has them in both and they differ, nobody could tell which the board is asked for.
 */
export function recommendationsOf(sections: readonly Section[], { values, where }: ReportDetails, report: (problem: Problem) => void): readonly string[] {
  const section = sections.find(isRecommendation);
  const inSection = section?.paragraphs.flatMap(({ text }) => linesOf(text)) ?? [];
  const inBox = values.recommendations;
  if (inSection.length === 0 || inBox.length === 0) return inSection.length > 0 ? inSection : inBox;
  if (bare(inSection) !== bare(inBox)) {
    const at = inSection.findIndex((line, index) => bare([line]) !== bare([inBox[index] ?? ""]));
    const differs = inSection[at < 0 ? inSection.length - 1 : at] ?? "";
    report({
      code: "words-disagree",
      message: `The recommendations here and those at ${where("recommendations")} differ, from ${quoted(differs)} on. Write them in one of the two places and clear the other: the paper prints them in both.`,
      where: section?.paragraphs[0]?.where ?? where("recommendations"),
    });
  }
  return inSection;
}

const NUMBER = /^(\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)])\s+(?=\S)/i;

/** Recommendations as the report prints them at its end: each that begins with a number has it at the margin. */
export const printedRecommendations = (lines: readonly string[]): PrintedParagraph[] =>
  lines.map((line) => {
    const [prefix = "", number = ""] = NUMBER.exec(line) ?? [];
    return printedParagraph({ subheading: "", shownNumber: number, text: line.slice(prefix.length) });
  });
