import fs from "node:fs";
import ExcelJS from "exceljs";
import { parsePlace, parseBlock } from "../../core/workbook/address";
import { HostError, NotHosted, isHostObject, type HostObject } from "./host-object";
import { cellValue, valueType, workbookObject, type Selection } from "./workbook-objects";

/**
 * Excel's side of office.js, answered from a real workbook.
 *
 * The unmodified office.js sends each context.sync() as one message of actions on object paths, and Excel answers it.
 * This host answers in Excel's place from an ExcelJS workbook: it reads, it does what it is asked, it counts the round
 * trips, and what it does not know it refuses by name. It can hand blank cells to custom functions as Excel on the
 * desktop does (0) or as Excel on the web does (null).
 */
export class ExcelHost {
  /** Round trips since the host began. */
  roundTrips = 0;
  readonly selection: Selection = { place: "", customXml: [] };
  /** The parts that programs keep in the workbook, as XML. */
  readonly customXml = this.selection.customXml;
  /** Whether the add-in had its pane shown. */
  paneIsShown = false;
  /** Sends a message to the page; the page that is opened sets it. */
  post: (message: unknown) => void = () => undefined;

  /** Ranges that the page keeps from one round trip to the next, by the name that the host gave them. */
  private readonly kept = new Map<string, HostObject>();
  private readonly names = new WeakMap<HostObject, string>();
  private nextName = 1;
  private readonly calls = new Map<number, (result: FunctionResult) => void>();
  private nextCall = 1;

  constructor(
    readonly workbook: ExcelJS.Workbook,
    readonly blankCellsAre: 0 | null = 0,
  ) {}

  static async open(bytes: Uint8Array, blankCellsAre: 0 | null = 0): Promise<ExcelHost> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return new ExcelHost(workbook, blankCellsAre);
  }

  /** Whether the page keeps no range any more: it has done with the workbook. */
  get isLetGo(): boolean {
    return this.kept.size === 0;
  }

  /** Takes a message from the page. */
  receive(text: string): void {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: RequestBody } };
    this.roundTrips++;
    this.post({ id, type: 2, message: { statusCode: 200, headers: {}, body: this.answer(message.body) } });
  }

  /**
   * Works out a custom function in the page, as a formula would: an argument such as { cells: "IDVAS!B5:B9" } is read
   * from the workbook, anything else is handed over as it is.
   */
  callFunction(
    id: string,
    given: readonly FunctionArgument[],
    addresses: readonly (string | null)[] | "not told" = given.map((arg) => (isCells(arg) ? arg.cells : null)),
  ): Promise<FunctionResult> {
    // Excel hands over null for what a formula leaves out.
    const args = Array.from({ length: parametersOf(id) }, (_, index) => given[index] ?? null);
    const call = this.nextCall++;
    const values = args.map((arg) => (isCells(arg) ? this.valuesOf(arg.cells) : arg === null || Array.isArray(arg) ? arg : [[arg]]));
    return new Promise((resolve) => {
      this.calls.set(call, resolve);
      this.post({
        type: 3,
        message: {
          entries: [{ messageCategory: 1, messageType: 1000, targetId: "", message: JSON.stringify([call, id, values, "Sheet!Z1", ERRORS_ALLOWED, ...(addresses === "not told" ? [] : [addresses])]) }],
        },
      });
    });
  }

  private valuesOf(place: string): unknown[][] {
    const { sheet, address = "" } = parsePlace(place);
    const block = parseBlock(address);
    const worksheet = this.workbook.getWorksheet(sheet);
    if (!block || !worksheet) throw new Error(`${place} is not in the workbook`);
    return Array.from({ length: block.bottom - block.top + 1 }, (_, row) =>
      Array.from({ length: block.right - block.left + 1 }, (_, column) => {
        const cell = worksheet.getCell(block.top + row + 1, block.left + column + 1);
        const value = cellValue(cell);
        if (valueType(cell) === "Error") return { type: "CustomFunctionError", code: value };
        return value === "" && cell.formula === undefined ? this.blankCellsAre : value;
      }),
    );
  }

  private answer({ Actions, ObjectPaths }: RequestBody): ResponseBody {
    const objects = new Map<string, HostObject | null>();
    const results: ResponseBody["Results"] = [];
    const traceIds: number[] = [];

    const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
      (info?.Arguments ?? []).map((argument, index) => {
        const path = info?.ReferencedObjectPathIds?.[index];
        return path ? objectAt(String(path)) : argument;
      });

    const objectAt = (id: string): HostObject | null => {
      const known = objects.get(id);
      if (known !== undefined) return known;
      const path = ObjectPaths[id];
      if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
      const made = this.resolve(path, objectAt, argumentsOf);
      objects.set(id, made);
      return made;
    };

    let index = 0;
    try {
      for (; index < Actions.length; index++) {
        const action = Actions[index];
        if (!action) continue;
        if (action.ActionType === TRACE) {
          traceIds.push(action.Id);
          results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const object = objectAt(String(action.ObjectPathId));
        results.push({ ActionId: action.Id, Value: this.perform(action, object, argumentsOf) });
      }
      return { Results: results, TraceIds: traceIds };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traceIds,
        Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: "", HttpStatusCode: 404 },
      };
    }
  }

  private perform(action: Action, object: HostObject | null, argumentsOf: (info: ArgumentInfo | undefined) => unknown[]): unknown {
    switch (action.ActionType) {
      case INSTANTIATE:
        return object === null ? null : this.introduce(object);
      case QUERY:
        return object === null ? null : query(object, action.QueryInfo?.Select ?? []);
      case CALL: {
        if (object === null) return null;
        if (action.Name === "_KeepReference") return this.keep(object);
        if (action.Name === "_RemoveReference") return this.letGo(String(action.ArgumentInfo?.Arguments?.[0]));
        const result = method(object, action.Name)(...(argumentsOf(action.ArgumentInfo) as never[]));
        return isHostObject(result) ? {} : (result ?? null);
      }
      case SET_PROPERTY:
        throw new NotHosted(`setting ${object?.kind}.${action.Name}`);
      default:
        throw new NotHosted(`actions of type ${action.ActionType}`);
    }
  }

  /** What the page learns of a new object: its id, and the name by which it may keep it. */
  private introduce(object: HostObject): Record<string, unknown> {
    const ids = "Id" in object.properties ? { Id: object.properties.Id?.() } : {};
    if (!object.canBeKept) return ids;
    const name = this.names.get(object) ?? `kept-${this.nextName++}`;
    this.names.set(object, name);
    return { ...ids, _ReferenceId: name };
  }

  private keep(object: HostObject): null {
    this.kept.set(this.names.get(object) ?? "", object);
    return null;
  }

  private letGo(name: string): null {
    this.kept.delete(name);
    return null;
  }

  private resolve(
    path: ObjectPath,
    objectAt: (id: string) => HostObject | null,
    argumentsOf: (info: ArgumentInfo | undefined) => unknown[],
  ): HostObject | null {
    if (path.ObjectPathType === GLOBAL) return workbookObject(this.workbook, this.selection);
    if (path.ObjectPathType === NULL_OBJECT) return null;
    if (path.ObjectPathType === NEW_OBJECT) return this.serviceObject(path.Name);
    if (path.ObjectPathType === KEPT) {
      const object = this.kept.get(path.Name);
      if (!object) throw new HostError("InvalidReference", `Nothing is kept as ${path.Name}.`);
      return object;
    }
    const parent = objectAt(String(path.ParentObjectPathId));
    if (parent === null) return null;
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PROPERTY) return asObject(property(parent, path.Name), path.Name);
    if (path.ObjectPathType === METHOD) return asObject(method(parent, path.Name)(...(args as never[])), path.Name);
    if (path.ObjectPathType === INDEXER) return asObject(method(parent, "GetItem")(...(args as never[])), "GetItem");
    throw new NotHosted(`object paths of type ${path.ObjectPathType}`);
  }

  /** The services outside the workbook: one takes the results of custom functions, one shows the pane. */
  private serviceObject(name: string): HostObject {
    const take = (results: readonly WireResult[]): void => {
      for (const [call, isValue, value, errorCode] of results) {
        this.calls.get(call)?.(isValue ? { value } : { errorCode: Number(errorCode), message: String(value ?? "") });
        this.calls.delete(call);
      }
    };
    return {
      kind: name,
      properties: {},
      methods: {
        _GetEnabledFeatures: () => [],
        NotifyActionHandlerReady: () => undefined,
        _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
        SetInvocationArrayResults: take,
        SetAppRuntimeState: (state: string) => {
          this.paneIsShown = state === "Visible";
        },
      } as HostObject["methods"],
    };
  }
}

