import { ArraySize, CellError, EmptyValue, ErrorType, FunctionArgumentType, FunctionPlugin, HyperFormula, SimpleRangeValue, type ImplementedFunctions } from "hyperformula";
import { errorInCell, loadBuiltFunctions, type Cell } from "../built-functions";

const ERROR_TYPES: Readonly<Record<string, ErrorType>> = { "#N/A": ErrorType.NA, "#DIV/0!": ErrorType.DIV_BY_ZERO, "#NUM!": ErrorType.NUM, "#VALUE!": ErrorType.VALUE };

/** Where a formula stands in HyperFormula. */
export interface FormulaAddress {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

const keyOf = ({ sheet, row, col }: FormulaAddress): string => `${sheet}!${row},${col}`;

/**
 * The sizes of the answers of the functions, by formula. HyperFormula wants to know them before it calculates, and a
 * function knows them afterwards: calculate, and where `grew` says so, calculate again.
 */
class AnswerSizes {
  private sizes = new Map<string, ArraySize>();
  grew = false;

  forget(known: Iterable<readonly [FormulaAddress, ArraySize]> = []): void {
    this.sizes = new Map([...known].map(([address, size]) => [keyOf(address), size]));
    this.grew = false;
  }

  of(address: FormulaAddress): ArraySize {
    return this.sizes.get(keyOf(address)) ?? ArraySize.scalar();
  }

  saw(address: FormulaAddress, rows: readonly (readonly unknown[])[]): void {
    const before = this.of(address);
    const [width, height] = [Math.max(before.width, rows[0]?.length ?? 1), Math.max(before.height, rows.length)];
    if (width === before.width && height === before.height) return;
    this.sizes.set(keyOf(address), new ArraySize(width, height));
    this.grew = true;
  }
}

export const answerSizes = new AnswerSizes();

/** What HyperFormula keeps for its plugins alone. */
interface Runner {
  metadata(name: string): unknown;
  runFunction(args: unknown, state: unknown, metadata: unknown, work: (...args: unknown[]) => unknown): unknown;
}

const orNull = (value: unknown): unknown => {
  if (value === EmptyValue || value === undefined) return null;
  return value instanceof CellError ? errorInCell(CODES[value.type] ?? "#VALUE!") : value;
};
const CODES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(ERROR_TYPES).map(([code, type]) => [type, code]));
const fromHyperFormula = (argument: unknown): unknown => (argument instanceof SimpleRangeValue ? argument.data.map((row) => row.map(orNull)) : orNull(argument));
const intoHyperFormula = (cell: Cell): unknown => (typeof cell === "object" && cell !== null ? new CellError(ERROR_TYPES[cell.code] ?? ErrorType.ERROR) : cell);

let areRegistered = false;

/** Gives HyperFormula the functions of dist/functions.js under their names in Excel, such as CSP.TARGETSTATUS. */
export function registerSafetyFunctions(): void {
  if (areRegistered) return;
  areRegistered = true;
  const { metadata, call } = loadBuiltFunctions();

  class SafetyFunctions extends FunctionPlugin {
    static override implementedFunctions: ImplementedFunctions = Object.fromEntries(
      metadata.map(({ id, parameters }) => [
        `CSP.${id}`,
        {
          method: `work${id}`,
          sizeOfResultArrayMethod: "sizeOf",
          vectorizationForbidden: true,
          parameters: parameters.map(({ optional }) => ({ argumentType: FunctionArgumentType.ANY, ...(optional ? { optionalArg: true } : {}) })),
        },
      ]),
    );

    sizeOf(_: unknown, { formulaAddress }: { formulaAddress: FormulaAddress }): ArraySize {
      return answerSizes.of(formulaAddress);
    }
  }

  for (const { id } of metadata) {
    Object.defineProperty(SafetyFunctions.prototype, `work${id}`, {
      value(this: Runner, ast: { readonly args: unknown }, state: { readonly formulaAddress: FormulaAddress }) {
        return this.runFunction(ast.args, state, this.metadata(`CSP.${id}`), (...args) => {
          const rows = call(id, ...args.map(fromHyperFormula)).map((row) => row.map(intoHyperFormula));
          answerSizes.saw(state.formulaAddress, rows);
          return SimpleRangeValue.onlyValues(rows as never);
        });
      },
    });
  }
  HyperFormula.registerFunctionPlugin(SafetyFunctions, { enGB: Object.fromEntries(metadata.map(({ id }) => [`CSP.${id}`, `CSP.${id}`])) });
}
