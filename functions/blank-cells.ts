import { offeredBlankCellsReader, type BlankCellsReader, type IsBlank } from "../core/blank-cells-reader";
import { excelError, type Arguments, type Cells } from "./excel-values";
import { fault } from "./measures/fault";

/** What Excel says of a call; the addresses stand in the order of the arguments, and literals have none. */
export interface Call {
  readonly parameterAddresses?: readonly (string | null | undefined)[] | undefined;
}

function holdsNought(cells: Cells | undefined): cells is Cells {
  if (!cells) return false;
  for (let row = 0; row < cells.length; row++) {
    const values = cells[row] ?? [];
    for (let column = 0; column < values.length; column++) if (values[column] === 0) return true;
  }
  return false;
}

/** Excel answers for the open workbook only; what comes from another ("[Other.xlsx]Sheet1!A1") stays as it came. */
const isElsewhere = (address: string): boolean => address.includes("[");

/**
 * Works out a result of arguments in which a blank cell is null and a nought is 0. Excel on the desktop hands over both
 * as 0 (office-js 4702), so a nought that comes from a cell is asked about; where there is none, nothing is asked.
 */
export function withBlanksKnown<R>(
  args: Arguments,
  { parameterAddresses }: Call,
  result: (args: Arguments) => R,
): R | Promise<R> {
  const reader = offeredBlankCellsReader();
  if (reader && parameterAddresses === undefined && args.some(holdsNought)) reader.cannotAsk();
  const doubtful = args.flatMap((cells, index) => {
    const address = parameterAddresses?.[index];
    return address && !isElsewhere(address) && holdsNought(cells) ? [{ index, cells, address }] : [];
  });
  if (!reader || doubtful.length === 0) return result(args);
  return Promise.all(doubtful.map(({ address }) => askTogether(reader, address))).then(
    (blanks) => {
      const known = [...args];
      doubtful.forEach(({ index, cells }, asked) => {
        known[index] = cells.map((row, r) => (row.includes(0) ? row.map((value, c) => (value === 0 && blanks[asked]?.(r, c) ? null : value)) : row));
      });
      return result(known);
    },
    () => {
      throw excelError(fault("no data", "Excel could not say which of these cells are blank. Finish editing the cell, and recalculate with Ctrl+Alt+F9."));
    },
  );
}

let waiting: { readonly addresses: string[]; readonly answers: Promise<readonly IsBlank[]> } | undefined;

/** All calls of one recalculation ask Excel once; a column of single cells would otherwise be as many questions. */
function askTogether(reader: BlankCellsReader, address: string): Promise<IsBlank> {
  if (!waiting) {
    const addresses: string[] = [];
    const answers = Promise.resolve().then(() => {
      waiting = undefined;
      return reader.read(addresses);
    });
    waiting = { addresses, answers };
  }
  const { addresses, answers } = waiting;
  const known = addresses.indexOf(address);
  const place = known >= 0 ? known : addresses.push(address) - 1;
  return answers.then((blanks) => blanks[place] ?? (() => false));
}
