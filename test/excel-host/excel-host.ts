import fs from "node:fs";
import ExcelJS from "exceljs";
import { cellAddress, parseBlock, parsePlace } from "../../core/workbook/address";
import { isBefore, versionOf } from "./api-versions";
import { answerBatch } from "./batch";
import { WINDOWS, type Build } from "./builds";
import { cellValue, valueType } from "./cells";
import { HostError, NotHosted, type HostObject } from "./host-object";
import { workbookObject } from "./objects/workbook";
import { sheetId } from "./objects/worksheet";
import { blockOf, OpenWorkbook, type Chart, type Comment } from "./open-workbook";
import { meet, type Trouble } from "./trouble";
import { FUNCTION_CALL, pushed, SELECTION_CHANGED, WAITS_FOR_CELL_EDIT, WHOLE_WORKBOOK, WORKSHEET_CHANGED, type Request } from "./wire";

/**
 * Excel's side of office.js, answered from a real workbook.
 *
 * The unmodified office.js sends each context.sync() as one message of actions on object paths, and Excel answers it.
 * This host answers in Excel's place from an ExcelJS workbook: it reads, it does what it is asked, it works formulas out,
 * it counts the round trips, and what it does not know it refuses by name. README.md says how to use it, and what it is not.
 */
export class ExcelHost {
  /** Round trips since the host began. */
  roundTrips = 0;
  /** Of these, those about the workbook that somebody waits for: office.js speaks of itself, and lets go of ranges, in others. */
  workbookRoundTrips = 0;
  /** What the host was asked for and does not have, by name. */
  readonly refused: string[] = [];
  /** What goes wrong, for as long as it is set. */
  trouble: Trouble = {};
  /** The build it poses as; the page that is opened sets it. */
  build: Build = WINDOWS;
  /** Whether the add-in had its pane shown. */
  paneIsShown = false;
  /** Whether office.js has said all that it says by itself when a page opens. */
  hasStarted = false;
  /** The workbook with what Excel keeps of it besides its cells. */
  readonly workbookInside: OpenWorkbook;
  /** Sends a message to the page; the page that is opened sets it. */
  post: (message: unknown) => void = () => undefined;

  /** Objects that the page keeps from one round trip to the next, by the name that the host gave them. */
  private readonly kept = new Map<string, HostObject>();
  private readonly names = new WeakMap<HostObject, string>();
  private nextName = 1;
  private readonly calls = new Map<number, (result: FunctionResult) => void>();
  private nextCall = 1;
  /** Messages that wait until the user has done with a cell. */
  private waiting: Request[] = [];

  constructor(
    readonly workbook: ExcelJS.Workbook,
    readonly blankCellsAre: 0 | null = 0,
  ) {
    this.workbookInside = new OpenWorkbook(workbook);
  }

