import type { DocumentType } from "../core/document-type";
import type { Problem } from "../core/problem";
import { parsePlace } from "../core/workbook/address";
import type { ColumnAnswer } from "../core/workbook/column-answers";
import { headingKey } from "../core/workbook/headings";
import { keepAnswer } from "./kept-answers";

/** The one obvious way to put a heading right. */
export interface Remedy {
  /** @example Use "Lead officer" for the heading "Owner" */
  readonly says: string;
  /** A cell of the row of headings. */
  readonly where: string;
  /** The name that the heading is to have. */
  readonly name: string;
  readonly answer: ColumnAnswer;
}

/** The obvious remedy of a problem; undefined where there is none, or more than one. */
export function remedyOf({ where, answers = [] }: Problem, types: readonly DocumentType[]): Remedy | undefined {
  const [only, ...others] = answers.filter(({ answer }) => answer.column !== null);
  if (!only || others.length > 0) return undefined;
  const { document, heading, column } = only.answer;
  const name = types.find(({ id }) => id === document)?.columns.find(({ id }) => id === column)?.name;
  return name === undefined ? undefined : { says: `Use "${name}" for the heading "${heading}"`, where, name, answer: only.answer };
}

/**
 * Keeps what the heading is, and renames it where it stands in the row. The renaming comes last, alone in its batch, so
 * that it is what Excel's Undo takes back; the paper can be made all the same then.
 * @returns what was done, in words
 */
export async function applyRemedy({ where, name, answer }: Remedy): Promise<string> {
  await keepAnswer(answer);
  const renamed = await rename(where, answer.heading, name).catch((error: unknown) => {
    if ((error as { readonly code?: string }).code === "AccessDenied") return false;
    throw error;
  });
  const kept = `This workbook remembers that "${answer.heading}" is ${name}`;
  return renamed ? `The heading is "${name}" now. ${kept}. Undo in Excel takes the change of the heading back.` : `${kept}. The heading itself could not be changed, and stays.`;
}

const rename = (where: string, heading: string, name: string): Promise<boolean> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { sheet, address = "" } = parsePlace(where);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const number = address.replace(/\D/g, "");
    const row = worksheet.getRange(`A${number}:XFD${number}`).getUsedRangeOrNullObject(true);
    row.load("values,formulas");
    await context.sync();
    if (row.isNullObject) return false;
    const column = (row.values[0] ?? []).findIndex((value: unknown) => headingKey(String(value)) === headingKey(heading));
    // A heading of several rows, or one that a formula gives, is not ours to write.
    if (column < 0 || String(row.formulas[0]?.[column] ?? "").startsWith("=")) return false;
    row.getCell(0, column).values = [[name]];
    await context.sync();
    return true;
  });
