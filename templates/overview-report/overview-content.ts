import type { SheetRecord } from "../../core/workbook/read-records";
import type { Gaps } from "../review-gaps";
import { agenciesOf, hadContact, type Agency } from "./agencies";
import { ended, housingFacts, policeFacts, policeSentence, recipientsOf } from "./agency-reports";
import { responseSentences, sourcesSentence } from "./agency-sentences";
import type { OverviewForm, columns } from "./overview-fields";
import { conclusionsOf } from "./statements";

/** What the parts of the report say, with the words of a gap where the form says nothing. */
export function contentOf(form: OverviewForm, term: string, still: Gaps) {
  const { values } = form;
  const victim = values.victim || "the victim";
  const agencies = agenciesOf(form);
  const [people, chronology, panel, contributors, recommendations] = (["people", "chronology", "panel", "contributors", "recommendations"] as const).map((list) => form.rows(list)) as [Rows, Rows, Rows, Rows, Rows];
  const police = policeFacts(form, still);
  const housing = housingFacts(form, still);
  return {
    heading: `Overview report into the death of ${still.said(values.victim, "the reference of the victim")}`,
    introduction: `This report of a ${term} looks at how agencies responded to ${victim}, who lived in ${still.said(values.area, "the area where the victim lived")}, and at the support that they gave before the death on ${still.dated(values.dateOfDeath, "the date of death")}.`,
    scope: `It considers the contact and involvement of agencies with ${victim} and ${still.said(values.perpetrator, "the reference of the perpetrator")} from ${still.dated(values.scopeFrom, "the start of the scope")} to ${still.dated(values.scopeTo, "the end of the scope")}.`,
    timescale: `The review began on ${still.dated(values.began, "the date on which the review began")} and was concluded on ${still.dated(values.concluded, "the date on which the review was concluded")}.`,
    recipients: `Copies of this report have gone to ${ended(recipientsOf(still.said(values.recipients, "who has received copies")))}`,
    circumstances: still.said(values.circumstances, "the circumstances that led to the review"),
    termsOfReference: still.said(values.termsOfReference, "the terms of reference"),
    methodology: still.said(values.methodology, "how the review was carried out, which documents were used, and whether there were interviews"),
    ...peopleOfTheReview(panel, contributors, still),
    process: `The review panel of ${still.said(values.localArea, "the local area")} reviewed the death of ${victim}. The process began on ${still.dated(values.firstMeeting, "the date of the initial meeting")} with a first meeting of all agencies that might have had contact before the death.`,
    proceedings: proceedings(form, still),
    death: [...deathFacts(form, still)],
    hasPeople: people.length > 0,
    people: people.map(({ values }) => ({ person: still.said(values.pseudonym || values.item, "what the report calls this person"), details: still.said(values.entry, "the relationship, and the age at the time of a child") })),
    noPeople: people.length > 0 ? "" : still.add("the members of the family and the household, with the ages of children at the time"),
    hasAgencies: agencies.length > 0,
    agencies: agencies.map((agency) => agencyRow(agency, still)),
    noAgencies: agencies.length > 0 ? "" : still.add("the agencies that were asked"),
    ...responseSentences(form, still),
    irrelevant: agencies.filter(({ response }) => response === "Contact of no relevance").map(({ name, lastContact }) => ({ sentence: `The contact of ${name} has no bearing on the events that led to the death. Its last record of contact is of ${still.said(lastContact, "the date of the last contact")}.` })),
    policeContact: policeSentence(form, victim, still),
    otherTrace: values.otherTrace,
    hasChronology: chronology.length > 0,
    chronology: chronology.map(({ values }) => ({ date: still.said(values.date, "the date"), source: still.said(values.item, "the agency or other source"), event: still.said(values.entry, "what happened") })),
    noChronology: chronology.length > 0 ? "" : still.add("each contact of agencies and others with the victim, the perpetrator and their families, and who was seen"),
    known: still.said(values.known, "a summary of what agencies and professionals knew"),
    otherFacts: values.otherFacts,
    issues: [...partsOf(form, "issues", "the issues that arise", still)],
    analysis: [...partsOf(form, "analysis", "how and why events occurred, what was decided, done and not done", still)],
    hasGoodPractice: form.rows("goodPractice").length > 0,
    goodPractice: form.rows("goodPractice").map(({ values }) => ({ text: still.said([values.item, values.entry].filter(Boolean).join(": "), "what was good practice") })),
    sources: sourcesSentence(form, victim, still),
    agenciesWithContact: agencies.filter(hadContact).map(({ name }) => `• ${name}`).join("\n"),
    conclusions: [...conclusionsOf(form, victim, still)],
    lessons: [...partsOf(form, "lessons", "what is to be learned", still)],
    hasRecommendations: recommendations.length > 0,
    recommendations: recommendations.map(({ values }, index) => ({ number: values.item || String(index + 1), recommendation: still.said(values.entry, "the recommendation") })),
    noRecommendations: recommendations.length > 0 ? "" : still.add("the recommendations"),
    signedBy: [still.said(values.author, "the author of the report"), still.said(values.position, "the position of the author")].join(", "),
    signedOn: still.dated(values.reportDate, "the date of the report"),
    hasHousing: housing.length > 0,
    housing: [...housing],
    hasPolice: police.length > 0,
    police: [...police],
    ...noRecord(agencies),
  };
}

