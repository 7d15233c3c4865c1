/** What office.js 1.1.110 sends for one context.sync(), and what it takes as an answer. */
export interface Request {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: RequestBody };
}

/** The flag by which a batch says that it may wait until the user has done with a cell. */
export const WAITS_FOR_CELL_EDIT = 64;

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

/** How an object is reached: from the workbook, or from another object. */
export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, kept: 6, nullObject: 7 } as const;

/** What is done to an object. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export const ACTION = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5, ensureUnchanged: 6 } as const;

export interface ResponseBody {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string; readonly HttpStatusCode: number };
}

/** A message that the host sends of its own accord. */
export interface Push {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

export const pushed = (...entries: readonly Push[]): unknown => ({ type: 3, message: { entries } });

/** Category and type of a call of a custom function, and of an event of a worksheet. */
export const FUNCTION_CALL = { messageCategory: 1, messageType: 1000 } as const;
export const WORKSHEET_CHANGED = { messageCategory: 65_536, messageType: 10 } as const;
export const SELECTION_CHANGED = { messageCategory: 65_536, messageType: 2 } as const;
/** The target of events that concern every worksheet. */
export const WHOLE_WORKBOOK = "Workbook";
