import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey } from "../../core/same-name";
import type { SheetRecord } from "../../core/workbook/read-records";
import { holdsAddress, holdsDateOfBirth, holdsFullDate } from "../../checks/publication/words/personal-particulars";
import type { OverviewForm, columns } from "./overview-fields";

type OverviewRecord = SheetRecord<typeof columns>;
type Report = (problem: Problem) => void;

/** Somebody whose name the sheet has and the report must not. */
interface Hidden {
  readonly pseudonym: string;
  readonly isNamedIn: (words: string) => boolean;
}

/** Words, numbers and single letters that say what somebody is, and not who: "Mother of Child 1". */
const ROLE =
  /^(?:adult|person|child(?:ren)?|baby|mother|father|(?:step|grand)?(?:mother|father|parent|son|daughter|child)s?|sister|brother|aunt|uncle|cousin|niece|nephew|parents?|partner|husband|wife|ex|former|friend|neighbour|colleague|employer|relative|member|household|family|victim|perpetrator|suspect|subject|review|older|younger|first|second|mrs?|ms|miss|dr|the|of|and|at|in|\d+|\p{L})$/iu;
/** May is a month wherever a day or a year stands beside it. */
const IN_A_DATE = /\b\d{1,2}(?:st|nd|rd|th)?[ -](?:\p{Lu}\p{L}+)|\b\p{Lu}\p{L}+ \d{4}\b/gu;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const wholeWords = (words: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, flags);

/** The words of a name by which it is known where it stands alone; a name may be typed without its capitals. */
function tellingWords(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => !ROLE.test(word));
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  return words.some(isCapital) ? words.filter(isCapital) : words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
}

function hidden(typed: string, pseudonym: string): readonly Hidden[] {
  const name = typed.normalize("NFC");
  const words = tellingWords(name);
  if (words.length === 0) return [];
  const whole = wholeWords(name, "iu");
  const parts = words.filter(({ length }) => length > 2).map((word) => wholeWords(word, "u"));
  return [{ pseudonym, isNamedIn: (text) => whole.test(text) || parts.some((part) => part.test(text.replace(IN_A_DATE, " "))) }];
}

/** The people of the sheet whose pseudonym is not the name itself. */
function hiddenPeople(people: readonly OverviewRecord[]): readonly Hidden[] {
  return people.flatMap(({ values: { item, pseudonym } }) => (pseudonym === "" || item === "" || nameKey(item) === nameKey(pseudonym) ? [] : hidden(item, pseudonym)));
}

const READ = ["section", "item", "entry", "date", "pseudonym"] as const;

/**
 * Reports every cell of which an overview report must not print what it says: the name of somebody who has a pseudonym, a
 * date of birth, an address. It is published fully anonymised but for the chair and members of the panel (guidance, 8.19).
 */
export function reportPersonal(form: OverviewForm, records: readonly OverviewRecord[], details: readonly { readonly typed: string; readonly where: string }[], report: Report): void {
  const people = form.rows("people");
  const names = hiddenPeople(people);
  const told = (message: string, where: string): void => report({ code: "not-anonymous", message, where });
  const check = (typed: string, where: string): void => {
    const somebody = names.find(({ isNamedIn }) => isNamedIn(typed.normalize("NFC")));
    if (somebody) told(`This names somebody who is ${quoted(somebody.pseudonym)} in the report, which is published. Write ${quoted(somebody.pseudonym)}, or word it otherwise if somebody else is meant.`, where);
    else if (holdsDateOfBirth(typed)) told("This looks like a date of birth, and the report is published. Write the age instead.", where);
    else if (holdsAddress(typed)) told("This looks like an address, and the report is published. Write the area instead.", where);
  };
  for (const record of records) {
    const isPerson = people.includes(record);
    for (const column of READ) {
      // The name of somebody with a pseudonym stays in the sheet.
      if (isPerson && column === "item" && record.values.pseudonym !== "") continue;
      const typed = record.values[column];
      if (isPerson && column !== "section" && holdsFullDate(typed)) told("A full date beside a person may be a date of birth, and the report is published. Write the age in Entry instead, or the month and year where it is another date.", record.where(column));
      else check(typed, record.where(column));
    }
  }
  for (const { typed, where } of details) check(typed, where);
  const areSomeGiven = people.some(({ values }) => values.pseudonym !== "");
  for (const { values, where } of people) {
    if (areSomeGiven && values.pseudonym === "") told("Pseudonym is blank, so what stands beside Item would be published. Write what the report calls this person.", where("pseudonym"));
  }
}
