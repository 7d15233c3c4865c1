/**
 * The bank holidays of England and Wales as they were published, substitute days and days of one year among them: month and
 * day, "04-29" being 29 April. Source: the lists of bank holidays on GOV.UK. Where a year is not here, nothing is known.
 */
const PUBLISHED: Readonly<Record<number, string>> = {
  2009: "01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28",
  2010: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  // 29 April: the royal wedding.
  2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
  // The spring bank holiday was moved to 4 June; 5 June: the Diamond Jubilee.
  2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
  2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
  2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
  2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  // The early May bank holiday was moved to 8 May, VE Day.
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  // The spring bank holiday was moved to 2 June; 3 June: the Platinum Jubilee; 19 September: the funeral of the Queen.
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  // 8 May: the coronation.
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
};

const YEARS = Object.keys(PUBLISHED).map(Number);

/** The first and the last year of which the bank holidays are known. */
export const FIRST_YEAR = Math.min(...YEARS);
export const LAST_YEAR = Math.max(...YEARS);

const DAYS = new Map(Object.entries(PUBLISHED).map(([year, days]) => [Number(year), new Set(days.split(" "))]));

/** The bank holidays of a year in England and Wales, as months and days; undefined where they are not known. */
export const bankHolidaysOf = (year: number): ReadonlySet<string> | undefined => DAYS.get(year);
