import { listed } from "../../core/listed";
import { writeDate, type CalendarDate } from "../../core/calendar-date";
import type { Gaps } from "../review-gaps";
import type { OverviewForm } from "./overview-fields";

interface Fact {
  readonly item: string;
  readonly entry: string;
}

/** On how many occasions the police had contact, between which days, about what; "" where the form has no such rows. */
export function policeSentence(form: OverviewForm, victim: string, still: Gaps): string {
  if (!form.has("policeContacts", "policeFrom", "policeTo", "allegations", "policeWishes")) return "";
  const { policeContacts, policeFrom, policeTo, allegations, policeWishes } = form.values;
  if (policeContacts === 0) return `The police report shows no contact with ${victim}.`;
  const occasions = policeContacts === undefined ? still.add("on how many occasions") : policeContacts === 1 ? "on 1 occasion" : `on ${policeContacts} occasions`;
  const about = `about ${still.said(allegations, "which allegations, and against whom")}`;
  const wishes = `What the victim wished at the time: ${still.said(policeWishes, "whether the victim wished to proceed or to withdraw")}`;
  return `The police report shows that ${occasions}, ${span(policeContacts, policeFrom, policeTo, still)}, the police had contact with ${victim} ${ended(about)} ${ended(wishes)}`;
}

function span(occasions: number | undefined, from: CalendarDate | undefined, to: CalendarDate | undefined, still: Gaps): string {
  const one = from ?? to;
  if (occasions === 1) return `on ${still.dated(one, "the date of the contact")}`;
  return from && to ? `between ${writeDate(from)} and ${writeDate(to)}` : `between ${still.dated(from, "the date of the first contact")} and ${still.dated(to, "the date of the last contact")}`;
}

/** With a full stop where there is none yet. */
export const ended = (words: string): string => (/[.!?…]["'”’)]?$/.test(words) ? words : `${words}.`);

const factsOf = (pairs: readonly (readonly [item: string, entry: string])[]): readonly Fact[] => pairs.map(([item, entry]) => ({ item, entry }));

/** The report of the police on the killing and what came before it; nothing where the form has no row for it. */
export function policeFacts(form: OverviewForm, still: Gaps): readonly Fact[] {
  if (!form.has("crimeReference", "beforeDeath", "howFound", "whereFound", "howKilled", "otherHistory", "policeAuthor", "policeDate")) return [];
  const { values } = form;
  return factsOf([
    ["Crime report number", still.said(values.crimeReference, "the number of the crime report, or that it is not published")],
    ["Before the death", still.said(values.beforeDeath, "what happened before the death, and in which order")],
    ["How the victim was found", still.said(values.howFound, "how the victim was found")],
    ["Where the victim was found", still.said(values.whereFound, "where the victim was found, without an address")],
    ["How the victim was killed", still.said(values.howKilled, "how the victim was killed, and the injuries")],
    ["Other history", still.said(values.otherHistory, "other involvement of the police with the victim and the family")],
    ["Report by", still.said(values.policeAuthor, "who completed the report of the police")],
    ["Date of the report", still.dated(values.policeDate, "the date of the report of the police")],
  ]);
}

/** The report of the housing agency; nothing where the form has no row for it. Addresses and tenancy references are left out. */
export function housingFacts(form: OverviewForm, still: Gaps): readonly Fact[] {
  const { values } = form;
  if (!form.has("ageAndEthnicity", "housingOffice", "housingProvider", "tenancyBegan", "tenancyEnded", "applications", "atRisk", "medical", "relationships", "repairs", "otherRisk", "housingAuthor", "housingDate")) return [];
  return factsOf([
    ["Age and ethnicity of the victim", still.said(values.ageAndEthnicity, "the age and ethnicity of the victim")],
    ["Housing office", still.said(values.housingOffice, "the name of the housing office")],
    ...(values.housingProvider === "" ? [] : [["Housing provider", values.housingProvider] as const]),
    ["Tenancy began", still.dated(values.tenancyBegan, "the date on which the tenancy began")],
    ["Tenancy ended or was due to end", still.dated(values.tenancyEnded, "the date on which the tenancy ended or was due to end")],
    ["Applications for housing", still.said(values.applications, "each application in the order of dates")],
    ["At-risk file", still.said(values.atRisk, "whether the victim was on the file of homes at risk")],
    ["Medical problems", still.said(values.medical, "any medical problems that are known")],
    ["Relationships and children", still.said(values.relationships, "what is known of relationships and children")],
    ["Repairs", still.said(values.repairs, "repairs such as changes of locks")],
    ["Other signs of risk", still.said(values.otherRisk, "anything else that showed that the victim was at risk")],
    ["Report by", still.said(values.housingAuthor, "who completed the report on housing")],
    ["Date of the report", still.dated(values.housingDate, "the date of the report on housing")],
  ]);
}

/** Agencies of which a few words are joined: "Agency 1 and Agency 2". */
export const recipientsOf = (typed: string): string => listed(typed.split("\n").map((each) => each.trim()).filter(Boolean), "and");