type Rows = readonly SheetRecord<typeof columns>[];

function peopleOfTheReview(panel: Rows, contributors: Rows, still: Gaps) {
  return {
    hasPanel: panel.length > 0,
    panel: panel.map(({ values }) => ({ member: still.said(values.item, "the name of the member"), agency: still.said(values.entry, "the position and agency of the member") })),
    noPanel: panel.length > 0 ? "" : still.add("the chair and members of the panel, and the author of this report"),
    hasContributors: contributors.length > 0,
    contributors: contributors.map(({ values }) => ({ contributor: still.said(values.item, "who contributed"), contribution: still.said(values.entry, "what was contributed") })),
    noContributors: contributors.length > 0 ? "" : still.add("the contributors to the review, and what each contributed"),
  };
}

function proceedings({ values }: OverviewForm, still: Gaps): string {
  if (values.proceedings === undefined) return still.add("how the criminal proceedings stand");
  if (values.proceedings === "Completed") return `The criminal proceedings are completed. ${ended(still.said(values.courtResult, "the result of the proceedings"))}`;
  return `The criminal proceedings are not completed: ${values.perpetrator || "the suspect"} is awaiting trial.`;
}

function deathFacts({ values }: OverviewForm, still: Gaps): readonly { readonly item: string; readonly entry: string }[] {
  const isTried = values.proceedings === "Completed" && values.trial === undefined;
  return [
    { item: "Where the death happened", entry: still.said(values.placeOfDeath, "where the death happened, without an address") },
    { item: "What happened", entry: still.said(values.synopsis, "what happened, and how the victim was killed") },
    { item: "Post mortem and inquest", entry: still.said(values.inquest, "the findings of the post mortem and the inquest, or that they are awaited") },
    { item: "Time living together", entry: still.said(values.livingTogether, "how long the victim and the perpetrator had lived together, or been a couple") },
    { item: "Charged", entry: still.said(values.charged, "who has been charged") },
    ...(isTried ? [] : [{ item: "Date of the trial", entry: still.dated(values.trial, "the date of the trial, when it is known") }]),
  ];
}

const agencyRow = ({ name, response, contacts, lastContact, said }: Agency, still: Gaps) => ({
  agency: still.said(name, "the agency"),
  response: response ?? still.add("the response"),
  contacts: contacts === undefined ? (response === "Contact" ? still.add("how many") : "") : String(contacts),
  lastContact,
  account: said,
});

const partOf =
  (still: Gaps) =>
  ({ values }: Rows[number]): { readonly heading: string; readonly text: string } => ({ heading: values.entry === "" ? "" : values.item, text: still.said(values.entry || values.item, "what was found") });

function partsOf(form: OverviewForm, list: "issues" | "analysis" | "lessons", lacking: string, still: Gaps): readonly { readonly heading: string; readonly text: string }[] {
  const rows = form.rows(list);
  return rows.length > 0 ? rows.map(partOf(still)) : [{ heading: "", text: still.add(lacking) }];
}

/** The agencies that confirmed that they had no record, for the appendix. */
function noRecord(agencies: readonly Agency[]): { readonly noRecordSentence: string; readonly noRecord: string } {
  const names = agencies.filter(({ response }) => response === "No contact").map(({ name }) => name);
  const sentence = names.length === 0 ? "No agency has confirmed that it has no record of contact." : names.length === 1 ? "1 agency has confirmed that it has no record of contact:" : `${names.length} agencies have confirmed that they have no record of contact:`;
  return { noRecordSentence: sentence, noRecord: names.map((name) => `• ${name}`).join("\n") };
}
