import type { PaperColumn, PaperRows, SourceCell } from "../../core/paper-rows";
import type { RecommendationOfPlan } from "./plan-actions";

type Row = RecommendationOfPlan["row"];
type ColumnOfSheet = keyof Row["values"];

/** The row of an action, and those in which its recommendation and the scope of that are written. */
interface RowsOfAction {
  readonly own: Row;
  readonly heading: Readonly<Record<string, Row>>;
}

/** Each column of the plan with the columns of the sheet that it is printed from. */
const PRINTED: readonly (PaperColumn & { readonly from: readonly (readonly [column: ColumnOfSheet, name: string])[] })[] = [
  { key: "recommendation", name: "Recommendation", weight: 2, from: [["recommendation", "Recommendation"]] },
  { key: "scope", name: "Scope of recommendation", weight: 0.5, from: [["scope", "Scope of recommendation"]] },
  { key: "action", name: "Action to take", weight: 3, from: [["action", "Action to take"]] },
  { key: "leadAgency", name: "Lead Agency", weight: 1, from: [["leadAgency", "Lead Agency"]] },
  { key: "milestones", name: "Key milestones", weight: 1.5, from: [["milestones", "Key milestones"]] },
  { key: "targetDate", name: "Target Date", weight: 1, workedOut: /^(?:original target date|times moved)\s*:/i, prints: "the last", from: [["targetDate", "Target Date"], ["revisedTargetDate", "Revised target date"]] },
  { key: "completionAndOutcome", name: "Date of completion and Outcome", weight: 1.5, workedOut: /^status\s*:/i, from: [["completionAndOutcome", "Date of completion and Outcome"], ["outcome", "Outcome"]] },
];

/** Written once for several actions. */
const GROUPS = ["recommendation", "scope"];

/** Words as they were typed, or a date as it is written. */
const writtenOf = (value: unknown): string => (typeof value === "string" ? value : ((value as { readonly written?: string } | undefined)?.written ?? ""));

/** Where the words of each action of a plan stand in the sheet. */
export function planRows(recommendations: readonly RecommendationOfPlan[]): PaperRows {
  const sourceOf = (key: string, [column, name]: readonly [column: ColumnOfSheet, name: string], { own, heading }: RowsOfAction): readonly SourceCell[] => {
    if (!own.has(column)) return [];
    const written = writtenOf(own.values[column]) === "" ? (heading[key] ?? own) : own;
    return [{ column: name, words: writtenOf(written.values[column]), where: own.where(column), writtenAt: written.where(column) }];
  };
  const actions = recommendations.flatMap(({ row, scopeRow, actions: all }) => all.map((action): RowsOfAction => ({ own: action.row, heading: { recommendation: row, scope: scopeRow } })));
  return {
    columns: PRINTED.map(({ from: _, ...column }) => column),
    groups: GROUPS,
    rows: actions.map((action) => Object.fromEntries(PRINTED.map(({ key, from }) => [key, from.flatMap((each) => sourceOf(key, each, action))]))),
  };
}
