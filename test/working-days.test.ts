import { compareDates, dateOfSerial, serialOfDate, weekdayOf, writeDate, writeLongDate, type CalendarDate } from "../core/calendar-date";
import { bankHolidaysOf, FIRST_YEAR, LAST_YEAR } from "../core/working-days/bank-holidays";
import { lastDayFor, parseNoticeRule, writeNoticeRule } from "../core/working-days/notice-rule";
import { kindOfDay, lastDayWithClear, workingDayBefore } from "../core/working-days/working-days";

const on = (text: string): CalendarDate => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
};
const written = (date: CalendarDate | undefined): string | undefined => date && writeLongDate(date);
const shifted = (date: CalendarDate, days: number): CalendarDate => dateOfSerial(serialOfDate(date) + days);

/** Easter Sunday by the anonymous Gregorian computation. */
function easter(year: number): CalendarDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

const mondayFrom = (date: CalendarDate): CalendarDate => (weekdayOf(date) === "Monday" ? date : mondayFrom(shifted(date, 1)));
const lastMonday = (year: number, month: number): CalendarDate => mondayFrom(shifted({ year, month: month + 1, day: 1 }, -7));

/** The regular bank holidays of a year by the rules of the Act of 1971, substitute days being the next days that are free. */
function byRule(year: number): readonly string[] {
  const sunday = easter(year);
  const days = [shifted(sunday, -2), shifted(sunday, 1), mondayFrom({ year, month: 5, day: 1 }), lastMonday(year, 5), lastMonday(year, 8)].map(writeDate);
  for (const fixed of [{ year, month: 1, day: 1 }, { year, month: 12, day: 25 }, { year, month: 12, day: 26 }]) {
    if (!/^S/.test(weekdayOf(fixed))) days.push(writeDate(fixed));
  }
  for (const fixed of [{ year, month: 1, day: 1 }, { year, month: 12, day: 25 }, { year, month: 12, day: 26 }]) {
    let free = fixed;
    while (/^S/.test(weekdayOf(free)) || (compareDates(free, fixed) > 0 && days.includes(writeDate(free)))) free = shifted(free, 1);
    if (compareDates(free, fixed) > 0) days.push(writeDate(free));
  }
  return days;
}

/** What was published for one year alone, beside the rules or instead of them. */
const OF_ONE_YEAR: Readonly<Record<number, { readonly more: readonly string[]; readonly not: readonly string[] }>> = {
  2011: { more: ["29 April 2011"], not: [] },
  2012: { more: ["4 June 2012", "5 June 2012"], not: ["28 May 2012"] },
  2020: { more: ["8 May 2020"], not: ["4 May 2020"] },
  2022: { more: ["2 June 2022", "3 June 2022", "19 September 2022"], not: ["30 May 2022"] },
  2023: { more: ["8 May 2023"], not: [] },
};

describe("bank holidays of England and Wales", () => {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

  test.each(years)("of %i are those of the rules, with the days of that year alone", (year) => {
    const { more, not } = OF_ONE_YEAR[year] ?? { more: [], not: [] };
    const table = [...(bankHolidaysOf(year) ?? [])].map((day) => writeDate(on(`${year}-${day}`)));
    expect([...table].sort()).toEqual([...byRule(year).filter((day) => !not.includes(day)), ...more].sort());
    expect(table.filter((day, index) => table.indexOf(day) !== index)).toEqual([]);
  });

  test("end: of a later or an earlier year only weekends are known", () => {
    expect([FIRST_YEAR, LAST_YEAR]).toEqual([2009, 2028]);
    expect(kindOfDay(on("2029-01-02"))).toBe("not known");
    expect(kindOfDay(on("2029-01-06"))).toBe("weekend");
    expect(workingDayBefore(on("2029-01-03"), 1)).toBeUndefined();
    expect(written(workingDayBefore(on("2029-01-01"), 1))).toBe("Friday 29 December 2028");
    expect(lastDayWithClear(on("2009-01-05"), 5)).toBeUndefined();
  });
});

describe("the last day before a meeting", () => {
  test.each([
    // 29 April and 2 May 2011 were bank holidays, 22 and 25 April Easter.
    ["10am on the working day preceding the meeting", "2011-05-03", "Thursday 28 April 2011"],
    ["16:00 the day before the meeting", "2011-05-03", "Monday 2 May 2011"],
    ["5 clear working days before the meeting", "2011-05-03", "Tuesday 19 April 2011"],
    ["five clear days before the meeting", "2011-05-03", "Wednesday 27 April 2011"],
    ["2 working days before", "2011-05-03", "Wednesday 27 April 2011"],
    ["12 noon three working days prior to the meeting", "2016-11-29", "Thursday 24 November 2016"],
    ["5 clear working days before", "2022-09-21", "Monday 12 September 2022"],
    ["1 clear working day before", "2022-06-06", "Tuesday 31 May 2022"],
  ])("%s, of %s, is %s", (words, meeting, day) => {
    const rule = parseNoticeRule(words);
    expect(rule && written(lastDayFor(rule, on(meeting)))).toBe(day);
  });

  test("keeps so many days clear, whatever the meeting: one day later would be one too few", () => {
    for (let serial = serialOfDate(on("2010-01-01")); serial < serialOfDate(on("2028-12-31")); serial += 13) {
      const meeting = dateOfSerial(serial);
      const between = (from: CalendarDate): number => {
        let count = 0;
        for (let day = shifted(from, 1); compareDates(day, meeting) < 0; day = shifted(day, 1)) count += Number(kindOfDay(day) === "working day");
        return count;
      };
      const last = lastDayWithClear(meeting, 5) as CalendarDate;
      expect([kindOfDay(last), between(last), between(shifted(last, 1)) < 5 || kindOfDay(shifted(last, 1)) !== "working day"]).toEqual(["working day", 5, true]);
    }
  });

  test.each([
    ["5 clear working days", "5 clear working days before the meeting"],
    ["Five working days' notice", "5 working days before the meeting"],
    ["1 day", "1 day before the meeting"],
    ["Fire exits are at the back", undefined],
    ["Friday", undefined],
  ])("beside Notice, %s is %s", (words, rule) => {
    const read = parseNoticeRule(words, { isNoticeSaid: true });
    expect(read && writeNoticeRule(read)).toBe(rule);
  });

  test("words that are no rule are none", () => {
    for (const words of ["10am on 28 April 2011", "open all day", "on the day", "", "Friday before the meeting"]) expect(parseNoticeRule(words)).toBeUndefined();
  });
});
