import { nameKey } from "../../core/same-name";
import type { Problem } from "../../core/problem";
import type { OverviewForm, Response } from "./overview-fields";

/** One agency that was asked, as its row has it. */
export interface Agency {
  readonly name: string;
  readonly response: Response | undefined;
  readonly contacts: number | undefined;
  readonly lastContact: string;
  readonly said: string;
  readonly whereName: string;
  readonly whereContacts: string;
}

export const agenciesOf = (form: OverviewForm): readonly Agency[] =>
  form.rows("agencies").map(({ values, where }) => ({ name: values.item, response: values.response, contacts: values.contacts, lastContact: values.date, said: values.entry, whereName: where("item"), whereContacts: where("contacts") }));

/** How the agencies answered; undefined where the form neither lists them all nor says. */
export interface AgencyNumbers {
  readonly asked: number | undefined;
  readonly responded: number | undefined;
  readonly withContact: number | undefined;
  readonly withoutContact: number | undefined;
}

export const hadContact = ({ response }: Pick<Agency, "response">): boolean => response === "Contact" || response === "Contact of no relevance";

/** The numbers that the list gives. While one agency has no response in its row they are not known. */
export function numbersListed(agencies: readonly Agency[]): AgencyNumbers {
  const isKnown = agencies.length > 0 && agencies.every(({ response }) => response !== undefined);
  const count = (is: (agency: Agency) => boolean): number | undefined => (isKnown ? agencies.filter(is).length : undefined);
  return {
    asked: agencies.length > 0 ? agencies.length : undefined,
    responded: count(({ response }) => response !== "No response"),
    withContact: count(hadContact),
    withoutContact: count(({ response }) => response === "No contact"),
  };
}

/** The numbers as the report gives them: those of the list, or typed where there is no list to count. */
export function agencyNumbers(form: OverviewForm): AgencyNumbers {
  const counted = numbersListed(agenciesOf(form));
  const { asked, responded, withContact, withoutContact } = form.values;
  return {
    asked: counted.asked ?? asked,
    responded: counted.responded ?? responded,
    withContact: counted.withContact ?? withContact,
    withoutContact: counted.withoutContact ?? withoutContact,
  };
}

const NAMES = { asked: "Agencies asked", responded: "Agencies responded", withContact: "Agencies with contact", withoutContact: "Agencies without contact" } as const;

/** Reports numbers that contradict the list of agencies or each other, and rows of agencies that cannot be counted. */
export function reportNumbers(form: OverviewForm, report: (problem: Problem) => void): void {
  const agencies = agenciesOf(form);
  const counted = numbersListed(agencies);
  const disagree = (message: string, where: string): void => report({ code: "totals-disagree", message, where });
  for (const key of ["asked", "responded", "withContact", "withoutContact"] as const) {
    const [typed, listedNumber] = [form.values[key], counted[key]];
    if (typed === undefined || listedNumber === undefined || typed === listedNumber) continue;
    disagree(`${NAMES[key]} is ${typed}, and the rows of Agencies give ${listedNumber}. Change the number or the rows.`, form.where(key));
  }
  const { asked, responded, withContact, withoutContact } = form.values;
  if (asked !== undefined && responded !== undefined && responded > asked) disagree(`${responded} agencies cannot have responded where ${asked} ${asked === 1 ? "was" : "were"} asked. Change one of the two numbers.`, form.where("responded"));
  if (responded !== undefined && withContact !== undefined && withoutContact !== undefined && withContact + withoutContact !== responded) {
    disagree(`${withContact} with contact and ${withoutContact} without make ${withContact + withoutContact}, and ${responded} responded. Change one of the three numbers.`, form.where("withoutContact"));
  }
  reportAgencies(agencies, disagree);
}

/** Reports an agency that stands twice, and contacts that contradict the response of their row. */
function reportAgencies(agencies: readonly Agency[], disagree: (message: string, where: string) => void): void {
  for (const [index, { name, whereName }] of agencies.entries()) {
    if (name === "" || !agencies.slice(0, index).some((before) => nameKey(before.name) === nameKey(name))) continue;
    disagree(`${name} is here twice, and would be counted twice. Put both rows in one.`, whereName);
  }
  for (const { name, response, contacts, whereContacts } of agencies) {
    if (response !== undefined && !hadContact({ response }) && contacts !== undefined && contacts > 0) {
      disagree(`${name || "This agency"} has ${contacts} ${contacts === 1 ? "contact" : "contacts"} here, and its response is ${response}. Change one of the two.`, whereContacts);
    } else if (response === "Contact" && contacts === 0) {
      disagree(`${name || "This agency"} has 0 contacts here, and its response is Contact. Change one of the two.`, whereContacts);
    }
  }
}
