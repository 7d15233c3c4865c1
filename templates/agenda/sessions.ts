import type { Problem } from "../../core/problem";
import { oneOf } from "../../core/workbook/column";

type Session = "Open" | "Closed";

const said = (session: Session, ...words: readonly string[]): Readonly<Record<string, Session>> => Object.fromEntries(words.map((word) => [word, session]));

const NAMED = {
  ...said("Open", "public", "part 1", "part i", "part a", "not exempt", "none", "n/a", "1", "i", "a"),
  ...said("Closed", "exempt", "private", "confidential", "restricted", "not for publication", "part 2", "part ii", "part b", "2", "ii", "b"),
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

/** What is needed of an item to tell its session. */
interface Item {
  readonly part: string | undefined;
  readonly values: { readonly number: string; readonly session: Session | undefined; readonly publicSession: Session | undefined };
  where(column: "session" | "publicSession"): string;
}

/**
 * The items of the closed session: those below its row, those that say so in a column of their own, and the parts of a
 * closed item. What says one thing by its place and another by its words is a problem.
 */
export function closedItemsOf<I extends Item>(items: readonly I[], report: (problem: Problem) => void): readonly I[] {
  const closed: I[] = [];
  const closedNumbers = new Set<string>();
  for (const item of items) {
    const { session, publicSession } = item.values;
    const number = item.values.number.replace(/\.$/, "");
    if (session && publicSession && session !== publicSession) {
      report({ code: "row-unclear", message: "One column says that this item is open, and another that it is closed. Change one of the two.", where: item.where("session") });
    }
    const says = session ?? publicSession;
    const isOfClosedItem = number.includes(".") && closedNumbers.has(number.replace(/\.[^.]*$/, ""));
    const isClosedByPlace = item.part !== undefined || isOfClosedItem;
    if (isClosedByPlace && says === "Open") {
      const place = item.part === undefined ? "belongs to an item of the closed session" : "stands in the closed session";
      report({ code: "row-unclear", message: `This item ${place}, and says that it is open. Move it, or change what it says.`, where: item.where(session ? "session" : "publicSession") });
    }
    if (!isClosedByPlace && says !== "Closed") continue;
    closed.push(item);
    if (number !== "") closedNumbers.add(number);
  }
  return closed;
}
