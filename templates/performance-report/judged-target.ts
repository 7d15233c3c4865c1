import { dateOfSerial } from "../../core/calendar-date";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { Figure } from "../../core/typed-number";
import type { ShownFigure } from "../../core/workbook/column";
import type { Writing } from "../../core/writing-style";
import { explain } from "../../functions/measures/explain-target";
import { fault, isFault, type Fault } from "../../functions/measures/fault";
import { judgeTarget, type TargetStatus } from "../../functions/measures/judge-target";
import { financialYearOf, lastDayOf } from "../../functions/measures/period";
import { percentageChange } from "../../functions/measures/percentage-change";
import { roundAsExcel } from "../../functions/measures/round-as-excel";
import { writeSaid } from "../../functions/measures/said-baseline";
import { baselineOf, figuresOver, readWording, type Wording } from "../../functions/measures/target-wording";
import { writeNumber } from "../../functions/measures/write-number";
import type { ReportingPeriod } from "../reporting-period";
import { contradictionOf } from "./contradictions";
import type { TargetRecord } from "./target-columns";
import { meaningsOf } from "./typed-status";

const noFigure = (name: string): Fault => fault("no data", `There is no ${name}.`);

/** A target with its figures as they are printed, how it stands, and why. */
export interface JudgedTarget {
  readonly target: string;
  readonly baseline: string;
  readonly outturn: string;
  readonly change: string;
  readonly status: string;
  readonly reason: string;
}

/** The period of the report, and its day as a serial number. */
interface ReportDays {
  readonly reportPeriod: ReportingPeriod | undefined;
  readonly asAt: number | undefined;
}

/** Judges one target, and reports where the sheet says otherwise. */
export function judge(record: TargetRecord, { reportPeriod, asAt }: ReportDays, write: Writing, report: (problem: Problem) => void): JudgedTarget {
  const { values, where } = record;
  const said = readWording(values.target);
  const period = values.period ?? reportPeriod;
  const typedBaseline = values.baseline.figure?.value ?? noFigure("baseline");
  const baseline = baselineOf(said, typedBaseline);
  const shown = { target: values.target, baseline: baseline !== typedBaseline && said.baseline ? writeSaid(said.baseline) : writeFigure(values.baseline), outturn: ofPeriod(writeFigure(values.outturn), values.period, reportPeriod) };
  const unjudged = { ...shown, change: "", status: "", reason: "" };
  const contradiction = contradictionOf(record, said);
  if (contradiction || isFault(said.target)) {
    if (contradiction) report(contradiction);
    return unjudged;
  }
  const outturn: Figure | Fault = values.outturn.figure ?? noFigure("outturn");
  const figures = figuresOver(said, said.target, { outturn, baseline }, { periodEnd: period?.lastDay, due: said.due ?? endOfYear(said, period), asAt });
  const judgement = judgeTarget(said.target, figures);
  if (isFault(judgement)) {
    report({ code: "cell-not-read", message: judgement.reason, where: where("outturn") });
    return unjudged;
  }
  const reason = explain(judgement, said.target, figures, write.date);
  reportStatus(values.status, judgement.status, reason, where("status"), report);
  return { ...shown, change: judgement.part?.isPartOfYear ? "" : writeChange(baseline, outturn), status: judgement.status, reason };
}

/** A target without a date is one for the year: the figure of a quarter before its end is on the way there. */
function endOfYear({ isOfEachPart }: Wording, period: ReportingPeriod | undefined): number | undefined {
  return period === undefined || isOfEachPart ? undefined : lastDayOf({ kind: "year", year: financialYearOf({ kind: "day", date: dateOfSerial(period.lastDay) }) });
}

/** "168 (Q3 2010/11)" where the figure is of another period than the report. */
const ofPeriod = (outturn: string, own: ReportingPeriod | undefined, reports: ReportingPeriod | undefined): string =>
  own === undefined || own.written === reports?.written ? outturn : `${outturn} (${own.written})`;

/** A typed status must say what the figures say, in words that are understood. */
function reportStatus(typed: string, status: TargetStatus, reason: string, where: string, report: (problem: Problem) => void): void {
  if (typed.trim() === "") return;
  const meanings = meaningsOf(typed);
  if (!meanings) report({ code: "cell-not-read", message: `The status ${quoted(typed)} is not understood. Write Met, Not met, On track, At risk or Off track, or clear the cell: the paper works the status out.`, where });
  else if (!meanings.includes(status)) report({ code: "status-disagrees", message: `The sheet says ${quoted(typed)}, and its figures say ${quoted(status)}: ${reason}. Put right the figure or the status.`, where });
}

const writeFigure = ({ shown, figure: read }: ShownFigure): string => (read ? (read.isPercentage || /[£$€]/.test(shown) ? shown : writeNumber(read.value)) : shown === "" ? "None" : "No data");

/** "6.8% lower": the change from the baseline; for percentages in points. */
function writeChange(baseline: number | Fault, outturn: Figure | Fault): string {
  if (isFault(baseline) || isFault(outturn)) return "";
  const change = outturn.isPercentage ? (outturn.value - baseline) * 100 : percentageChange(baseline, outturn.value);
  if (isFault(change)) return "";
  const size = roundAsExcel(Math.abs(outturn.isPercentage ? change : change * 100), 1);
  if (size === 0) return change === 0 ? "No change" : "Under 0.05%";
  return `${writeNumber(size)}${outturn.isPercentage ? (size === 1 ? " point" : " points") : "%"} ${change > 0 ? "higher" : "lower"}`;
}
