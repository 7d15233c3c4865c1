import type { DocumentType } from "../core/document-type";
import { quoted } from "../core/quoted";
import { nameKey, nearestName } from "../core/same-name";
import type { ColumnAnswer } from "../core/workbook/column-answers";

/** The name by which a heading is said to be no column of any document. */
const NONE = "none";

/**
 * What the command line says of headings: lead-officer="Owner", agenda.minutes="How long", none="Officer's notes".
 * @param types the documents that the command may read
 * @returns a sentence where one cannot be understood
 */
export function parseSaidColumns(said: readonly string[], types: readonly DocumentType[]): readonly ColumnAnswer[] | string {
  const answers: ColumnAnswer[] = [];
  for (const each of said) {
    const [, named, name = "", heading = ""] = /^(?:([^.=]+)\.)?([^=]+)=\s*(\S.*)$/s.exec(each) ?? [];
    if (heading === "") return `--columns takes a column and its heading, such as lead-officer="Owner", and this is ${quoted(each)}.`;
    const document = types.find(({ id }) => id === named);
    if (named !== undefined && !document) return `There is no document ${quoted(named)} here. It can be ${types.map(({ id }) => id).join(", ")}.`;
    const columns = (document ? [document] : types).flatMap((type) => type.columns);
    const column = columns.find(({ id, name: shown }) => [id, shown].some((known) => nameKey(known) === nameKey(name)));
    if (!column && nameKey(name) !== NONE) {
      const ids = [...new Set(columns.map(({ id }) => id))];
      const nearest = nearestName(name, ids);
      return `There is no column ${quoted(name)}. ${nearest ? `Did you mean ${nearest}?` : `It can be ${ids.join(", ")}, or none.`}`;
    }
    answers.push({ document: document?.id, heading: heading.trim(), column: column?.id ?? null });
  }
  return answers;
}

/** An answer as the command line takes it. */
export const writeSaidColumn = ({ document, column, heading }: ColumnAnswer): string =>
  `--columns ${document === undefined ? "" : `${document}.`}${column ?? NONE}="${heading.replace(/\s+/g, " ").replace(/(["$`\\])/g, "\\$1")}"`;
