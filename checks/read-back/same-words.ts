import { MONTH_NAMES, writeDate } from "../../core/calendar-date";
import { cellLines } from "../../core/docx/cell-lines";
import { cleanText } from "../../core/docx/clean-text";
import { datesInWords } from "../../core/dates-in-words";

/** Signs that Word puts in while somebody types, or to keep words on a line, and what they stand for. */
const AS_TYPED: readonly (readonly [sign: RegExp, typed: string])[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ""],
  [/[\u2018-\u201b\u2032]/g, "'"],
  [/[\u201c-\u201f\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
];

const plain = (words: string): string => AS_TYPED.reduce((text, [sign, typed]) => text.replace(sign, typed), words.normalize("NFC")).replace(/\s+/g, " ").trim();

const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+/i;

/**
 * What words say, without what Word changes of itself: two texts of one key are the same to whoever reads them. Line ends,
 * bullets, curly quotes, dashes of any length, non-breaking and repeated blanks, and soft hyphens do not count, and neither
 * does the form of a date that stands alone.
 */
export const wordsKey = (text: string): string => keyOf(text, (line) => line);

/** The same without the numbers before its lines, which Word may have made a list's of. */
export const wordsKeyWithoutNumbers = (text: string): string => keyOf(text, (line) => line.replace(NUMBER, ""));

const keyOf = (text: string, ofLine: (line: string) => string): string =>
  asDate(
    cellLines(cleanText(text))
      .map((line) => ofLine(plain(line.text)))
      .filter((line) => line !== "")
      .join(" "),
  );

const LONGEST_DATE = 30;

/** Words that are a day, or a month with its whole year, in one form: "30.06.12" and "30th June 2012" are the same day. */
function asDate(words: string): string {
  if (words.length > LONGEST_DATE || !/\d/.test(words)) return words;
  const [date] = datesInWords(words);
  if (!date || date.words !== words) return words;
  if (!date.isMonth) return writeDate(date.first);
  return /\d{4}/.test(words) ? `${MONTH_NAMES[date.first.month - 1]} ${date.first.year}` : words;
}

/** The words by which two texts are likened: without capitals and signs, where there is anything else. */
export function wordsIn(key: string): readonly string[] {
  const words = key.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 && key !== "" ? [key] : words;
}
