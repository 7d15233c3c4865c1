import { figure, headingNeeded, needed, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import { reportingPeriod } from "../reporting-period";

/** The columns of the table of targets. */
export const columns = {
  indicator: told(text("Indicator", "Measure", "Performance indicator", "Performance measure", "KPI", "PI", "Description"), "What is measured.", "Dwelling burglary"),
  priority: told(text("Priority", "Priority area", "Theme", "Priorities"), "The priority that the target belongs to; it heads a section of the report.", "Burglary"),
  target: told(needed(text("Target", "Performance target", "Target wording", "Indicator and target", "Target for the year")), "The target as the plan words it: reduce by 10%, no more than 28%, from 35 to 29.", "Reduce by 10%"),
  baseline: told(headingNeeded(figure("Baseline", "Baseline figure", "Base", "Baseline value")), "The figure that the target is measured from.", 757),
  outturn: told(headingNeeded(figure("Outturn", "Actual", "Performance", "Result", "Current figure", "Outturn figure", "Year to date")), "The figure now; No data where there is none yet.", 681),
  period: reportingPeriod("Period", "Reporting period", "Outturn period"),
  status: told(text("Status", "Target status", "RAG", "RAG status", "RAG rating"), "Worked out from the figures. What is typed is compared with it: Met, Not met, On track, No data and so on.", ""),
};

export type TargetRecord = SheetRecord<typeof columns>;
