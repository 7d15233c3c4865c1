import { attribute, scanXml } from "../xlsx/scan-xml";
import { headingKey } from "./headings";

/** What somebody said of a heading that could not be told: which column of a document it is, or that it is none. */
export interface ColumnAnswer {
  /** The document that it is said of; of every document where it is left out. */
  readonly document?: string | undefined;
  /** The heading as it stands in the sheet. */
  readonly heading: string;
  /** The column by its id, "lead-officer"; null for a heading that the document has no use for. */
  readonly column: string | null;
}

/** The id of a column, by which answers name it: "leadOfficer" is "lead-officer". */
export const columnId = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The answer that holds for a heading of a document; of two the later. */
export function answerFor(answers: readonly ColumnAnswer[], document: string, heading: string): ColumnAnswer | undefined {
  if (answers.length === 0) return undefined;
  const key = headingKey(heading);
  return answers.filter((each) => (each.document ?? document) === document && headingKey(each.heading) === key).at(-1);
}

/** The part of a workbook that keeps the answers is known by this name. */
export const ANSWERS_NAMESPACE = "urn:community-safety-toolkit:columns";

/** The answers as the workbook keeps them, in a part of its own that Excel carries along. */
export const writeAnswers = (answers: readonly ColumnAnswer[]): string =>
  `<columns xmlns="${ANSWERS_NAMESPACE}">${answers
    .map(({ document, heading, column }) => `<column${written("document", document)}${written("heading", heading)}${written("is", column ?? undefined)}/>`)
    .join("")}</columns>`;

const written = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${value.replace(/[&<>"\n\r\t]/g, (letter) => `&#${letter.charCodeAt(0)};`)}"`;

/** The answers that a part of a workbook keeps, in UTF-8; none where the part is another program's. */
export function readAnswers(pieces: Iterable<Uint8Array>): readonly ColumnAnswer[] {
  const answers: ColumnAnswer[] = [];
  let isOurs: boolean | undefined;
  scanXml(pieces, {
    open(name, tag) {
      isOurs ??= name === "columns" && attribute(tag, "xmlns") === ANSWERS_NAMESPACE;
      const heading = attribute(tag, "heading");
      if (isOurs && name === "column" && heading !== undefined) answers.push({ document: attribute(tag, "document"), heading, column: attribute(tag, "is") ?? null });
    },
  });
  return answers;
}

/** The answers with one more, which takes the place of what was said of the same heading before. */
export const withAnswer = (answers: readonly ColumnAnswer[], more: ColumnAnswer): readonly ColumnAnswer[] => [
  ...answers.filter(({ document, heading }) => document !== more.document || headingKey(heading) !== headingKey(more.heading)),
  more,
];
