/** A block of cells, counted from 0, both ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a column counted from 0: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * The place of a cell as Excel's Name box takes it: Agenda!C9, 'Action points'!B4.
 * @example placeOf("Action points", "B4") // "'Action points'!B4"
 */
export function placeOf(sheet: string, address?: string): string {
  if (address === undefined) return sheet;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;
}

/** The sheet and the cell that `placeOf` wrote down; the address is undefined where the place is a whole sheet. */
export function parsePlace(place: string): { readonly sheet: string; readonly address: string | undefined } {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^!']+))(?:!(.+))?$/s.exec(place) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? place, address };
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads "A1:C9", "$B$2", "Sheet!A1:C9", "A:C" or "2:9"; undefined where the text names no block of cells. */
export function parseBlock(address: string): Block | undefined {
  const cells = address
    .replace(/^.*!/, "")
    .replace(/^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/, (_, from: string, to: string) => `${from}1:${to}1048576`)
    .replace(/^(\$?\d+):(\$?\d+)$/, (_, from: string, to: string) => `A${from}:XFD${to}`);
  const match = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(cells);
  if (!match) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnNumber(left), bottom: Number(bottom) - 1, right: columnNumber(right) };
}
