import { Chart, type BarRole } from "../../core/docx/chart/chart";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey } from "../../core/same-name";
import { figure, headingNeeded, needed, text } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { ReadRows, TablePlan } from "../../core/workbook/read-table";
import { writeNumber } from "../../functions/measures/write-number";
import { groupsOf, placed, type Group } from "./groups";
import { decimalsOf, type PriorityChart } from "./priority-chart";

const columns = {
  priority: text("Priority", "Priority area", "Theme", "Priorities"),
  measure: text("Measure", "Indicator", "Offence", "Offence type", "Crime type", "Performance measure"),
  area: needed(text("Area", "Similar area", "CSP", "CDRP", "Partnership area", "District", "Force and district")),
  rate: headingNeeded(figure("Rate", "Rate per 1,000", "Per 1,000 residents", "Crimes per 1,000 residents", "Offences per 1,000 residents", "Rate per 1,000 residents")),
};

const details = {
  ourArea: needed(text("Our area", "Our partnership area", "Our district")),
  measure: text("Measure", "Indicator"),
  unit: text("Unit", "Rate of", "Counted"),
  period: text("Period", "Reporting period"),
};

/** The rates of the areas that are most like ours. */
export const similarAreasTable: TablePlan<typeof columns, typeof details> = {
  table: { name: "SimilarAreas", sheets: /\bsimilar\b|\bMSG\b|\bpeers?\b|\bfamily group\b|\biquanta\b/i, columns, atLeast: 2, surely: Infinity },
  details,
};

type Row = SheetRecord<typeof columns>;
type Around = Details<typeof details>;

/** The names of more bars would run into each other. */
const MOST_AREAS = 40;

const AVERAGE = /^(?:(?:MSG|(?:most )?similar (?:group|areas?)|group|family)(?:'s)? )?(?:average|mean)\b/i;

/** A chart of each measure: the areas from the lowest rate to the highest, with ours and the average marked. */
export const readSimilarAreas: ReadRows<typeof columns, typeof details, readonly PriorityChart[]> = (records, around, report) =>
  groupsOf(records, around.values.measure || "Rates", report).map((group) => {
    reportRows(group, around, report);
    return { ...placed(group), ...areasChart(group, around) };
  });

const isOurs = ({ values }: Row, { values: { ourArea } }: Around): boolean => nameKey(values.area) === nameKey(ourArea);
const rateOf = ({ values }: Row): number | undefined => values.rate.figure?.value;

function reportRows({ records, measure }: Group<Row>, around: Around, report: (problem: Problem) => void): void {
  const { ourArea } = around.values;
  const tooMany = records[MOST_AREAS];
  if (tooMany) report({ code: "table-too-long", message: `There are ${records.length.toLocaleString("en-GB")} areas for ${measure}, and a page has room for ${MOST_AREAS}. Keep those that are most like ours.`, where: tooMany.where("area") });
  const seen = new Set<string>();
  for (const { values, where } of records) {
    const key = nameKey(values.area);
    if (key !== "" && seen.has(key)) report({ code: "number-used-twice", message: `${values.area} is here twice for ${measure}. Keep one of the two rows.`, where: where("area") });
    seen.add(key);
    if (values.rate.figure?.isPercentage) report({ code: "cell-not-read", message: `A rate is a number such as 12.4, and this is ${quoted(values.rate.shown)}. Type the number.`, where: where("rate") });
  }
  if (ourArea !== "" && !records.some((row) => isOurs(row, around))) {
    report({ code: "cell-not-read", message: `${quoted(ourArea)} is not among the areas of ${measure}. Write it as the table has it, or add its row.`, where: around.where("ourArea") });
  }
}

function areasChart({ records, measure }: Group<Row>, around: Around): { readonly heading: string; readonly finding: string; readonly chart: Chart | null } {
  const { unit, period } = around.values;
  const roleOf = (row: Row): BarRole => (AVERAGE.test(row.values.area) ? "average" : isOurs(row, around) ? "ours" : "other");
  const order = (row: Row): number => rateOf(row) ?? Infinity;
  const rows = records.slice(0, MOST_AREAS).sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  const heading = `${measure} in the most similar areas${period === "" ? "" : `, ${period}`}`;
  if (rows.every((row) => rateOf(row) === undefined)) return { heading, finding: "There are no rates yet.", chart: null };
  const finding = position(rows, roleOf, unit);
  const rates = rows.map(rateOf);
  const labelOf = (row: Row): string => `${row.values.area}${roleOf(row) === "ours" ? " (our area)" : ""}${rateOf(row) === undefined ? ": no data" : ""}`;
  const chart = new Chart({
    kind: "bars",
    title: heading,
    finding,
    categories: { title: "Area", labels: rows.map(labelOf) },
    values: { title: unit || "Rate", decimals: decimalsOf(rates) },
    series: [{ name: unit || "Rate", values: rates }],
    roles: rows.map(roleOf),
  });
  return { heading, finding, chart };
}

/** Which place our area has among those with a rate, counted from the lowest, and how it stands to the average. */
function position(rows: readonly Row[], roleOf: (row: Row) => BarRole, unit: string): string {
  const write = (row: Row): string => writeNumber(rateOf(row) ?? 0);
  const ours = rows.find((row) => roleOf(row) === "ours");
  const average = rows.find((row) => roleOf(row) === "average" && rateOf(row) !== undefined);
  const counted = rows.filter((row) => roleOf(row) !== "average" && rateOf(row) !== undefined);
  const own = ours && rateOf(ours);
  if (!ours || own === undefined) return `There is no rate for our area${ours ? `, ${ours.values.area}` : ""}.`;
  const lower = counted.filter((row) => (rateOf(row) ?? 0) < own).length;
  const as = counted.filter((row) => rateOf(row) === own).length > 1 ? ", with others of the same rate" : "";
  const to = average === undefined ? "" : rateOf(average) === own ? ", which is the average" : `, ${own < (rateOf(average) ?? 0) ? "below" : "above"} the average of ${write(average)}`;
  return `${ours.values.area} has the ${lower === 0 ? "lowest" : lower === counted.length - 1 ? "highest" : `${ordinal(lower + 1)} lowest`} rate of ${counted.length} areas${as}: ${write(ours)}${unit === "" ? "" : ` ${unit.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`}${to}.`;
}

const ordinal = (number: number): string => {
  const [tens, ones] = [number % 100, number % 10];
  return `${number}${tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th")}`;
};
