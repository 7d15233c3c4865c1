import type { PlanField } from "../../checks/smart/finding";
import type { PlannedAction, PlannedRecommendation } from "../../checks/smart/planned-action";
import { standingOf, type Standing } from "../../checks/smart/standing";
import type { CalendarDate } from "../../core/calendar-date";
import type { FoundDocument } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { parseBlock } from "../../core/workbook/address";
import type { CellOfRow } from "../../core/workbook/cell-of-row";
import type { SheetRecord } from "../../core/workbook/read-records";
import type { TableArea } from "../../core/workbook/table-area";
import { recommendationsOf, type ActionOfPlan, type RecommendationOfPlan } from "./plan-actions";
import { columns } from "./plan-columns";
import { saidToBeBegun } from "./typed-status";

type Row = SheetRecord<typeof columns>;
type Cells = Readonly<Partial<Record<keyof typeof columns, CellOfRow>>>;

/** An action of the plan with the cells that its fields stand in. */
export interface ActionOnForm extends PlannedAction {
  /** Only the columns that the sheet has. */
  readonly cells: Cells;
  readonly standing: Standing;
  /** Whether its recommendation has no action yet; what is written goes into the row of the recommendation. */
  readonly isToCome: boolean;
}

/** A recommendation with the cells that it stands in: several where the sheet repeats it beside each of its actions. */
export interface RecommendationOnForm extends PlannedRecommendation {
  readonly actions: readonly ActionOnForm[];
  readonly recommendationCells: readonly CellOfRow[];
  readonly scopeCells: readonly CellOfRow[];
  /** Its last row on the sheet, counted from 0. */
  readonly lastRow: number;
}

/** The plan of a workbook for somebody who fills it in field by field. */
export interface PlanOnForm {
  readonly recommendations: readonly RecommendationOnForm[];
  /** The day on which the plan is looked at, and whether the sheet says so. */
  readonly asAt: CalendarDate;
  readonly isDatedBySheet: boolean;
  readonly area: TableArea;
  /** What must be put right on the sheet before the paper can be made. */
  readonly problems: readonly Problem[];
}

/**
 * The action plan of a workbook as a form: each field with its cell.
 * @param document the action plan as the survey found it
 * @param today the day on which it is looked at where the sheet does not say one
 */
export function planForm({ read, problems }: Pick<FoundDocument, "read" | "problems">, today: CalendarDate): PlanOnForm {
  const dated = read.details.asAt as CalendarDate | undefined;
  const asAt = dated ?? today;
  return {
    recommendations: recommendationsOf(read.records as unknown as readonly Row[], () => undefined).map((each) => recommendationOnForm(each, asAt)),
    asAt,
    isDatedBySheet: dated !== undefined,
    area: read.area,
    problems,
  };
}

function recommendationOnForm(own: RecommendationOfPlan, asAt: CalendarDate): RecommendationOnForm {
  const actions = own.actions.map((action) => actionOnForm(action, action.row, asAt, false));
  const bearing = own.rows[0];
  const all = own.rows.flatMap((row) => Object.values(cellsOf(row)));
  return {
    recommendation: own.recommendation,
    scope: own.scope,
    actions: actions.length > 0 || !bearing ? actions : [actionOnForm(NO_ACTION, bearing, asAt, true)],
    recommendationCells: cellsSaying(own, "recommendation", own.recommendation),
    scopeCells: cellsSaying(own, "scope", own.scope),
    lastRow: Math.max(...all.flatMap(({ where, goesOn }) => [where, ...goesOn.map((more) => more.where)]).map((where) => parseBlock(where)?.top ?? 0)),
  };
}

const NO_ACTION: PlannedAction = { action: "", leadAgency: "", milestones: "", targetDate: "", originalTargetDate: "", completionAndOutcome: "", outcome: "" };

const actionOnForm = (planned: PlannedAction | ActionOfPlan, row: Row, asAt: CalendarDate, isToCome: boolean): ActionOnForm => ({
  action: planned.action,
  leadAgency: planned.leadAgency,
  milestones: planned.milestones,
  targetDate: planned.targetDate,
  originalTargetDate: planned.originalTargetDate,
  timesMoved: planned.timesMoved,
  completionAndOutcome: planned.completionAndOutcome,
  outcome: planned.outcome,
  cells: cellsOf(row),
  standing: standingOf(planned, asAt, saidToBeBegun(row.values.status)),
  isToCome,
});

const cellsOf = (row: Row): Cells =>
  Object.fromEntries((Object.keys(columns) as (keyof typeof columns)[]).flatMap((key) => (row.cell(key) === undefined ? [] : [[key, row.cell(key)]])));

/** The cells in which words stand, each once; where they stand nowhere yet, the cell that they belong in. */
function cellsSaying({ rows, row }: RecommendationOfPlan, column: "recommendation" | "scope", words: string): readonly CellOfRow[] {
  const all = rows.flatMap((each) => (each.values[column] === words ? (each.cell(column) ?? []) : []));
  const saying = words === "" ? [] : all.filter((cell) => cell.words !== "");
  const found = saying.length > 0 ? saying : [row.cell(column) ?? []].flat();
  return found.filter(({ where }, index) => found.findIndex((other) => other.where === where) === index);
}

/** Which cell a field of an action stands in; the date that holds now is the revised one where that is filled in. */
export const cellOfField = ({ cells }: Pick<ActionOnForm, "cells">, field: PlanField): CellOfRow | undefined =>
  field === "targetDate" && cells.revisedTargetDate && cells.revisedTargetDate.words !== "" ? cells.revisedTargetDate : cells[field];
