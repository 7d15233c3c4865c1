import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import { oneOf } from "../core/workbook/column";

type Session = "Open" | "Closed";

const said = (session: Session, ...words: readonly string[]): Readonly<Record<string, Session>> => Object.fromEntries(words.map((word) => [word, session]));

const NAMED = {
  ...said("Open", "public", "open session", "open item", "part 1", "part i", "part a", "not exempt", "not confidential", "admitted", "white", "none", "n/a", "1", "i", "a"),
  ...said("Closed", "exempt", "private", "in private", "closed session", "closed item", "private session", "confidential", "restricted", "excluded", "pink", "not for publication", "part 2", "part ii", "part b", "2", "ii", "b"),
};

/** Columns that say of each item whether the public may be there; a blank cell leaves it to where the item stands. */
export const sessionColumns = {
  session: oneOf<Session>(
    ["Open", "Closed"],
    { ...NAMED, ...said("Closed", "yes", "y", "x", "✓", "✔", "true"), ...said("Open", "no", "n", "false") },
    ...(["Open or closed", "Exempt", "Is exempt", "Closed", "Closed item", "Private", "Private item", "Confidential", "Exempt or confidential", "Public or private", "Part 1 or 2", "Part"] as const),
  ),
  publicSession: oneOf<Session>(
    ["Open", "Closed"],
    { ...NAMED, ...said("Open", "yes", "y", "x", "✓", "✔", "true"), ...said("Closed", "no", "n", "false") },
    ...(["Public", "Open", "Public item", "Open to the public", "For publication"] as const),
  ),
};

/** The values of the columns in one row, and whether they say that it is closed. */
interface Said {
  readonly session: Session | undefined;
  readonly publicSession: Session | undefined;
}

/** How a table with these columns knows a closed row. */
export const closedByColumn = {
  columns: ["session", "publicSession"] as const,
  isClosed: ({ session, publicSession }: Said): boolean => session === "Closed" || publicSession === "Closed",
};

/** What is needed of an item to tell its session. */
interface Item {
  readonly part: string | undefined;
  readonly values: Said & { readonly number: string };
  where(column: "session" | "publicSession"): string;
}

/** Reports rows of which one column says that they are open, and another that they are closed. */
export function reportConflicts(items: readonly { readonly values: Said; where(column: "session"): string }[], report: (problem: Problem) => void): void {
  for (const { values: { session, publicSession }, where } of items) {
    if (session && publicSession && session !== publicSession) report({ code: "row-unclear", message: "One column says that this item is open, and another that it is closed. Change one of the two.", where: where("session") });
  }
}

/**
 * The items of the closed session: those below its row, those that say so in a column of their own, and the parts of a
 * closed item. What says one thing by its place and another by its words is a problem.
 */
export function closedItemsOf<I extends Item>(items: readonly I[], report: (problem: Problem) => void): readonly I[] {
  const closed: I[] = [];
  const isPublicSaid = items.some(({ values }) => values.publicSession === "Open");
  const openNumbers = new Set<string>();
  const closedNumbers = new Set<string>();
  reportConflicts(items, report);
  for (const item of items) {
    const { session, publicSession } = item.values;
    const number = item.values.number.replace(/\.$/, "");
    const says = session ?? publicSession;
    const isOfClosedItem = number.includes(".") && closedNumbers.has(number.replace(/\.[^.]*$/, ""));
    const isClosedByPlace = item.part !== undefined || isOfClosedItem;
    if (isClosedByPlace && says === "Open") {
      const place = item.part === undefined ? "belongs to an item of the closed session" : "stands in the closed session";
      report({ code: "row-unclear", message: `This item ${place}, and says that it is open. Move it, or change what it says.`, where: item.where(session ? "session" : "publicSession") });
    }
    if (!isClosedByPlace && says !== "Closed") {
      const isOfOpenItem = openNumbers.has(number.replace(/\.[^.]*$/, ""));
      if (says === "Open" || isOfOpenItem) openNumbers.add(number);
      else if (isPublicSaid) report({ code: "cell-blank", message: "This is blank, and other rows say that they are open to the public. Write Yes if this one is too, or No if it is closed.", where: item.where("publicSession") });
      continue;
    }
    closed.push(item);
    if (number !== "") closedNumbers.add(number);
  }
  return closed;
}

/** Reports open items that are numbered C1, E7 or P2 beside others without a letter: so many councils number what is closed or exempt. */
export function reportLettered<I extends Item & { where(column: "number"): string }>(items: readonly I[], report: (problem: Problem) => void): void {
  if (!items.some(({ values }) => /^\d/.test(values.number))) return;
  for (const { values, where } of items.filter(({ values }) => /^[CEPX][-. ]?\d/i.test(values.number) && !closedByColumn.isClosed(values))) {
    report({
      code: "row-unclear",
      message: `${quoted(values.number)} may be the number of a closed item. If it is one, write "Closed" beside it in a column headed "Open or closed", or move it below a row that says only "Closed session"; if it is open, number it as the others are.`,
      where: where("number"),
    });
  }
}
