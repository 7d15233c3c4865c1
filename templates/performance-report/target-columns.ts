import { figure, headingNeeded, needed, text } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";
import { reportingPeriod } from "../reporting-period";

/** The columns of the table of targets. */
export const columns = {
  indicator: text("Indicator", "Measure", "Performance indicator", "Performance measure", "KPI", "PI", "Description"),
  priority: text("Priority", "Priority area", "Theme", "Priorities"),
  target: needed(text("Target", "Performance target", "Target wording", "Indicator and target", "Target for the year")),
  baseline: headingNeeded(figure("Baseline", "Baseline figure", "Base", "Baseline value")),
  outturn: headingNeeded(figure("Outturn", "Actual", "Performance", "Result", "Current figure", "Outturn figure", "Year to date")),
  period: reportingPeriod("Period", "Reporting period", "Outturn period"),
  status: text("Status", "Target status", "RAG", "RAG status", "RAG rating"),
};

export type TargetRecord = SheetRecord<typeof columns>;
