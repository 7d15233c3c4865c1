/** What would make a paper better than it is; unlike a problem it never keeps the paper from being made. */
export interface Advice {
  /** What it is about: "Measurable". */
  readonly about: string;
  /** Which rule says so; stable, tests and other programs go by it. */
  readonly rule: string;
  readonly severity: "must fix" | "should improve";
  /** What to write instead, in a sentence. */
  readonly message: string;
  /** The cell, as Excel's Name box takes it. */
  readonly where: string;
}

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** How much advice there is, in a sentence. */
export function howMuch(advice: readonly Pick<Advice, "severity">[]): string {
  const must = advice.filter(({ severity }) => severity === "must fix").length;
  const should = advice.length - must;
  if (advice.length === 0) return "Nothing must be fixed, and nothing was found that would make it better.";
  return `${[...(must > 0 ? [counted(must, "thing must be fixed", "things must be fixed")] : []), ...(should > 0 ? [counted(should, "thing would make it better", "things would make it better")] : [])].join(", and ")}.`;
}
