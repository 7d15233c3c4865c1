import fc from "fast-check";
import { serialOfDate } from "../core/calendar-date";
import { survey } from "../core/survey";
import type { CellValue } from "../core/workbook/cell";
import { isFault } from "../functions/measures/fault";
import { largestRemainder } from "../functions/measures/largest-remainder";
import { documentTypes } from "../templates";
import { writeMoney } from "../templates/funding-split/money";
import { NobodyPays, splitFunding, type Bill, type Partner } from "../templates/funding-split/split-funding";
import { grid, workbookOf } from "./grids";
import { makeAll, makeFrom } from "./made-documents";
import { readWordFile, type WordFile } from "./word-file";

type Cells = readonly (CellValue | undefined)[];

const PARTNERS: readonly Cells[] = [["Police", 1], ["Council", 1], ["Fire Service", 1]];
const sheetOf = (rows: readonly Cells[], { headings = ["Partner", "Weight"], cost = 100, period = "2016/17" as CellValue } = {}) =>
  grid("Funding", [["Partnership", "Safer Board"], ["Total cost", cost], ["Period", period], [], headings, ...rows]);
const problemsOf = (...sheet: Parameters<typeof sheetOf>): readonly string[] => survey(workbookOf(sheetOf(...sheet)), documentTypes).problems.map(({ where, message }) => `${where}: ${message}`);
const wordOf = async (...sheet: Parameters<typeof sheetOf>): Promise<WordFile> => readWordFile(makeAll([sheetOf(...sheet)])[0]?.bytes ?? new Uint8Array());

describe("the seven-way split of Derbyshire, read by another program", () => {
  test("is £10,000.00 to the penny, with six partners from January 2017", async () => {
    const { headings, tables, text } = await readWordFile(makeFrom("funding-split", "funding-split"));
    expect(headings).toEqual(["h1 Funding split", "h2 What each partner pays", "h2 1 April 2016 to 31 December 2016", "h2 1 January 2017 to 31 March 2017", "h2 Words for the invoices", "h2 How the split is worked out"]);
    // 10,000 x 275/365 = 7,534.246…, and a seventh of it 1,076.321…; 10,000 x 90/365 = 2,465.753…, and a sixth of it 410.958…
    expect(tables[0]?.slice(1).map(([partner, , days, owes]) => [partner, days, owes])).toEqual([
      ["Derbyshire Constabulary", "All days", "£1,487.29"], ["Derbyshire Police Authority", "All days", "£1,487.28"], ["Derbyshire County Council", "All days", "£1,487.28"],
      ["Derbyshire Probation", "To 31 December 2016", "£1,076.32"], ["Derbyshire Fire & Rescue Service", "All days", "£1,487.28"], ["Derbyshire Clinical Commissioning Groups", "All days", "£1,487.28"],
      ["Relevant District Council", "All days", "£1,487.27"], ["Total", "", "£10,000.00"],
    ]);
    expect(tables[0]?.map(([, , , , paid, balance]) => [paid, balance]).slice(1, 4)).toEqual([["£1,486.53", "£0.76 to pay"], ["£1,000.00", "£487.28 to pay"], ["£1,500.00", "£12.72 to return"]]);
    expect(tables.slice(1).map((each) => each.slice(1).filter(([, , penny]) => penny === "1p").length)).toEqual([1, 5]);
    expect(text).toContain("275 of 365 days are £7,534.25 of £10,000.00, which 7 partners share.");
    expect(text).toContain("1 penny is left over when every part is cut to whole pence. It goes to Derbyshire Constabulary, because no part lost more by the cut. Another part lost as much; there the larger weight comes first, and then the order of the sheet.");
    expect(text).toContain("Derbyshire Probation: £1,076.32, its part of £10,000.00 for the chair and the author of a domestic homicide review, 2016/17.");
  });

  test("without the change it is £1,428.57 each, and the penny left over goes to the first", () => {
    const bills = splitFunding(1_000_000, 0, 0, Array.from({ length: 7 }, () => ({ weight: 1 })));
    expect(isFault(bills) ? bills : bills[0]?.parts.map((part) => part?.units)).toEqual([142_858, ...Array.from({ length: 6 }, () => 142_857)]);
  });
});

