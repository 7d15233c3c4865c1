import type { SheetRecord } from "../../core/workbook/read-records";
import type { Gaps } from "../review-gaps";
import { areasNotNamed } from "./analysis-areas";
import type { ImrForm, columns } from "./imr-fields";
import { interviewsSentence } from "./professionals";

type ImrRecord = SheetRecord<typeof columns>;

/** What the sections of the report say, with the words of a gap where the form says nothing. */
export function contentOf(form: ImrForm, still: Gaps) {
  const { values } = form;
  const family = form.rows("family");
  const chronology = form.rows("chronology");
  const professionals = form.rows("professionals");
  const recommendations = form.rows("recommendations");
  const analysis = form.rows("analysis").map((row) => partOf(row, still));
  const areas = areasNotNamed(analysis.map(({ heading }) => heading));
  return {
    summary: still.said(values.summary, "a short summary of what led to the review"),
    termsOfReference: still.said(values.termsOfReference, "an outline of the terms of reference"),
    period: `The review covers the period from ${still.dated(values.periodFrom, "the start of the period")} to ${still.dated(values.periodTo, "the end of the period")}.`,
    completion: `It is to be completed by ${still.dated(values.completeBy, "the date for completion")}.`,
    subject: [
      { item: "Person subject to review", entry: still.said(values.subject, "who is the subject of the review") },
      { item: "Date of birth", entry: still.dated(values.dateOfBirth, "the date of birth") },
      { item: "Date of death, serious injury or offence", entry: still.dated(values.dateOfDeath, "the date of death, serious injury or offence") },
    ],
    author: [
      { item: "Name", entry: still.said(values.author, "the name of the author") },
      { item: "Job title", entry: still.said(values.jobTitle, "the job title of the author") },
      { item: "Contact details", entry: still.said(values.contactDetails, "the contact details of the author") },
      { item: "Line manager of staff involved", entry: still.said(values.lineManager ?? "", "whether the author is the line manager of staff involved") },
      { item: "Involved in the case", entry: still.said(values.involved ?? "", "whether the author was involved in the case") },
    ],
    independence: still.said(values.independence, "how the author is independent of the line management of the case"),
    hasFamily: family.length > 0,
    family: family.map(({ values }) => ({
      name: still.said(values.item, "the name"),
      dateOfBirth: still.said(values.dateOfBirth, "the date of birth"),
      relationship: still.said([values.role, values.entry].filter(Boolean).join("\n"), "the relationship"),
      ethnicOrigin: still.said(values.ethnicOrigin, "the ethnic origin"),
      address: still.said(values.address, "the address"),
    })),
    familyTree: values.familyTree,
    methodology: still.said(values.methodology, "how the review was carried out"),
    documents: still.said(values.documents, "which documents were reviewed"),
    interviews: interviewsSentence(professionals.map(({ values }) => values.interviewed), still),
    hasChronology: chronology.length > 0,
    chronology: chronology.map(({ values }) => ({
      date: still.said(values.date, "the date"),
      event: [values.item, still.said(values.entry, "what happened")].filter(Boolean).join("\n"),
      seen: still.said(values.seen, "who was seen, or Nobody"),
    })),
    hasProfessionals: professionals.length > 0,
    professionals: professionals.map(({ values }) => ({
      name: still.said(values.item, "who it was"),
      role: still.said([values.role, values.entry].filter(Boolean).join("\n"), "the role"),
      interviewed: values.interviewed ?? still.add("Yes or No"),
    })),
    analysis,
    areasToAdd: areas.length === 0 ? "" : [still.add("what the review found on these, or that they do not bear on this case") + ":", ...areas.map(({ name, asks }) => `• ${name}: ${asks}`)].join("\n"),
    factors: form.rows("factors").map((row) => partOf(row, still)),
    hasRecommendations: recommendations.length > 0,
    recommendations: recommendations.map(({ values }, index) => ({
      number: values.item || String(index + 1),
      recommendation: still.said(values.entry, "the recommendation"),
      outcomeSought: still.said(values.outcomeSought, "the outcome that is sought"),
    })),
    noFamily: family.length > 0 ? "" : still.add("the members of the family, each with date of birth, relationship, ethnic origin and address"),
    noChronology: chronology.length > 0 ? "" : still.add("each contact of the agency with the victim, the perpetrator and their families"),
    noFactors: form.rows("factors").length > 0 ? "" : still.add("further analysis of critical factors, or that there are none"),
    noRecommendations: recommendations.length > 0 ? "" : still.add("the recommendations, each with the outcome it seeks"),
    signedBy: [still.said(values.author, "the name of the author"), still.said(values.jobTitle, "the job title of the author")].join(", "),
    signedOn: still.dated(values.reportDate, "the date of the report"),
  };
}

const partOf = ({ values }: ImrRecord, still: Gaps): { readonly heading: string; readonly text: string } => ({
  heading: values.item,
  text: still.said(values.entry, values.item === "" ? "what was found" : `what was found on "${values.item}"`),
});
