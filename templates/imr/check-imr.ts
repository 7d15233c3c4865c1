import { nameKey } from "../../core/same-name";
import type { Problem } from "../../core/problem";
import { reportChronologyOrder, reportDatesInOrder, type NamedDate } from "../review-dates";
import type { ImrForm } from "./imr-fields";

type Report = (problem: Problem) => void;

/** Reports dates that contradict each other, and events of the chronology that are out of order. */
export function reportImrDates(form: ImrForm, report: Report): void {
  const named = (name: string, key: "dateOfBirth" | "dateOfDeath" | "periodFrom" | "periodTo" | "reportDate" | "completeBy"): NamedDate => ({ name, date: form.values[key], where: form.where(key) });
  const death = named("the date of death, serious injury or offence", "dateOfDeath");
  reportDatesInOrder(
    [
      [named("the date of birth", "dateOfBirth"), death],
      [named("the start of the period", "periodFrom"), named("the end of the period", "periodTo")],
      [death, named("the date for completion", "completeBy")],
      [death, named("the date of the report", "reportDate")],
    ],
    report,
  );
  reportChronologyOrder(form.rows("chronology").map(({ values, where }) => ({ typed: values.date, where: where("date") })), report);
}

/** Reports an author who was involved or manages staff who were (guidance, 8.7), and one of whose independence nothing is said. */
export function reportIndependence(form: ImrForm, report: Report): void {
  const { author, involved, lineManager, independence } = form.values;
  const notIndependent = (message: string, where: string): void => report({ code: "not-independent", message, where });
  if (involved === "Yes") notIndependent("Whoever writes an IMR must not have been involved with the victim, the perpetrator or their families. Name another author, or write No if it is not so.", form.where("involved"));
  if (lineManager === "Yes") notIndependent("Whoever writes an IMR must not be the line manager of staff who were involved. Name another author, or write No if it is not so.", form.where("lineManager"));
  if (author === "") return;
  if (independence === "") notIndependent('Nothing is said of the author\'s independence. In the section Author, write beside "Independence" how the author is independent of the line management of the case.', form.where("independence"));
  for (const { values, where } of form.rows("professionals")) {
    if (nameKey(values.item) !== nameKey(author)) continue;
    notIndependent("The author of this IMR is listed here as a professional who was involved. Name another author, or take this row out.", where("item"));
  }
}
