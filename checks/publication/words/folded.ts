const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032]/g;
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** What stands between letters and is not seen: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const LETTERS: Readonly<Record<string, string>> = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", ß: "ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ı: "i" };

/**
 * Words as they are compared: letters without accents, one kind of apostrophe, hyphen and blank, nothing unseen.
 * @example folded("Zoë\u00a0O’Example") // "Zoe O'Example"
 */
export const folded = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(UNSEEN, "")
    .replace(/[øØłŁđĐßæÆœŒı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, "-")
    .replace(/\s+/g, " ")
    .trim();

/** Words for use in a pattern. */
export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
