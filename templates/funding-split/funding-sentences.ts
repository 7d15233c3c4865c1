import { dateOfSerial } from "../../core/calendar-date";
import { listed } from "../../core/listed";
import type { Writing } from "../../core/writing-style";
import { writeMoney, type Pence } from "./money";
import type { Bill } from "./split-funding";

const daysIn = ({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }): number => lastDay - firstDay + 1;
const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** "1 April 2016 to 31 December 2016" */
export const writeDays = ({ firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number }, write: Writing): string =>
  firstDay === lastDay ? write.date(dateOfSerial(firstDay)) : `${write.date(dateOfSerial(firstDay))} to ${write.date(dateOfSerial(lastDay))}`;

/** For how many days a bill is, and how many share it. */
export function aboutBill(bill: Bill, bills: readonly Bill[], total: Pence): string {
  const payers = counted(bill.parts.filter(Boolean).length, "partner shares", "partners share");
  if (bills.length === 1) return `${payers} ${writeMoney(bill.pence)}.`;
  const all = bills.reduce((sum, each) => sum + daysIn(each), 0);
  const penny = bill.isRaised ? " A penny that was left over when the total was cut by days is in it." : "";
  return `${daysIn(bill)} of ${all} days are ${writeMoney(bill.pence)} of ${writeMoney(total)}, which ${payers}.${penny}`;
}

/** Which pennies were left over, to whom they went, and why. */
export function leftOver(bill: Bill, names: readonly string[]): string {
  const raised = bill.parts.flatMap((part, index) => (part?.isRaised ? [names[index] ?? ""] : []));
  if (raised.length === 0) return "The parts come out in whole pence, and no penny is left over.";
  const least = Math.min(...bill.parts.flatMap((part) => (part?.isRaised ? [part.remainder] : [])));
  const isTie = bill.parts.some((part) => part && !part.isRaised && part.remainder === least);
  const tie = isTie ? " Another part lost as much; there the larger weight comes first, and then the order of the sheet." : "";
  if (raised.length === 1) return `1 penny is left over when every part is cut to whole pence. It goes to ${raised[0]}, because no part lost more by the cut.${tie}`;
  return `${raised.length} pence are left over when every part is cut to whole pence. One each goes to ${listed(raised, "and")}, because no parts lost more by the cut.${tie}`;
}

/** How the split is worked out, a rule a line. */
export const RULES: readonly string[] = [
  "The total is cut by days wherever a partner joins or leaves, the first and the last day both counted, and each of these bills is split by the weights of those who are partners then. A partner with a weight of 0 pays nothing.",
  "Every part is cut to whole pence. The pence left over go one each to the parts that lost most by the cut. Of parts that lost the same, the larger weight comes first, and of equal weights the partner that stands first in the sheet. So the parts of a bill add up to it, and the bills to the total.",
];
