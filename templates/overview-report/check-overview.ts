import type { Problem } from "../../core/problem";
import { reportChronologyOrder, reportDatesInOrder, type NamedDate } from "../review-dates";
import type { OverviewForm } from "./overview-fields";

const NAMES = {
  dateOfDeath: "the date of death",
  began: "the beginning of the review",
  concluded: "the conclusion of the review",
  firstMeeting: "the initial meeting",
  scopeFrom: "the start of the scope",
  scopeTo: "the end of the scope",
  policeFrom: "the first contact of the police",
  policeTo: "the last contact of the police",
  tenancyBegan: "the beginning of the tenancy",
  tenancyEnded: "the end of the tenancy",
  trial: "the date of the trial",
  policeDate: "the date of the police report",
  housingDate: "the date of the housing report",
  reportDate: "the date of the report",
} as const;
type Dated = keyof typeof NAMES;

/** What cannot be before what. */
const IN_ORDER: readonly (readonly [earlier: Dated, later: Dated])[] = [
  ["dateOfDeath", "began"],
  ["began", "concluded"],
  ["dateOfDeath", "concluded"],
  ["dateOfDeath", "firstMeeting"],
  ["firstMeeting", "concluded"],
  ["scopeFrom", "scopeTo"],
  ["policeFrom", "policeTo"],
  ["policeTo", "dateOfDeath"],
  ["tenancyBegan", "tenancyEnded"],
  ["dateOfDeath", "trial"],
  ["dateOfDeath", "policeDate"],
  ["dateOfDeath", "housingDate"],
  ["began", "reportDate"],
];

/** Reports dates that contradict each other, and events of the chronology that are out of order. */
export function reportOverviewDates(form: OverviewForm, report: (problem: Problem) => void): void {
  const named = (key: Dated): NamedDate => ({ name: NAMES[key], date: form.values[key], where: form.where(key) });
  reportDatesInOrder(IN_ORDER.map(([earlier, later]) => [named(earlier), named(later)] as const), report);
  reportChronologyOrder(form.rows("chronology").map(({ values, where }) => ({ typed: values.date, where: where("date") })), report);
}