/** An argument of a custom function: cells of the workbook, or a value that was typed into the formula. */
export type FunctionArgument = { readonly cells: string } | string | number | boolean | null | readonly (readonly unknown[])[];

/** How many parameters a function has, by the metadata that Excel reads. */
function parametersOf(id: string): number {
  const { functions } = JSON.parse(fs.readFileSync("dist/functions.json", "utf8")) as { functions: readonly { id: string; parameters: readonly unknown[] }[] };
  return functions.find((each) => each.id === id)?.parameters.length ?? 0;
}

const isCells = (argument: FunctionArgument): argument is { readonly cells: string } =>
  typeof argument === "object" && argument !== null && "cells" in argument;

/** What a custom function gave back. */
export type FunctionResult = { readonly value: unknown } | { readonly errorCode: number; readonly message: string };

/** The value, or the sentence and the code of the error that the whole call ended with. */
type WireResult = readonly [call: number, isValue: boolean, value: unknown, errorCode?: unknown];

/** Errors in cells reach the function, as its metadata asks. */
const ERRORS_ALLOWED = 4;

const [GLOBAL, NEW_OBJECT, METHOD, PROPERTY, INDEXER, KEPT, NULL_OBJECT] = [1, 2, 3, 4, 5, 6, 7];
const [INSTANTIATE, QUERY, CALL, SET_PROPERTY, TRACE] = [1, 2, 3, 4, 5];

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ResponseBody {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string; readonly HttpStatusCode: number };
}

/** "address" on the wire is Address here; "items/name" selects in a collection, "worksheet/name" in an object inside. */
function query(object: HostObject, select: readonly string[]): Record<string, unknown> {
  if (object.items) {
    const members = select.map((path) => path.replace(/^items\//i, ""));
    return { _Items: object.items().map((item) => query(item, [...members, "Id"])) };
  }
  const answer: Record<string, unknown> = {};
  for (const path of select) {
    const [head = "", ...rest] = path.split("/");
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    const value = property(object, name);
    answer[name] = isHostObject(value) ? { ...(answer[name] as object | undefined), ...query(value, rest.length > 0 ? [rest.join("/")] : []) } : value;
  }
  return answer;
}

function property(object: HostObject, name: string): unknown {
  const get = object.properties[name];
  if (!get) throw new NotHosted(`the property ${object.kind}.${name}`);
  return get();
}

function method(object: HostObject, name: string): (...args: readonly never[]) => unknown {
  const found = object.methods[name];
  if (!found) throw new NotHosted(`the method ${object.kind}.${name}`);
  return found;
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw new NotHosted(`an object named ${name}`);
}
