import type { Problem } from "../../core/problem";

/** The rows of one measure of a priority. */
export interface Group<R> {
  readonly priority: string;
  readonly measure: string;
  readonly records: readonly R[];
}

/** More charts than these nobody looks through. */
const MOST_CHARTS = 100;

interface Grouped {
  readonly values: { readonly priority: string; readonly measure: string };
  where(column: "priority" | "measure"): string;
}

/** What a group is of, and where the sheet says its priority. */
export const placed = ({ priority, measure, records: [first] }: Group<Grouped>): { readonly priority: string; readonly measure: string; readonly where: string } => ({
  priority,
  measure,
  where: first?.where("priority") ?? "",
});

/**
 * The rows of a table by their priority and measure, in the order of first appearance. A blank cell says the same as the
 * one above it.
 * @param unnamed the measure of a table that has no column for it
 */
export function groupsOf<R extends Grouped>(records: readonly R[], unnamed: string, report: (problem: Problem) => void): readonly Group<R>[] {
  const groups = new Map<string, { priority: string; measure: string; records: R[] }>();
  let [priority, measure] = ["", ""];
  for (const record of records) {
    // Another priority begins with a measure of its own.
    if (record.values.priority !== "" && record.values.priority !== priority) [priority, measure] = [record.values.priority, ""];
    if (record.values.measure !== "") ({ measure } = record.values);
    const key = JSON.stringify([priority.toLowerCase(), (measure || unnamed).toLowerCase()]);
    const group = groups.get(key) ?? { priority, measure: measure || unnamed, records: [] };
    group.records.push(record);
    groups.set(key, group);
  }
  const first = [...groups.values()].slice(0, MOST_CHARTS);
  if (groups.size > MOST_CHARTS) {
    const where = [...groups.values()][MOST_CHARTS]?.records[0]?.where("measure") ?? "";
    report({ code: "table-too-long", message: `This table makes ${groups.size.toLocaleString("en-GB")} charts, one for each measure, and a report takes ${MOST_CHARTS} at most. Keep the measures that the report is about.`, where });
  }
  return first;
}
