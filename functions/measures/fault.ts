/** Why a calculation has no answer. */
export type FaultKind =
  /** A figure is missing: a blank cell, or words such as "No Data". */
  | "no data"
  /** A value cannot be understood, or the arguments contradict each other. */
  | "not understood"
  | "division by zero"
  /** The numbers do not allow the calculation: a change from a negative baseline. */
  | "impossible";

/** A calculation without an answer, with a sentence that says what to do about it. */
export class Fault {
  constructor(
    readonly fault: FaultKind,
    readonly reason: string,
  ) {}
}

export const fault = (kind: FaultKind, reason: string): Fault => new Fault(kind, reason);

/** What was given does not say what is meant, or contradicts itself. */
export const notUnderstood = (reason: string): Fault => fault("not understood", reason);

export const isFault = (value: unknown): value is Fault => value instanceof Fault;

/** Whether a figure is missing; any other fault is one that somebody has to put right. */
export const isMissing = (value: unknown): value is Fault => isFault(value) && value.fault === "no data";
