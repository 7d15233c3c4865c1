/** An object of Excel as office.js asks for it: by the names of the wire, which begin with a capital letter. */
export interface HostObject {
  /** What it is, for messages: "Range". */
  readonly kind: string;
  readonly properties: Readonly<Record<string, () => unknown>>;
  readonly methods: Readonly<Record<string, (...args: readonly never[]) => unknown>>;
  /** Whether the page may keep it from one round trip to the next. */
  readonly canBeKept?: boolean;
  /** The members of a collection. */
  items?(): readonly HostObject[];
}

/** An error as Excel reports it to office.js. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something that this host does not do. It is named, so that a test says what is missing and never passes by luck. */
export class NotHosted extends HostError {
  constructor(what: string) {
    super("ApiNotFound", `The test host does not have ${what}. Add it to test/excel-host.`);
  }
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "properties" in value && "methods" in value;
