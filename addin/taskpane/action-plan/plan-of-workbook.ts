import type { DocumentType } from "../../../core/document-type";
import { today } from "../../../core/today";
import { planForm, type PlanOnForm } from "../../../templates/dhr-action-plan/plan-form";
import type { Found } from "../shell/pane-state";

export const ACTION_PLAN: DocumentType["id"] = "dhr-action-plan";

/** The action plan of the workbook; or why there is none to be shown. */
export function planOfWorkbook({ documents, sheets }: Pick<Found, "documents" | "sheets">): PlanOnForm | "must be put right first" | "not in this workbook" {
  const document = documents.find(({ type }) => type.id === ACTION_PLAN);
  if (document) return planForm(document, today());
  return sheets.some((sheet) => sheet.documents.includes(ACTION_PLAN)) ? "must be put right first" : "not in this workbook";
}
