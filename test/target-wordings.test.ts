import { readTarget, type Target } from "../functions/measures/target";

/** A target in a few signs: "reduce: at most -10%", "level: below 1100", "no measure", "?" where it is asked what is meant. */
function inShort(wording: string): string {
  const target = readTarget(wording);
  if ("fault" in target) return "?";
  if (target.kind === "level") return `${target.comparison} ${target.level}${target.isPercentage ? "%" : ""}`;
  if (target.kind !== "change") return target.kind;
  return `${target.way}: ${target.comparison}${sizeOf(target)}`;
}

const sizeOf = ({ size, of }: Extract<Target, { kind: "change" }>): string =>
  size === 0 ? "" : ` ${of === "fraction" ? `${Number((size * 100).toPrecision(12))}%` : of === "points" ? `${size} points` : size}`;

// Wordings of published plans, and of the ways in which people say the same.
const WORDINGS: readonly (readonly [wording: string, target: string])[] = [
  ["reduce", "reduce: below"],
  ["increase", "increase: above"],
  ["To reduce 'Dwelling Burglary' by 10% by March 2011", "reduce: at most 10%"],
  ["To reduce ‘Personal Robbery’ by March 2011 from the baseline of 2008-09 (260 recorded crimes).", "reduce: below"],
  ["To reduce the number of ‘Serious Acquisitive Crimes’ reported to the police (by concentrating on tackling dwelling burglary) by 3.5% by March 2011 from the baseline of 2007-08 (2,245 recorded crimes).", "reduce: at most 3.5%"],
  ["Reduce the number of Thefts or Unauthorised Taking of Cycles.", "reduce: below"],
  ["reduce burglary by at least 10%", "reduce: at most 10%"],
  ["reduce burglary by a minimum of 10%", "reduce: at most 10%"],
  ["reduce burglary by more than 10%", "reduce: below 10%"],
  ["reduce by ten per cent", "reduce: at most 10%"],
  ["reduce by twenty-five per cent", "reduce: at most 25%"],
  ["reduce by half", "reduce: at most 50%"],
  ["reduce repeat calls by a third", "reduce: at most 33.3333333333%"],
  ["a 10% reduction", "reduce: at most 10%"],
  ["a reduction of 10%", "reduce: at most 10%"],
  ["a reduction in robbery of 10% by 31/03/2011", "reduce: at most 10%"],
  ["reduce by 20", "reduce: at most 20"],
  ["Reduce burglary by 10% over 3 years", "reduce: at most 10%"],
  ["Reduce by 5% each year", "reduce: at most 5%"],
  ["reduce under 18 conceptions by 5%", "reduce: at most 5%"],
  ["reduce first-time entrants aged 10 to 17 by 5%", "reduce: at most 5%"],
  ["increase by 8.5 percentage points", "increase: at least 8.5 points"],
  ["Reduce the repeat rate by 6 percentage points by March 2012", "reduce: at most 6 points"],
  ["not increase by more than 5%", "increase: at most 5%"],
  ["no more than 5% increase", "increase: at most 5%"],
  ["an increase of no more than 5%", "increase: at most 5%"],
  ["reduce by 10% from 757", "reduce: at most 10%"],
  ["10% below the 2009/10 baseline", "reduce: at most 10%"],
  ["below 2010 levels", "reduce: below"],
  ["reduce below 2010 levels", "reduce: below"],
  ["no higher than last year", "maintain: at most"],
  ["no more than 28%", "at most 28%"],
  ["not more than 130", "at most 130"],
  ["at most 130 first-time entrants", "at most 130"],
  ["not to exceed 130", "at most 130"],
  ["not to rise above 130", "at most 130"],
  ["keep robberies at or below 130", "at most 130"],
  ["130 or fewer", "at most 130"],
  ["reduce to no more than 28%", "at most 28%"],
  ["Reduce the repeat rate to 28%", "at most 28%"],
  ["The repeat rate should not be higher than 28 per cent", "at most 28%"],
  ["fewer than 1,100", "below 1100"],
  ["less than 1100", "below 1100"],
  ["record less than 1100 presentations by March 2012", "below 1100"],
  ["at least 82%", "at least 82%"],
  ["82% or more", "at least 82%"],
  ["no fewer than 38", "at least 38"],
  ["not to fall below 82%", "at least 82%"],
  ["more than 82%", "above 82%"],
  ["achieve 82 percent satisfaction in post-case surveys", "at least 82%"],
  ["100 percent", "at least 100%"],
  ["100 percent within one working day", "at least 100%"],
  ["contact the victim at least every 7 days in 100 percent of cases", "at least 100%"],
  ["75 percent of plans of action within 28 days", "at least 75%"],
  ["deliver 38", "at least 38"],
  ["To deliver 38 Freedom Programmes by March 2012", "at least 38"],
  ["Deliver 38 programmes to reduce reoffending", "at least 38"],
  ["from 35 to 29", "at most 29"],
  ["from 35% to 29% by March 2012", "at most 29%"],
  ["from 35 to 40", "at least 40"],
  ["maintain", "maintain: at most"],
  ["maintain or reduce", "maintain: at most"],
  ["maintain or improve satisfaction", "maintain: at least"],
  ["no increase", "maintain: at most"],
  ["no decrease", "maintain: at least"],
  ["establish a baseline", "establish a baseline"],
  ["To establish a baseline in 2011/12", "establish a baseline"],
  ["monitor only", "no measure"],
  ["Get there promptly", "no measure"],
  ["Limit the increase in serious violence to 2%", "increase: at most 2%"],
  ["Contain any rise to 2%", "increase: at most 2%"],
  ["an increase of less than 2%", "increase: below 2%"],
  ["Cut anti-social behaviour by a fifth", "reduce: at most 20%"],
  ["Halve the number of incidents", "reduce: at most 50%"],
  ["Double the number of referrals", "increase: at least 100%"],
  ["Spend no more than £20k", "at most 20000"],
  ["no more than £1.2 million", "at most 1200000"],
  ["Reduce to zero", "at most 0"],
  ["Keep the rate below 4.5 per 1,000 population", "below 4.5"],
  [">= 82%", "at least 82%"],
  ["≤28%", "at most 28%"],
  ["< 1,100", "below 1100"],
  ["82%+", "at least 82%"],
  ["-5%", "reduce: at most 5%"],
  ["up 5%", "increase: at least 5%"],
  ["38 Freedom Programmes delivered", "at least 38"],
  ["Baseline to be established", "establish a baseline"],
  ["TBC", "no measure"],
  ["Stabilise", "maintain: at most"],
  ["raise awareness of domestic abuse in schools", "no measure"],
];

