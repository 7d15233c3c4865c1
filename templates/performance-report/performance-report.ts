import * as z from "zod/mini";
import { serialOfDate } from "../../core/calendar-date";
import { companionTable } from "../../core/companion-table";
import { chart } from "../../core/docx/chart/chart";
import { documentType } from "../../core/document-type";
import { date, text, told } from "../../core/workbook/column";
import { parsePlace } from "../../core/workbook/address";
import type { Problem } from "../../core/problem";
import type { Details } from "../../core/workbook/read-details";
import type { TablePlan } from "../../core/workbook/read-table";
import type { Writing } from "../../core/writing-style";
import { readReferrals, referrals, referralsTable } from "../idvas-referrals/idvas-referrals";
import { reportingPeriod, type ReportingPeriod } from "../reporting-period";
import { judge } from "./judged-target";
import { monthlyTable, readMonthly } from "./monthly-figures";
import { reportMistyped, sectionsOf } from "./sections";
import { readSimilarAreas, similarAreasTable } from "./similar-areas";
import { columns, type TargetRecord } from "./target-columns";
import { nameIn, periodAround } from "./title-period";

const details = {
  partnership: told(text("Partnership", "Board", "Name of partnership"), "The name of the partnership, as it heads the report.", "Example Community Safety Partnership"),
  period: reportingPeriod("Period", "Reporting period", "Quarter"),
  date: date("Date", "Date of report", "As at"),
  producedBy: told(text("Produced by", "Source", "Author"), "Who made the report.", "Research Group"),
};

const target = z.object({
  priority: z.string(),
  indicator: z.string(),
  target: z.string(),
  baseline: z.string(),
  outturn: z.string(),
  change: z.string(),
  status: z.string(),
  reason: z.string(),
});

const section = z.object({
  heading: z.string(),
  isFirst: z.boolean(),
  targets: z.array(target),
  hasTargets: z.boolean(),
  /** A chart for each measure that the sheet has figures of, with its heading and what it says. */
  charts: z.array(z.object({ heading: z.string(), finding: z.string(), chart: z.nullable(chart) })),
  referrals: z.array(referrals),
});

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  partnership: z.string(),
  period: z.string(),
  producedBy: z.string(),
  targets: z.array(target),
  hasPriorities: z.boolean(),
  hasIndicators: z.boolean(),
  /** "6 met, 2 not met, 2 with no baseline". */
  summary: z.string(),
  /** One for each priority, with its targets, charts and tables. */
  sections: z.array(section),
  hasSections: z.boolean(),
  /** Whether the summary has to say all, because no section says more. */
  isWhole: z.boolean(),
});

/** The table of targets, wherever it is read. */
export const targetsTable: TablePlan<typeof columns, typeof details> = {
  table: { name: "Performance", sheets: /perform|target|indicator/i, columns, atLeast: 3, surely: 3, groups: ["priority"] },
  details,
};

const ID = "performance-report";

/** A performance report: every target with how it stands, and a section for each priority with its figures and charts. */
export const performanceReport = documentType({
  id: ID,
  title: "Performance report",
  needs: 'No performance report was found on a visible sheet. A performance report has a row of headings with "Target", "Baseline" and "Outturn", and one target in each row.',
  isPersonal: false,
  ...targetsTable,
  data,
  companions: {
    monthly: companionTable(ID, monthlyTable, readMonthly, { id: "figures-by-month", title: "Figures by month", holds: "for the charts of the performance report" }),
    similarAreas: companionTable(ID, similarAreasTable, readSimilarAreas, { id: "similar-areas", title: "Similar areas", holds: "for the charts of the performance report" }),
    // Its headings are asked about as those of the paper that it has of its own.
    referrals: companionTable("idvas-referrals", referralsTable, readReferrals),
  },
  toPaper(records, { values, title: sheetTitle, where }, report, _, write, { monthly = [], similarAreas = [], referrals: referred }) {
    const asAt = values.date && serialOfDate(values.date);
    const reportPeriod = periodOfReport(records, { values, title: sheetTitle, where }, report, write);
    let priority = "";
    const judged = records.flatMap((record) => {
      // A priority with several targets is written once, in the first of their rows.
      if (record.values.priority !== "") ({ priority } = record.values);
      if (record.isGroup) return [];
      return { priority, indicator: record.values.indicator, ...judge(record, { reportPeriod, asAt }, write, report) };
    });
    const partnership = values.partnership || nameIn(sheetTitle);
    const period = reportPeriod?.written ?? "";
    const charts = [...monthly, ...similarAreas];
    reportMistyped(judged, charts, report);
    const sections = sectionsOf(judged, charts, referred);
    const title = `Performance report: ${[partnership, period].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Performance report", period].filter(Boolean).join(", "),
        partnership,
        period,
        producedBy: values.producedBy,
        targets: judged,
        hasPriorities: judged.some((each) => each.priority !== ""),
        hasIndicators: judged.some((each) => each.indicator !== ""),
        summary: summary(judged.map(({ status }) => status)),
        sections,
        hasSections: sections.length > 0,
        isWhole: judged.some((each) => each.priority === ""),
      },
    };
  },
});

/** The period of the report: that of a label, of the title or the sheet, or of all the rows that name one. */
export function periodOfReport(records: readonly TargetRecord[], { values, title, where }: Pick<Details<typeof details>, "values" | "title" | "where">, report: (problem: Problem) => void, write: Writing): ReportingPeriod | undefined {
  const { sheet } = parsePlace(where("period"));
  return periodAround({ title, sheet, label: values.period, where: where("period") }, write, report) ?? onePeriod(records);
}

/** The period of all the rows that name one, where they name the same. */
function onePeriod(records: readonly TargetRecord[]): ReportingPeriod | undefined {
  const periods = new Map(records.flatMap(({ values: { period } }) => (period ? [[period.written, period]] : [])));
  return periods.size === 1 ? [...periods.values()][0] : undefined;
}

/** How many targets stand how, in the order of first appearance. */
function summary(statuses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status.toLowerCase()}`);
  return `${statuses.length} target${statuses.length === 1 ? "" : "s"}: ${parts.join(", ")}`;
}
