import { Fault, fault, isFault } from "../../functions/measures/fault";
import { largestRemainder, type Portion } from "../../functions/measures/largest-remainder";
import type { Pence } from "./money";

/** A partner with its weight, and the first and the last day on which it pays, as serial numbers; no day is no limit. */
export interface Partner {
  readonly weight: number;
  readonly from?: number;
  readonly to?: number;
}

/** Days between two changes of the partners, with what is to be paid for them and by whom. */
export interface Bill {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly pence: Pence;
  /** Whether the penny that was left over when the total was cut by days is in it. */
  readonly isRaised: boolean;
  /** The part of each partner, by its place in the list; undefined where it is no partner in these days. */
  readonly parts: readonly (Portion | undefined)[];
}

/** Days in which nobody is a partner, so that nobody would pay for them. */
export class NobodyPays extends Fault {
  constructor(
    readonly firstDay: number,
    readonly lastDay: number,
  ) {
    super("impossible", "Nobody is a partner on some days.");
  }
}

const isThere = ({ from = -Infinity, to = Infinity }: Partner, firstDay: number, lastDay: number): boolean => from <= firstDay && to >= lastDay;

/** The first days of the parts of a period in which the partners are the same. */
function partsOf(firstDay: number, lastDay: number, partners: readonly Partner[]): readonly { readonly firstDay: number; readonly lastDay: number }[] {
  const changes = partners.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to + 1])]);
  const starts = [...new Set([firstDay, ...changes.filter((day) => day > firstDay && day <= lastDay)])].sort((a, b) => a - b);
  return starts.map((start, index) => ({ firstDay: start, lastDay: (starts[index + 1] ?? lastDay + 1) - 1 }));
}

/** The weights as whole numbers of one unit, so that no part is lost in decimals: 0.5 and 1.25 become 50 and 125. */
export function wholeWeights(weights: readonly number[]): readonly number[] {
  const places = (value: number): number => {
    const [digits = "", exponent = "0"] = String(value).split("e");
    return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
  };
  const unit = 10 ** Math.max(0, ...weights.map(places));
  return weights.map((weight) => Math.round(weight * unit));
}

/**
 * Splits a sum of money between partners to the penny. The total is cut by days at every change of the partners; each of
 * these bills is split by the weights of those who are partners then. Both cuts are by largest remainder, so that the parts
 * of a bill add up to it, and the bills to the total.
 * @param pence the total
 * @param firstDay the first and the last day that it is for, as serial numbers
 * @returns the bills in their order; faults: impossible where nobody pays for some days, or where all who pay weigh nothing
 */
export function splitFunding(pence: Pence, firstDay: number, lastDay: number, partners: readonly Partner[]): readonly Bill[] | Fault {
  const periods = partsOf(firstDay, lastDay, partners);
  const byDays = largestRemainder(pence, periods.map((period) => period.lastDay - period.firstDay + 1));
  if (isFault(byDays)) return byDays;
  const weights = wholeWeights(partners.map(({ weight }) => weight));
  const bills: Bill[] = [];
  for (const [index, period] of periods.entries()) {
    const there = partners.flatMap((partner, at) => (isThere(partner, period.firstDay, period.lastDay) ? [at] : []));
    if (there.length === 0) return new NobodyPays(period.firstDay, period.lastDay);
    const { units = 0, isRaised = false } = byDays[index] ?? {};
    const ofThose = there.map((at) => weights[at] ?? 0);
    if (!ofThose.some((weight) => weight > 0)) return fault("impossible", "Every partner that pays has a weight of 0. Give one of them a weight.");
    const split = largestRemainder(units, ofThose);
    if (isFault(split)) return split;
    bills.push({ ...period, pence: units, isRaised, parts: partners.map((_, at) => split[there.indexOf(at)]) });
  }
  return bills;
}
