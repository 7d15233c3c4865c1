import type { LetterKind } from "./letter-kind";

/** A letter in words of one's own: a subject, and a row for each paragraph. */
export const coveringLetter: LetterKind = {
  facts: [{ name: "Subject", toAdd: "the subject" }],
  subject: (facts) => facts.words("Subject"),
  paragraphs: (facts) => (facts.paragraphs.length > 0 ? [] : ["(add the words of the letter)"]),
};