describe("a split", () => {
  test("is equal where the sheet has no weights, and needs no period", async () => {
    const { tables } = await wordOf([["Police", 20], ["Council", 40], ["Fire Service", undefined]], { headings: ["Partner", "Paid"], period: null });
    expect(tables[0]?.slice(1)).toEqual([["Police", "£33.34", "£20.00", "£13.34 to pay"], ["Council", "£33.33", "£40.00", "£6.67 to return"], ["Fire Service", "£33.33", "£0.00", "£33.33 to pay"], ["Total", "£100.00", "£60.00", "£40.00 to pay"]]);
  });

  test("takes populations, decimals and percentages, and a weight of 0 pays nothing", async () => {
    const owesOf = async (weights: readonly CellValue[]): Promise<readonly (string | undefined)[]> => (await wordOf(weights.map((weight, index) => [`Partner ${index + 1}`, weight]))).tables[0]?.slice(1, -1).map((row) => row[2]) ?? [];
    expect(await owesOf([795_600, 255_400])).toEqual(["£75.70", "£24.30"]);
    expect(await owesOf([0.5, 0.25, 0])).toEqual(["£66.67", "£33.33", "£0.00"]);
    expect(await owesOf(["62.5%", "37.5%"])).toEqual(["£62.50", "£37.50"]);
  });

  test("has a partner in two rows, where its weight changes", async () => {
    const rows = [["Police", 1, undefined, undefined], ["Council", 1, undefined, "30 September 2016"], ["Council", 3, "1 October 2016", undefined]];
    const { headings, tables } = await wordOf(rows, { headings: ["Partner", "Weight", "From", "To"], cost: 365 });
    expect(headings.slice(2, 4)).toEqual(["h2 1 April 2016 to 30 September 2016", "h2 1 October 2016 to 31 March 2017"]);
    expect(tables[0]?.slice(1, -1).map((row) => row[3])).toEqual(["£137.00", "£91.50", "£136.50"]);
  });
});

test("a partner of whom it is said that it has paid none has paid nothing", async () => {
  const { tables } = await wordOf([["Police", 1, "None"], ["Council", 1, 20]], { headings: ["Partner", "Weight", "Paid"] });
  expect(tables[0]?.slice(1, 3).map((each) => each.slice(-2))).toEqual([["£0.00", "£50.00 to pay"], ["£20.00", "£30.00 to pay"]]);
});

describe("what cannot be split has its cell", () => {
  const dated = { headings: ["Partner", "Weight", "From", "To"] };
  test.each<[string, Parameters<typeof sheetOf>, string]>([
    ["no weight", [[["Police", 1], ["Council", undefined]]], "Funding!B7: Council has no weight."],
    ["a weight below zero", [[["Police", 1], ["Council", -1]]], "Funding!B7: A weight cannot be below zero"],
    ["weights of 0 alone", [[["Police", 0], ["Council", 0]]], "Funding!B6: Every partner that pays has a weight of 0."],
    ["shares that are not the whole", [[["Police", "50%"], ["Council", "40%"]]], "Funding!B7: The shares add up to 90%"],
    ["some shares in per cent and some not", [[["Police", "50%"], ["Council", 1]]], "Funding!B7: Some weights are in per cent, and others are not."],
    ["parts of a penny", [PARTNERS, { cost: 100.005 }], "Funding!B2: Total cost must be an amount such as £1,428.57"],
    ["a refund", [[["Police", 1, -5], ["Council", 1, 0]], { headings: ["Partner", "Weight", "Paid"] }], 'Funding!C6: Paid must be an amount such as £1,428.57, and this is "-5", which is below zero: write the amount that is left after what was returned, or 0.'],
    ["nothing to share", [PARTNERS, { cost: 0 }], "Funding!B2: The total cost is £0.00"],
    ["a partner twice", [[...PARTNERS, ["police", 1]]], "Funding!A9: police is here twice for the same days"],
    ["a partner that leaves before it joins", [[["Police", 1], ["Council", 1, "1 May 2016", "1 April 2016"]], dated], "Funding!D7: Council leaves on 1 April 2016, before it joins on 1 May 2016."],
    ["a partner that is none in the period", [[["Police", 1], ["Council", 1, "1 April 2017"]], dated], "Funding!C7: Council is no partner on any day of the period."],
    ["a partner that leaves, and no period", [[["Police", 1], ["Council", 1, undefined, "1 May 2016"]], { ...dated, period: null }], "Funding!D7: This partner joins or leaves, and it is not said which days the cost is for."],
    ["words that say that there is no day", [[["Police", 1], ["Council", 1, "n/a"]], dated], 'Funding!C7: From must be a date such as 3 May 2011, and this is "n/a". Clear the cell while there is no date.'],
    ["days that nobody pays for", [[["Police", 1, "1 May 2016"], ["Council", 1, "2 May 2016"]], dated], "Funding!A6: From 1 April 2016 to 30 April 2016 nobody is a partner"],
  ])("%s", (_, sheet, words) => {
    expect(problemsOf(...sheet).join("\n")).toContain(words);
  });
});

