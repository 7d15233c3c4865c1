import fc from "fast-check";
import { compareDates, dateOfSerial, daysAfter, daysBetween, lastOfMonth, monthsAfter, parseTypedDate, timeAfterDate, writeDate } from "../core/calendar-date";
import { parseMeetingTimes, writeClock } from "../core/clock";

describe("a date as it is typed", () => {
  test.each([
    ["3 May 2011", "3 May 2011"],
    ["3rd May 2011", "3 May 2011"],
    ["Tuesday 3rd of May, 2011", "3 May 2011"],
    ["May 3, 2011", "3 May 2011"],
    ["3-May-11", "3 May 2011"],
    ["03/05/2011", "3 May 2011"],
    ["3.5.11", "3 May 2011"],
    ["2011-05-03", "3 May 2011"],
    ["2011-05-03T09:30:00Z", "3 May 2011"],
    ["3 May 2011 at 9.30am", "3 May 2011"],
    ["3 May 2011, 10:00", "3 May 2011"],
    ["Tues. 16 Oct. 2012 @ 2pm", "16 October 2012"],
    ["Weds 17 Oct 2012 - 2.00pm to 4.00pm", "17 October 2012"],
    ["17 October 2012 from 14:00–16:00", "17 October 2012"],
    ["  29   November\u00a02016 ", "29 November 2016"],
    ["29/2/2012", "29 February 2012"],
    ["1 January 50", "1 January 1950"],
  ])("\"%s\" is %s", (typed, written) => {
    const read = parseTypedDate(typed);
    expect(read && writeDate(read.date)).toBe(written);
  });

  test.each([
    ["3 May 2011 at 9.30am", "9.30am"],
    ["Tues. 16 Oct. 2012 @ 2pm", "2pm"],
    ["17 Oct 2012 - 2.00pm to 4.00pm", "2.00pm to 4.00pm"],
    ["3 May 2011", ""],
    ["3-5-11", ""],
  ])("after \"%s\" the time is \"%s\"", (typed, time) => expect(timeAfterDate(typed)).toBe(time));

  test("the weekday stays with it, so that it can be compared", () => {
    expect(parseTypedDate("Mon 3 May 2011")?.weekday).toBe("Monday");
    expect(parseTypedDate("Weds. 4 May 2011")?.weekday).toBe("Wednesday");
    expect(parseTypedDate("3 May 2011")?.weekday).toBeUndefined();
  });

  test.each(["", "tbc", "May 2011", "31 June 2011", "29/2/2011", "13/13/2011", "3/5", "Someday 3 May 2011", "3 Ma 2011", "3 May 2011 or 4 May 2011", "1".repeat(10_000)])("\"%s\" is none", (typed) => {
    expect(parseTypedDate(typed)).toBeUndefined();
  });
});

describe("months and days after a date", () => {
  test.each([
    ["31 January 2011", 1, "28 February 2011"],
    ["31 January 2012", 1, "29 February 2012"],
    ["29 February 2012", 12, "28 February 2013"],
    ["30 November 2011", 3, "29 February 2012"],
    ["31 August 2011", 6, "29 February 2012"],
    ["10 December 2011", 1, "10 January 2012"],
    ["15 May 2011", 0, "15 May 2011"],
    ["31 March 2012", -1, "29 February 2012"],
  ])("%s and %d months is %s", (from, months, written) => {
    const date = parseTypedDate(from)?.date;
    expect(date && writeDate(monthsAfter(date, months))).toBe(written);
  });

  const day = fc.integer({ min: 61, max: 100_000 }).map(dateOfSerial);
  const months = fc.integer({ min: 0, max: 600 });

  test("are in the month that is meant, on the same day or the last of a shorter month", () => {
    fc.assert(
      fc.property(day, months, (date, count) => {
        const later = monthsAfter(date, count);
        expect((later.year - date.year) * 12 + later.month - date.month).toBe(count);
        expect(later.day).toBe(Math.min(date.day, lastOfMonth(later).day));
      }),
    );
  });

  test("keep the order of dates, and twelve of them are a year", () => {
    fc.assert(
      fc.property(day, day, months, (one, other, count) => {
        expect(Math.sign(compareDates(monthsAfter(one, count), monthsAfter(other, count))) * Math.sign(compareDates(one, other))).toBeGreaterThanOrEqual(0);
        expect(monthsAfter(one, 12).year).toBe(one.year + 1);
      }),
    );
  });

  test("days there and back are nothing", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5_000 }), (date, count) => {
        expect(daysBetween(date, daysAfter(date, count))).toBe(count);
      }),
    );
  });
});

describe("the times of a meeting", () => {
  const shown = (typed: string): string | undefined => {
    const times = parseMeetingTimes(typed);
    return times && [times.starts, times.ends].flatMap((time) => (time === undefined ? [] : [writeClock(time)])).join(" to ");
  };

  test.each([
    ["10:00 – 12:45", "10:00 to 12:45"],
    ["10.00am to 12.30pm", "10:00 to 12:30"],
    ["2 – 4.30pm", "14:00 to 16:30"],
    ["9.30 – 1.00", "09:30 to 13:00"],
    ["11am until 1pm", "11:00 to 13:00"],
    ["1000-1200", "10:00 to 12:00"],
    ["1400hrs - 1630hrs", "14:00 to 16:30"],
    ["10am - noon", "10:00 to 12:00"],
    ["from 9 a.m. till 12 noon", "09:00 to 12:00"],
    ["9.30am", "09:30"],
    ["14:00", "14:00"],
  ])("\"%s\" is %s", (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  test.each(["half past ten", "10", "12:45 – 10:00am", "10:75", "25:00", "13pm", "9am – 10am – 11am", "1".repeat(10_000)])("\"%s\" is none", (typed) => {
    expect(parseMeetingTimes(typed)).toBeUndefined();
  });
});
