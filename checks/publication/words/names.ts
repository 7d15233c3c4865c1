import { quoted } from "../../../core/quoted";
import type { RegisteredPerson } from "../publication-result";
import { folded, literal } from "./folded";
import { ABBREVIATIONS } from "./abbreviations";
import { TITLES } from "./ordinary-words";

/** The name of somebody taken apart. */
export interface NameParts {
  readonly forenames: readonly string[];
  /** Blank where somebody is known by one name. */
  readonly surname: string;
  readonly initials: readonly string[];
}

const TITLE = new RegExp(`^(?:(?:${TITLES})\\.? )+`, "i");
const HONOURS = /(?:,? (?:obe|mbe|cbe|qpm|qc|kc|jp|mp|bsc|msc|phd|ba|ma|bem|ret'?d|jn?r|sn?r|junior|senior|ii|iii|iv)\.?)+$/i;
const OTHER_NAME = /(?:\baka\b|\ba\.k\.a\.|\balso known as\b|\bknown as\b|\bformerly\b|\bnee\b|\balias\b|[/;])/i;
const PARTICLE = /^(?:van|von|de|da|di|del|della|der|den|dos|du|la|le|el|al|bin|ibn|bint|mac|mc|st\.?|saint|ap|ab|ferch|o'?)$/i;

/** The names under which somebody is on the register, each taken apart: "Jane (Jenny) Example, formerly Sample" has three. */
export function namesOf({ name, initials }: RegisteredPerson): readonly NameParts[] {
  const typed = folded(name);
  const nicknames = [...typed.matchAll(/[("']([\p{L}' -]{2,})[)"']/gu)].map(([, inner = ""]) => inner.replace(OTHER_NAME, "").trim()).filter((inner) => inner !== "" && !inner.includes("'"));
  const [first, ...others] = typed.replace(/\([^)]*\)/g, " ").split(OTHER_NAME).map(partsOf).filter((parts) => parts.forenames.length > 0 || parts.surname !== "");
  if (!first) return [];
  const more = [...nicknames.map(partsOf), ...others].map((parts): NameParts => {
    if (parts.surname !== "" || first.surname === "") return parts;
    // One word beside a whole name is another first name in brackets, and another surname after "formerly".
    const [word = ""] = parts.forenames;
    const isForename = nicknames.some((each) => folded(each) === word);
    return isForename ? { ...first, forenames: [word], initials: [] } : { ...first, surname: word, initials: [] };
  });
  const said = folded(initials ?? "").replace(/[^\p{L}]/gu, "").toUpperCase();
  return [said === "" ? first : { ...first, initials: [said] }, ...more];
}

function partsOf(typed: string): NameParts {
  const plain = typed.replace(/\s+/g, " ").replace(/^[\s,;:-]+|[\s,;:-]+$/g, "").replace(HONOURS, "").replace(TITLE, "").trim();
  const [surnameFirst, forenamesAfter] = plain.split(/\s*,\s*/);
  const ordered = forenamesAfter ? `${forenamesAfter.replace(TITLE, "")} ${surnameFirst}` : plain;
  const words = ordered.split(" ").filter((word) => /\p{L}/u.test(word));
  let begins = words.length - 1;
  while (begins > 1 && PARTICLE.test(words[begins - 1] ?? "")) begins--;
  const isTitled = TITLE.test(typed.trim());
  if (words.length < 2) return isTitled || words.length === 0 ? { forenames: [], surname: words[0] ?? "", initials: [] } : { forenames: words, surname: "", initials: [] };
  const forenames = words.slice(0, begins);
  const surname = words.slice(begins).join(" ");
  const letter = (word: string): string => word.charAt(0).toUpperCase();
  const [first = ""] = forenames;
  const all = [...forenames, surname].flatMap((word) => word.split(/[\s-]/)).map(letter).join("");
  return { forenames, surname, initials: [...new Set([letter(first) + letter(words[begins] ?? ""), forenames.map(letter).join("") + letter(words[begins] ?? ""), all])] };
}

/** A name as a pattern in which hyphens, blanks and apostrophes are free: O'Example is OExample and O Example. */
export const patternOf = (name: string): string =>
  name
    .split(/[-' .]+/)
    .filter((part) => part !== "")
    .map(literal)
    .join("[-' .]{0,2}");

/** Initials that are no abbreviation of the field. */
export const areTelling = (initials: string): boolean => initials.length >= 2 && !ABBREVIATIONS.has(initials);

/** Somebody as messages speak of them, never by name. */
export const asSpokenOf = ({ pseudonym = "", role = "" }: RegisteredPerson): string =>
  pseudonym !== "" ? `the person whom the register calls ${quoted(pseudonym)}` : role !== "" ? `the person whose role on the register is ${quoted(role)}` : "somebody on the register";

export const insteadOf = ({ pseudonym = "" }: RegisteredPerson): string => (pseudonym === "" ? "Take it out." : `Write ${quoted(pseudonym)} instead, or take it out.`);
