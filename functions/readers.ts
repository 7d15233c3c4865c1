import { figureIn, isBlank, isUnusable, wordsIn, type CellResult, type ExcelValue, type Unusable } from "./excel-values";
import { listed } from "../core/listed";
import type { Figure } from "../core/typed-number";
import { fault, isMissing, notUnderstood } from "./measures/fault";

/** Reads one argument from its cell, or says why it cannot. */
export type Reader<T> = (cell: ExcelValue) => T | Unusable;

/** A figure under the name that people know it by. */
export const figure =
  (name: string): Reader<Figure> =>
  (cell) =>
    figureIn(cell, name);

/** A number, whichever way it was typed, at least some least one. */
export const number =
  (name: string, least = -Infinity): Reader<number> =>
  (cell) => {
    if (typeof cell === "number" && cell >= least) return cell;
    const read = figureIn(cell, name);
    if (isUnusable(read)) return read;
    return read.value >= least ? read.value : fault("impossible", `The ${name} cannot be below ${least}. Check the figure.`);
  };

/** A whole number between a least and a greatest one. */
export const whole =
  (name: string, least = 0, greatest = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (cell) => {
    const read = number(name)(cell);
    if (isUnusable(read) || (Number.isInteger(read) && read >= least && read <= greatest)) return read;
    const to = greatest < Number.MAX_SAFE_INTEGER ? ` to ${greatest}` : "";
    return notUnderstood(`The ${name} must be a whole number from ${least}${to}.`);
  };

/** An argument that may be left out, or blank: then undefined, so that its default holds. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (cell) =>
    isBlank(cell) ? undefined : reader(cell);

/** One of a few choices, told by how its words begin; capitals are free. */
export const choice =
  <T>(name: string, choices: readonly (readonly [beginning: string, value: T])[]): Reader<T> =>
  (cell) => {
    const words = wordsIn(cell);
    if (typeof words === "object") return words;
    const said = (words ?? "").trim().toLowerCase();
    const found = choices.find(([beginning]) => said.startsWith(beginning));
    return found ? found[1] : notUnderstood(`The ${name} can be ${listed([...new Set(choices.map(([, value]) => String(value)))], "or")}.`);
  };

/** No measure takes more values than these. */
type Values = readonly [unknown] | readonly [unknown, unknown] | readonly [unknown, unknown, unknown] | readonly [unknown, unknown, unknown, unknown];

/** A measure of values as a measure of cells: each argument is read, and the first that cannot be is the answer. */
export const reading =
  <A extends Values, R>(readers: { readonly [K in keyof A]: Reader<A[K]> }, measure: (...values: A) => R): ((cells: readonly ExcelValue[]) => R | Unusable) => {
    const values: unknown[] = [undefined, undefined, undefined, undefined];
    // Given one by one: to spread them for each of a hundred thousand rows costs more than most measures.
    const ofValues = measure as unknown as (...values: readonly unknown[]) => R;
    return (cells) => {
      for (let index = 0; index < readers.length; index++) {
        const value = (readers[index] as Reader<unknown>)(cells[index]);
        if (isUnusable(value)) return value;
        values[index] = value;
      }
      return ofValues(values[0], values[1], values[2], values[3]);
    };
  };

/** A measure that answers in words says in words that there is nothing to answer from. */
export const inWords =
  (measure: (cells: readonly ExcelValue[]) => CellResult) =>
  (cells: readonly ExcelValue[]): CellResult => {
    const result = measure(cells);
    return isMissing(result) ? "No data" : result;
  };