  static async open(bytes: Uint8Array, blankCellsAre: 0 | null = 0): Promise<ExcelHost> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return new ExcelHost(workbook, blankCellsAre);
  }

  /** What is selected: `place` is "Agenda!B4:C9", the name of a sheet, or "" before anything was. */
  get selection(): { readonly place: string } {
    return this.workbookInside.selection;
  }

  /** The parts that programs keep in the workbook, as XML. */
  get customXml(): readonly string[] {
    return [...this.workbookInside.customXml.values()];
  }

  /** The settings that the add-in keeps in the workbook. */
  get settings(): ReadonlyMap<string, unknown> {
    return this.workbookInside.settings;
  }

  /** The charts that the add-in made, as it described them. */
  get charts(): readonly Chart[] {
    return this.workbookInside.charts;
  }

  get comments(): readonly Comment[] {
    return this.workbookInside.comments;
  }

  /** Whether the page keeps no range any more: it has done with the workbook. */
  get isLetGo(): boolean {
    return this.kept.size === 0;
  }

  /** The workbook as Excel would save it now, without charts and comments, which ExcelJS does not keep. */
  saved(): Promise<Uint8Array> {
    return this.workbookInside.saved();
  }

  /** What the cells of a place hold, with every formula worked out. */
  valuesAt(place: string): unknown[][] {
    this.workbookInside.calculation.bringUpToDate();
    return this.cellsOf(place, cellValue);
  }

  /** Types into the cells of a place, as the user does: a protected sheet refuses it, and the page is told. */
  edit(place: string, written: unknown): void {
    this.workbookInside.write(this.workbookInside.sheetOf(place), blockOf(parsePlace(place).address ?? ""), written, false);
    this.tellOfChanges();
  }

  /** Selects the cells of a place, as the user does. */
  select(place: string): void {
    this.workbookInside.selection.place = place;
    this.tellOfSelection();
  }

  /** The user has done with the cell that was being edited; what waited for it is answered. */
  finishCell(): void {
    const { isCellEdited: _, ...left } = this.trouble;
    this.trouble = left;
    for (const request of this.waiting.splice(0)) this.reply(request);
  }

  /** Takes a message from the page. */
  receive(text: string): void {
    const request = JSON.parse(text) as Request;
    this.roundTrips++;
    if (isAboutTheWorkbook(request)) this.workbookRoundTrips++;
    const mayWait = ((request.flags ?? 0) & WAITS_FOR_CELL_EDIT) !== 0;
    const { slowMs } = this.trouble;
    const [outcome, left] = meet(this.trouble, mayWait);
    this.trouble = left;
    if (outcome === "silence") return;
    if (outcome === "wait") return void this.waiting.push(request);
    const answer = (): void => {
      if (outcome === "answer") return this.reply(request);
      const { statusCode, code, message } = outcome;
      this.post({ id: request.id, type: 2, message: { statusCode, headers: {}, body: code ? JSON.stringify({ error: { code, message } }) : "" } });
    };
    if (slowMs === undefined) answer();
    else setTimeout(answer, slowMs);
  }

  private reply({ id, message }: Request): void {
    const { place } = this.workbookInside.selection;
    const body = answerBatch(message.body, {
      root: () => workbookObject(this.workbookInside),
      service: (name) => this.serviceObject(name),
      keptAs: (name) => {
        const object = this.kept.get(name);
        if (!object) throw new HostError("InvalidReference", `Nothing is kept as ${name}.`);
        return object;
      },
      nameOf: (object) => this.nameOf(object),
      mayUse: (member) => {
        if (this.trouble.cannot?.includes(member)) throw new HostError("GeneralException", "There was an internal error while processing the request.");
        const [needed, has = "1.1"] = [versionOf(member), this.build.sets.excelapi];
        if (needed !== undefined && isBefore(has, needed)) throw new HostError("ApiNotFound", `This build has ExcelApi ${has}, and ${member} came with ${needed}.`);
      },
      keep: (object) => {
        this.kept.set(this.nameOf(object), object);
        return null;
      },
      letGo: (name) => {
        this.kept.delete(name);
        return null;
      },
    });
    const [, refused] = /^The test host does not have (.*)\. Add it/.exec(body.Error?.Message ?? "") ?? [];
    if (refused !== undefined) this.refused.push(refused);
    this.post({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
    this.tellOfChanges();
    if (this.workbookInside.selection.place !== place) this.tellOfSelection();
  }

  private nameOf(object: HostObject): string {
    const name = this.names.get(object) ?? `kept-${this.nextName++}`;
    this.names.set(object, name);
    return name;
  }

  /** Tells the page of the cells that were written, by itself or by the user, where it asked to be told. */
  private tellOfChanges(): void {
    const changes = this.workbookInside.changes.splice(0);
    for (const { sheet, block, byAddin } of changes) {
      const id = sheetId(sheet);
      const [first, last] = [cellAddress(block.top, block.left), cellAddress(block.bottom, block.right)];
      const message = JSON.stringify({
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
        shiftDirection: "None",
        worksheetId: id,
        address: first === last ? first : `${first}:${last}`,
      });
      for (const targetId of [id, WHOLE_WORKBOOK]) if (this.workbookInside.watched.has(targetId)) this.post(pushed({ ...WORKSHEET_CHANGED, targetId, message }));
    }
  }

  /** Office.js has two ways to hear of it: through the workbook, and through Office.context.document. */
  private tellOfSelection(): void {
    this.post(pushed({ ...SELECTION_CHANGED, targetId: "", message: "{}" }));
    this.post({ selectionChanged: true });
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
    const values = args.map((arg) => (isCells(arg) ? this.handedOver(arg.cells) : arg === null || Array.isArray(arg) ? arg : [[arg]]));
    return new Promise((resolve) => {
      this.calls.set(call, resolve);
      this.post(pushed({ ...FUNCTION_CALL, targetId: "", message: JSON.stringify([call, id, values, "Sheet!Z1", ERRORS_ALLOWED, ...(addresses === "not told" ? [] : [addresses])]) }));
    });
  }

  /** Cells as Excel hands them to a function. */
  private handedOver(place: string): unknown[][] {
    return this.cellsOf(place, (cell) => {
      const value = cellValue(cell);
      if (valueType(cell) === "Error") return { type: "CustomFunctionError", code: value };
      return value === "" && cell.formula === undefined ? this.blankCellsAre : value;
    });
  }

  private cellsOf<T>(place: string, of: (cell: ExcelJS.Cell) => T): T[][] {
    const { sheet, address = "" } = parsePlace(place);
    const block = parseBlock(address);
    const worksheet = this.workbook.getWorksheet(sheet);
    if (!block || !worksheet) throw new Error(`${place} is not in the workbook`);
    return Array.from({ length: block.bottom - block.top + 1 }, (_, row) =>
      Array.from({ length: block.right - block.left + 1 }, (__, column) => of(worksheet.getCell(block.top + row + 1, block.left + column + 1))),
    );
  }

  /** The services outside the workbook: one takes the results of custom functions, one shows the pane. */
  private serviceObject(name: string): HostObject {
    const take = (results: readonly WireResult[]): void => {
      for (const [call, isValue, value, errorCode] of results) {
        this.calls.get(call)?.(isValue ? { value } : { errorCode: Number(errorCode), message: String(value ?? "") });
        this.calls.delete(call);
      }
    };
    const setState = (state: string): void => {
      if (state !== "Visible" && state !== "Hidden" && state !== "Background") throw new NotHosted(`the state ${state} of the pane`);
      this.paneIsShown = state === "Visible";
    };
    return {
      kind: name,
      properties: {},
      methods: {
        _GetEnabledFeatures: () => [],
        NotifyActionHandlerReady: () => {
          this.hasStarted = true;
        },
        _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
        SetInvocationArrayResults: take,
        SetAppRuntimeState: setState,
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

const INSTANTIATE = 1;
const SERVICE = 2;

/** Whether a message asks something of the workbook, and not only of a service, or that kept ranges be let go. */
const isAboutTheWorkbook = ({ message: { body } }: Request): boolean =>
  body.Actions.some(({ ActionType, Name }) => ActionType !== INSTANTIATE && Name !== "_RemoveReference") && Object.values(body.ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== SERVICE);
