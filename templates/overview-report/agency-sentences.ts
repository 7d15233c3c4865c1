import { listed } from "../../core/listed";
import type { Gaps } from "../review-gaps";
import { agenciesOf, agencyNumbers, hadContact, type Agency } from "./agencies";
import type { OverviewForm } from "./overview-fields";

const agencyWord = (count: number): string => (count === 1 ? "agency" : "agencies");

/** @example named(["Agency 1", "Agency 2"]) // ": Agency 1 and Agency 2" */
const named = (names: readonly string[]): string => (names.length === 0 ? "" : `: ${listed(names, "and")}`);

/** Which of some agencies answered in one way. */
const namesOf = (agencies: readonly Agency[], is: (agency: Agency) => boolean): readonly string[] => agencies.filter(is).map(({ name }) => name);

/** How many responded, how many had no contact and which, how many had some and which. */
export function responseSentences(form: OverviewForm, still: Gaps): { readonly responded: string; readonly withoutContact: string; readonly withContact: string } {
  const agencies = agenciesOf(form);
  const { asked, responded, withContact, withoutContact } = agencyNumbers(form);
  return {
    responded:
      asked === undefined || responded === undefined
        ? still.add("how many agencies were asked, and how many responded")
        : asked === 0
          ? "No agency was asked."
        : asked === 1
          ? `The one agency that was asked ${responded === 1 ? "responded" : "did not respond"}.`
          : responded === asked
            ? `All ${asked} agencies that were asked responded.`
            : `${responded === 0 ? "None" : responded} of the ${asked} agencies that were asked responded.`,
    withoutContact:
      withoutContact === undefined
        ? still.add("which agencies had no contact")
        : withoutContact === 0
          ? "No agency responded that it had had no contact with the victim, the suspect or any children involved."
          : `${withoutContact} ${agencyWord(withoutContact)} responded as having had no contact with the victim, the suspect or any children involved${named(namesOf(agencies, ({ response }) => response === "No contact"))}.`,
    withContact:
      withContact === undefined
        ? still.add("which agencies were involved")
        : withContact === 0
          ? "No agency responded that it had been involved with the victim."
          : `${withContact} ${agencyWord(withContact)} responded with some involvement with the victim${named(namesOf(agencies, hadContact))}.`,
  };
}

/** From how many agencies the report is put together, and how many of them had records. */
export function sourcesSentence(form: OverviewForm, victim: string, still: Gaps): string {
  const { responded, withContact } = agencyNumbers(form);
  if (responded === undefined || withContact === undefined) return still.add("from how many agencies this report is put together, and how many had records of contact");
  const from = responded === 1 ? "1 agency that could have supported" : `${responded} agencies, all of which could have supported`;
  const records = withContact === 0 ? "None of them had" : responded === 1 ? "It had" : withContact === responded ? "All of them had" : `${withContact} of them had`;
  return `This report brings together information and facts from ${from} ${victim}. ${records} records of contact with ${victim} before the death.`;
}
