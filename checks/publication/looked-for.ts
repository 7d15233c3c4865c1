import type { PublicationQuestions } from "./publication-result";

const counted = (number: number, one: string, several: string): string => (number === 1 ? `one ${one}` : `${number} ${several}`);

/** What a file is looked through for, in words, for whoever signs. */
export function lookedFor({ people, closedTitles = [], allowedMarking = "OFFICIAL" }: PublicationQuestions): readonly string[] {
  return [
    people.length > 0 ? `The names of ${counted(people.length, "person", "people")} of the register: whole, in any order, in capitals, with a title or initials, first names and surnames alone, and initials` : "No names: no register was given",
    "Dates of birth, addresses of homes, postcodes, telephone numbers that are no office's, private e-mail addresses",
    "National Insurance, NHS, crime and case numbers",
    "Case references of letters and a year, which may carry initials",
    closedTitles.length > 0 ? `The titles of ${counted(closedTitles.length, "closed paper", "closed papers")}` : "No titles of closed papers: none were given",
    allowedMarking === "OFFICIAL" ? "Markings above OFFICIAL, and words that keep a paper from the public" : "Markings above OFFICIAL-SENSITIVE, and words that keep a paper from the public",
    "Places that were to be filled in, and examples of the guidance that were left in",
    "Comments, tracked changes, and the properties of the file; where photographs say that they were taken, and by whom",
    "Hidden, tiny and white text; what stands behind pictures, links and fields",
    "Embedded files; hidden sheets, rows and columns, notes, defined names and copies of data in workbooks",
  ];
}

/** What is said under every list. */
export const NO_PROMISE = "This check cannot promise to find everything. It reads no pictures, does not know people who are not on the register, and cannot tell who is meant by what is said of them. Somebody must read the paper before it is published.";
