import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import type { ShownFigure } from "../../core/workbook/column";
import type { Writing } from "../../core/writing-style";
import { explain } from "../../functions/measures/explain-target";
import { fault, isFault, type Fault } from "../../functions/measures/fault";
import { judgeTarget, type Outturn } from "../../functions/measures/judge-target";
import { percentageChange } from "../../functions/measures/percentage-change";
import { roundAsExcel } from "../../functions/measures/round-as-excel";
import { figuresOver, readWording } from "../../functions/measures/target-wording";
import { writeNumber } from "../../functions/measures/write-number";
import type { TargetRecord } from "./target-columns";

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

/** The last day of the report's period, and the day of the report, as serial numbers. */
interface ReportDays {
  readonly reportPeriodEnd: number | undefined;
  readonly asAt: number | undefined;
}

/** Judges one target, and reports where the sheet says otherwise. */
export function judge({ values, where }: TargetRecord, { reportPeriodEnd, asAt }: ReportDays, write: Writing, report: (problem: Problem) => void): JudgedTarget {
  const said = readWording(values.target);
  const shown = { target: values.target, baseline: writeFigure(values.baseline), outturn: writeFigure(values.outturn) };
  const unjudged = { ...shown, change: "", status: "", reason: "" };
  if (isFault(said.target)) {
    report({ code: "cell-not-read", message: said.target.reason, where: where("target") });
    return unjudged;
  }
  const [from, to] = [values.baseline.figure, values.outturn.figure];
  if (from && to && from.isPercentage !== to.isPercentage && from.value !== 0 && to.value !== 0) {
    report({ code: "cell-not-read", message: `The baseline is ${values.baseline.shown} and the outturn ${values.outturn.shown}: one is a percentage and the other is not. Write both in the same way.`, where: where("outturn") });
    return unjudged;
  }
  const outturn: Outturn | Fault = values.outturn.figure ?? noFigure("outturn");
  const baseline: number | Fault = values.baseline.figure?.value ?? noFigure("baseline");
  const figures = figuresOver(said, said.target, { outturn, baseline }, { periodEnd: values.period?.lastDay ?? reportPeriodEnd, due: undefined, asAt });
  const judgement = judgeTarget(said.target, figures);
  if (isFault(judgement)) {
    report({ code: "cell-not-read", message: judgement.reason, where: where("outturn") });
    return unjudged;
  }
  const reason = explain(judgement, said.target, figures, write.date);
  const words = values.status.replace(/\s*\(provisional\)$/i, "").replace(/[^\p{L} ]/gu, "").trim();
  const typed = ALSO_SAID.get(words.toLowerCase()) ?? words;
  if (STATUS_WORDS.test(typed) && typed.toLowerCase() !== judgement.status.toLowerCase()) {
    report({ code: "status-disagrees", message: `The sheet says ${quoted(values.status)}, and its figures say ${quoted(judgement.status)}: ${reason}. Put right the figure or the status.`, where: where("status") });
  }
  const isWhole = judgement.part === undefined || judgement.part.isStep;
  return { ...shown, change: isWhole ? writeChange(baseline, outturn) : "", status: judgement.status, reason };
}

const STATUS_WORDS = /^(?:met|not met|on track|at risk|off track)$/i;

/** How else a target is said to be met or not. */
const ALSO_SAID: ReadonlyMap<string, string> = new Map([
  ...["achieved", "target met", "yes", "green"].map((words) => [words, "Met"] as const),
  ...["not achieved", "missed", "target not met", "no", "red"].map((words) => [words, "Not met"] as const),
]);

const writeFigure = ({ shown, figure: read }: ShownFigure): string => (read ? (read.isPercentage || /[£$€]/.test(shown) ? shown : writeNumber(read.value)) : shown === "" ? "None" : "No data");

/** "6.8% lower": the change from the baseline; for percentages in points. */
function writeChange(baseline: number | Fault, outturn: Outturn | Fault): string {
  if (isFault(baseline) || isFault(outturn)) return "";
  const change = outturn.isPercentage ? (outturn.value - baseline) * 100 : percentageChange(baseline, outturn.value);
  if (isFault(change)) return "";
  const size = roundAsExcel(Math.abs(outturn.isPercentage ? change : change * 100), 1);
  if (size === 0) return change === 0 ? "No change" : "Under 0.05%";
  return `${writeNumber(size)}${outturn.isPercentage ? " points" : "%"} ${change > 0 ? "higher" : "lower"}`;
}