describe("the arithmetic of the split", () => {
  const FIRST = serialOfDate({ year: 2016, month: 4, day: 1 });
  const LAST = serialOfDate({ year: 2017, month: 3, day: 31 });
  const day = fc.option(fc.integer({ min: FIRST - 100, max: LAST + 100 }), { nil: undefined });
  const partner: fc.Arbitrary<Partner> = fc.record({ weight: fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 900 }).map((each) => each / 100)), from: day, to: day }).map(({ weight, from, to }) => ({ weight, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }));
  const cost = fc.integer({ min: 0, max: 5_000_000 });
  const always: Partner = { weight: 1 };
  const unitsOf = ({ parts }: Bill): readonly number[] => parts.map((part) => part?.units ?? 0);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

  function billsOf(pence: number, partners: readonly Partner[]): readonly Bill[] {
    const bills = splitFunding(pence, FIRST, LAST, partners);
    if (isFault(bills)) throw new Error(bills.reason);
    return bills;
  }

  test("adds up always, covers every day once, and is never negative", () => {
    fc.assert(
      fc.property(cost, fc.array(partner, { maxLength: 8 }), (pence, partners) => {
        const bills = billsOf(pence, [always, ...partners]);
        expect(sum(bills.map((bill) => bill.pence))).toBe(pence);
        for (const bill of bills) {
          expect(sum(unitsOf(bill))).toBe(bill.pence);
          expect(unitsOf(bill).every((units) => Number.isInteger(units) && units >= 0)).toBe(true);
        }
        expect(bills.map(({ firstDay }) => firstDay)).toEqual([FIRST, ...bills.slice(0, -1).map(({ lastDay }) => lastDay + 1)]);
        expect(bills.at(-1)?.lastDay).toBe(LAST);
      }),
    );
  });

  test("gives nothing to a weight of 0, and nothing outside a partner's days", () => {
    fc.assert(
      fc.property(cost, fc.array(partner, { maxLength: 8 }), (pence, partners) => {
        const all = [always, ...partners];
        for (const bill of billsOf(pence, all)) {
          all.forEach(({ weight, from = -Infinity, to = Infinity }, index) => {
            const units = bill.parts[index]?.units ?? 0;
            if (weight === 0) expect(units).toBe(0);
            if (from > bill.firstDay || to < bill.lastDay) expect(bill.parts[index]).toBeUndefined();
          });
        }
      }),
    );
  });

  test("hangs on the order of the rows only where weights are equal, and then by a penny", () => {
    fc.assert(
      fc.property(fc.oneof(cost, fc.integer({ min: 0, max: 20 })), fc.array(fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 8 }), fc.nat(), (pence, weights, turn) => {
        fc.pre(weights.some((weight) => weight > 0));
        const turned = [...weights.slice(turn % weights.length), ...weights.slice(0, turn % weights.length)];
        const byWeight = (of: readonly number[]): readonly (readonly [number, number])[] => {
          const parts = largestRemainder(pence, of);
          if (isFault(parts)) throw new Error(parts.reason);
          return of.map((weight, index) => [weight, parts[index]?.units ?? 0] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        };
        expect(byWeight(turned)).toEqual(byWeight(weights));
        const parts = byWeight(weights);
        parts.slice(1).forEach(([weight, units], index) => {
          const [before, unitsBefore] = parts[index] ?? [0, 0];
          if (weight === before) expect(units - unitsBefore).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test("gives a penny for which two lost the same to the larger weight, and of equal ones to the first", () => {
    const unitsBy = (pence: number, weights: readonly number[]) => {
      const parts = largestRemainder(pence, weights);
      return isFault(parts) ? parts : parts.map(({ units }) => units);
    };
    expect([unitsBy(2, [1, 3]), unitsBy(2, [3, 1]), unitsBy(1, [1, 1])]).toEqual([[0, 2], [2, 0], [1, 0]]);
  });

  test("is within a penny of the exact part, in whole numbers of any length", () => {
    fc.assert(
      fc.property(cost, fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 1, maxLength: 8 }), (pence, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const parts = largestRemainder(pence, weights);
        if (isFault(parts)) throw new Error(parts.reason);
        const whole = BigInt(sum(weights));
        weights.forEach((weight, index) => {
          const off = BigInt(parts[index]?.units ?? 0) * whole - BigInt(pence) * BigInt(weight);
          expect(off < whole && -off < whole).toBe(true);
        });
      }),
    );
  });

  test("refuses sums that are too large to be exact, and days that nobody pays for", () => {
    expect(largestRemainder(2 ** 40, [2 ** 20, 1])).toMatchObject({ fault: "impossible" });
    expect(splitFunding(100, FIRST, LAST, [{ weight: 1, from: FIRST + 1 }])).toBeInstanceOf(NobodyPays);
  });
});

test.each([[0, "£0.00"], [5, "£0.05"], [142_857, "£1,428.57"], [-7, "-£0.07"]])("%d pence are written %s", (pence, written) => {
  expect(writeMoney(pence)).toBe(written);
});