describe("the wording of a target", () => {
  test.each(WORDINGS)("\"%s\" is %s", (wording, target) => {
    expect(inShort(wording)).toBe(target);
  });

  test.each([
    "sideways",
    "28%",
    "130",
    "maintain 130",
    "maintain satisfaction",
    "from 29 to 29",
    "reduce by 110%",
    "reduce by 10% and then by 5%",
    "reduce robbery by 5 and burglary by 10%",
    "reduce robbery and increase detections",
    "not increase by 5%",
    "do not reduce below 10 officers or above 20",
    "",
    "reduce ".repeat(100),
    "Remain in the top quartile",
    "Below the average of the group",
    "reduce by up to 5%",
    "reduce by a little",
    "reduce by 5-10%",
    "reduce by between 5% and 10%",
    "zero",
    "no homicides",
    "95 in 100",
    "38",
    "28 burglaries",
  ])("\"%s\" could mean several things, and it is asked which", (wording) => {
    expect(readTarget(wording)).toEqual({ fault: "not understood", reason: expect.stringMatching(/^.{20,255}$/) });
  });

  test("a long wording is read in no time, whatever it repeats", () => {
    for (const piece of ["1,", "'a ", "not ", "by 1 ", "( ", "from 1 to ", "q1 of "]) readTarget(piece.repeat(Math.floor(400 / piece.length)));
  });
});
