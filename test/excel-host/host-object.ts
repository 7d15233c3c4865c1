/** An object of Excel as office.js asks for it: by the names of the wire, which begin with a capital letter. */
export interface HostObject {
  /** What it is, for messages: "Range". */
  readonly kind: string;
  readonly properties: Readonly<Record<string, () => unknown>>;
  /** The properties that may be set. */
  readonly settable?: Readonly<Record<string, (value: never) => void>>;
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
  constructor(readonly what: string) {
    super("ApiNotFound", `The test host does not have ${what}. Add it to test/excel-host.`);
  }
}

/** What Excel says of an argument that it cannot use. */
export const invalidArgument = (argument: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${argument}`);

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "properties" in value && "methods" in value;

/**
 * Properties that are read and set as they stand in a record, by the names of the wire: a chart, its title, its axis.
 * What a record has no name for is refused by name, as everything is.
 */
export function recordObject<T extends object>(kind: string, record: T, names: { readonly [wire: string]: keyof T }, more: Partial<HostObject> = {}): HostObject {
  const entries = Object.entries(names);
  return {
    ...more,
    kind,
    properties: { ...Object.fromEntries(entries.map(([wire, name]) => [wire, () => record[name] ?? null])), ...more.properties },
    settable: {
      ...Object.fromEntries(
        entries.map(([wire, name]) => [
          wire,
          (value: never) => {
            record[name] = value;
          },
        ]),
      ),
      ...more.settable,
    },
    methods: more.methods ?? {},
  };
}
