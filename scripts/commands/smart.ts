import { howMuch, type Advice } from "../../core/advice";
import type { SurveyedDocument } from "../../core/survey";
import type { Command } from "./command";
import { reported, sayings } from "./outcome";
import { surveyedWorkbook } from "./surveyed-workbook";

/** The document that has rules of this kind. */
const PLAN = "dhr-action-plan";

export const smart: Command = {
  usage: "csp smart <workbook>",
  does: "says what keeps a DHR action plan from being specific, measurable, achievable, realistic and timely",
  example: "csp smart examples/dhr-action-plan.xlsx",
  takes: ["workbook"],
  options: ["columns", "sheet", "style", "json"],
  isReport: true,
  run(typed) {
    const found = surveyedWorkbook(typed, typed.given[0] ?? "", ({ id }) => id === PLAN);
    if ("notUnderstood" in found || "exitCode" in found) return found;
    const advice = found.documents.flatMap((document) => document.advice);
    const isToFix = found.problems.length > 0 || advice.some(({ severity }) => severity === "must fix");
    return {
      exitCode: isToFix ? 1 : 0,
      documents: reported(found),
      problems: found.problems,
      about: advice.map(adviceLine),
      told: [...sayings(found.problems), ...found.documents.flatMap(notLookedAt), ...(found.documents.length > 0 ? [howMuch(advice)] : [])],
      json: { advice },
    };
  },
};

const adviceLine = ({ where, severity, about, message }: Advice): string => `${where}: ${about}, ${severity}: ${message}`;

/** What cannot be said without the day on which the plan is looked at. */
const notLookedAt = ({ paper, headings }: SurveyedDocument): readonly string[] =>
  (paper.data as { readonly asAt?: string } | undefined)?.asAt ? [] : [`${headings}: Whether target dates are past was not looked at. Write the date beside "As at" above the table.`];
