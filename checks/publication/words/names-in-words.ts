import type { RegisteredPerson, Severity } from "../publication-result";
import { isSaidAlone, type SaidAlone } from "./name-alone";
import { areTelling, asSpokenOf, insteadOf, namesOf, patternOf, type NameParts } from "./names";
import { ORDINARY_WORDS } from "./ordinary-words";
import { hit, type Hit, type Passage, type Search } from "./passage";

const BEGINS = "(?<![\\p{L}\\p{N}])";
const ENDS = "(?:'?s'?|')?(?![\\p{L}])";
const BETWEEN = "[\\s,._/-]{1,3}";
const MIDDLE = "(?:\\p{L}[\\p{L}'-]*[\\s.,_-]{1,2}){0,2}?";

/** Looks for whole names in any order and any capitals, for a name with initials or a title, for each part alone, and for initials. */
export function namesSearch(people: readonly RegisteredPerson[]): Search {
  const all = people.flatMap((person) => namesOf(person).map((parts) => ({ person, parts })));
  const searches = all.map(({ person, parts }) => personSearch(person, parts));
  const heads = all.flatMap(({ parts }) => [...parts.forenames, ...(parts.surname === "" ? [] : [parts.surname, ...partsOfSurname(parts.surname)])]).map(patternOf);
  const initials = all.flatMap(({ parts }) => parts.initials).filter((each) => each.length > 1).map(initialsPattern);
  if (heads.length === 0) return () => [];
  const first = new RegExp([...new Set(heads)].join("|"), "iu");
  const firstInitials = new RegExp(initials.length > 0 ? [...new Set(initials)].join("|") : "(?!)", "u");
  // One look at the passage for any of them spares most passages the look for each.
  return (words, passage) => (first.test(words) || firstInitials.test(words) ? searches.flatMap((search) => search(words, passage)) : []);
}

const partsOfSurname = (surname: string): readonly string[] => surname.split(/[\s-]/).filter((word) => word !== surname && word.length > 3);

/** "ZQ", "Z.Q."; of three letters and more also as a double surname has them: "Z H-B". */
function initialsPattern(initials: string): string {
  const doubled = initials.length > 2 ? `|${[...initials.slice(0, -1)].join("\\.? ?")}\\.?-${initials.slice(-1)}\\.?` : "";
  return `(?<![\\p{L}\\p{N}.&'-])(?:${initials}|${[...initials].map((letter) => `${letter}\\.`).join(" ?")}${doubled})(?:'s)?(?![\\p{L}\\p{N}&]|[/-]\\d|\\.\\p{L})`;
}

function personSearch(person: RegisteredPerson, { forenames, surname, initials }: NameParts): Search {
  const [first = ""] = forenames;
  const who = asSpokenOf(person);
  const what = insteadOf(person);
  const said = (which: string): string => `${which} of ${who} stands here. ${what}`;
  const whole = surname === "" || first === "" ? undefined : wholeName(forenames, surname);
  const inAddress = first === "" ? undefined : partlyInAddress(first, partsOfSurname(surname));
  const telling = initials.filter((each) => areTelling(each));
  const dotted = initials.filter((each) => each.length > 1 && !areTelling(each)).map((each) => [...each].map((letter) => `${letter}\\.`).join(" ?"));
  const ofInitials = [...telling.map(initialsPattern), ...dotted.map((each) => `(?<![\\p{L}\\p{N}.])${each}(?!\\p{L})`)];
  const initialsSeen = ofInitials.length > 0 ? new RegExp(ofInitials.join("|"), "gu") : undefined;
  const alone: readonly (readonly [kind: SaidAlone["kind"], word: string])[] = [
    ...forenames.filter((word) => word.length > 2 || surname === "").map((word) => ["first name", word] as const),
    ...(surname === "" ? [] : [["surname", surname] as const]),
    ...partsOfSurname(surname).map((word) => ["part of the surname", word] as const),
  ];
  const patterns = alone.map(([kind, word]) => ({ kind, word, pattern: new RegExp(`${BEGINS}${patternOf(word)}${ENDS}`, "giu") }));
  const aloneMessage: Readonly<Record<Severity, (kind: string) => string>> = {
    "must be taken out": (kind) => said(`The ${kind}`),
    "to be looked at": (kind) => `This may be the ${kind} of ${who}, or another person, a place or an ordinary word. If it is the person: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  };
  return (words, passage: Passage): readonly Hit[] => [
    ...(whole ? [...words.matchAll(whole)].flatMap((match): readonly Hit[] => {
      const severity = isWholeName(match[0], [...forenames, surname], passage.isWithoutCapitals === true);
      return severity ? [hit(match, "name", severity === "must be taken out" ? said("The name") : aloneMessage[severity]("name"), severity)] : [];
    }) : []),
    ...(inAddress ? [...words.matchAll(inAddress)].map((match) => hit(match, "name", said("The name"))) : []),
    ...patterns.flatMap(({ kind, word, pattern }) =>
      [...words.matchAll(pattern)].flatMap((match): readonly Hit[] => {
        const severity = isSaidAlone({ kind, word, match, words, forenames, surname }, passage);
        return severity ? [hit(match, "name", aloneMessage[severity](kind), severity)] : [];
      }),
    ),
    ...(initialsSeen ? [...words.matchAll(initialsSeen)].map((match) => hit(match, "initials", `These are the initials of ${who}. ${what}`)) : []),
  ];
}

/** Of ordinary words in small letters, "will the young" is nobody, and "mark hill" may be. */
function isWholeName(shown: string, names: readonly string[], isWithoutCapitals: boolean): Severity | undefined {
  const isOrdinary = names.some((name) => ORDINARY_WORDS.has(name.toLowerCase()));
  if (isWithoutCapitals || !isOrdinary || [...shown.matchAll(/\p{L}{2,}/gu)].every(([word]) => /^\p{Lu}/u.test(word))) return "must be taken out";
  return shown.split(/[\s,._/-]+/).length === 2 && /\p{L}{2,}.*\P{L}\p{L}{2,}/u.test(shown) ? "to be looked at" : undefined;
}

/** "zoe.harrington@", where the surname on the register is Harrington-Blythe. */
function partlyInAddress(first: string, parts: readonly string[]): RegExp | undefined {
  if (parts.length === 0) return undefined;
  const one = `(?:${parts.map(patternOf).join("|")})`;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patternOf(first)}[._-]?${one}|${one}[._-]?${patternOf(first)})\\d*(?=@)`, "giu");
}

/** A first name or its letter with the surname, in either order, with others between; written together where it is long enough. */
function wholeName(forenames: readonly string[], surname: string): RegExp {
  const last = patternOf(surname);
  const names = forenames.map(patternOf);
  const each = `(?:${names.join("|")})`;
  const [first = ""] = forenames;
  const letter = `${first.charAt(0)}(?:[. ]{1,2}\\p{L}\\b){0,2}`;
  const together = first.length + surname.length >= 8 && first.length > 1 ? [`${names[0]}${last}`, `${last}${names[0]}`] : [];
  const forms = [`${each}${BETWEEN}${MIDDLE}${last}`, `${last}${BETWEEN}${each}`, `${letter}[. _]{1,2}${last}`, `${last},? ${letter}(?![\\p{L}'])\\.?`, ...together];
  return new RegExp(`${BEGINS}(?:${forms.join("|")})${ENDS}`, "giu");
}
