import fs from "node:fs";
import vm from "node:vm";

export interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly options?: { readonly requiresParameterAddresses?: boolean };
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean; readonly dimensionality?: string }[];
}

/** An error that a function put into a cell: Excel's code and our sentence. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

export type Cell = string | number | boolean | null | CellError;

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }

  /** What goes to Excel in its place, as the runtime of office.js writes it: without it no answer has its true size. */
  toJSON(): object {
    const isTold = this.code === ERROR_CODES.invalidValue || this.code === ERROR_CODES.notAvailable;
    const [type, code] = ["Error", this.code];
    return { valueType: "CustomFunctionError", code, type, basicValue: code, basicType: type, ...(isTold ? { message: this.message } : {}), errorType: ERROR_TYPES[code] };
  }
}

const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
};

const ERROR_TYPES: Readonly<Record<string, string>> = { "#VALUE!": "Value", "#N/A": "NotAvailable", "#DIV/0!": "Div0", "#NUM!": "Num" };

const isError = (value: unknown): value is ExcelError => value instanceof Error && "code" in value;

/**
 * The functions as they were built, dist/functions.js with dist/functions.json, in a bare JavaScript context that has
 * no window and no document. Arguments are converted as the metadata says, and what Excel would turn into 0 on the way
 * back is refused.
 */
export function loadBuiltFunctions(): { readonly metadata: readonly FunctionMetadata[]; call(id: string, ...args: readonly unknown[]): Cell[][] } {
  const metadata = (JSON.parse(fs.readFileSync("dist/functions.json", "utf8")) as { functions: readonly FunctionMetadata[] }).functions;
  const associated: Record<string, (...args: unknown[]) => unknown> = {};
  const CustomFunctions = {
    associate: (id: string, code: (...args: unknown[]) => unknown) => {
      associated[id] = code;
    },
    Error: ExcelError,
    ErrorCode: ERROR_CODES,
  };
  vm.runInNewContext(fs.readFileSync("dist/functions.js", "utf8"), { CustomFunctions });

  return {
    metadata,
    call(id, ...args) {
      const described = metadata.find((each) => each.id === id);
      const code = associated[id];
      if (!described || !code) throw new Error(`${id} is not both in functions.json and in functions.js`);
      const values = described.parameters.map((_, index) => args[index] ?? null);
      let result: unknown;
      try {
        result = code(...values, { functionName: id });
      } catch (error) {
        if (!isError(error)) throw error;
        return [[{ code: error.code, message: error.message }]];
      }
      return (result as unknown[][]).map((row) => row.map(fromCell));
    },
  };
}

/** A cell that holds an error, to hand to a function. */
export const errorInCell = (code: string): unknown => new ExcelError(code);

function fromCell(value: unknown): Cell {
  if (isError(value)) return { code: value.code, message: value.message };
  if (typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  throw new Error(`Excel would show ${String(value)} as 0`);
}
