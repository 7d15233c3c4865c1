import { BOLD, TAB, detail, onlyWith, paragraph, run } from "./word-xml";

/** The subject of a letter is its main heading, in the size of its words. */
const SUBJECT_SIZE = '<w:sz w:val="26"/><w:szCs w:val="26"/>';

const labelled = (label: string, tag: string): string => paragraph("Detail", `${run(label, BOLD)}${TAB}${run(`{${tag}}`)}`);

const letterhead =
  paragraph("Organisation", "{Organisation}") +
  paragraph("LetterLine", "{Address}") +
  labelled("Telephone", "Telephone") +
  detail("Fax", "Fax") +
  labelled("E-mail", "Email");

/** A letter: its head, whom it is to and when, its subject and words, and who signs it. */
export const letterBody =
  letterhead +
  paragraph("LetterLine", "{To}") +
  labelled("Date", "Date") +
  detail("Our reference", "Reference") +
  paragraph("Normal", "{Salutation}") +
  paragraph("Heading1", run("{Subject}", SUBJECT_SIZE)) +
  onlyWith("Paragraphs", paragraph("Prose", "{Text}")) +
  `<w:p><w:pPr><w:pStyle w:val="Closing"/><w:keepNext/></w:pPr>${run("{Sign off}")}</w:p>` +
  paragraph("SignedName", "{From}") +
  paragraph("LetterLine", "{Post}") +
  onlyWith("Enclosed", paragraph("Closing", run("Enclosed", BOLD)), paragraph("Prose", "{Enclosed}"));
