import { date, headingNeeded, oneOf, text, told } from "../../core/workbook/column";
import { formColumns, type FormPlan, type ReadForm } from "../review-form";

const yesOrNo = (...headings: readonly [string, ...string[]]) => oneOf(["Yes", "No"], { y: "Yes", n: "No" }, ...headings);

export const columns = {
  ...formColumns,
  /** Of an event: a day, or what is known of it, such as a month. */
  date: told(text("Date", "When"), "Of an event: the day, or what is known of it, such as a month.", "March 2010"),
  role: told(text("Role or relationship", "Relationship", "Role"), "Of a person: the role, or how they are related.", ""),
  dateOfBirth: told(text("Date of birth"), "Of a member of the family.", ""),
  ethnicOrigin: told(text("Ethnic origin", "Ethnicity"), "Of a member of the family.", ""),
  address: told(text("Address"), "Of a member of the family.", ""),
  /** Who of the victim, the children, the family and the perpetrator was seen. */
  seen: told(text("Seen", "Who was seen"), "Of an event: who of the victim, the children, the family and the perpetrator was seen.", "The victim"),
  interviewed: told(headingNeeded(yesOrNo("Interviewed", "Interviewed or not")), "Of a professional: whether they were interviewed.", ""),
  outcomeSought: told(text("Outcome sought", "Intended outcome"), "Of a recommendation: what it is to bring about.", ""),
};

const fields = {
  summary: text("Summary", "Summary of the case"),
  termsOfReference: text("Terms of reference", "Outline of the terms of reference"),
  periodFrom: date("Period from", "Period of the review from"),
  periodTo: date("Period to", "Period of the review to"),
  completeBy: date("Date for completion", "To be completed by"),
  reportDate: date("Date of the report", "Report date"),
  subject: text("Person subject to review", "Subject of the review", "Subject"),
  dateOfBirth: date("Date of birth"),
  dateOfDeath: date("Date of death", "Date of serious injury", "Date of offence", "Date of death, serious injury or offence"),
  author: text("Author", "Name of author"),
  jobTitle: text("Job title", "Job title of author"),
  contactDetails: text("Contact details", "Contact"),
  lineManager: yesOrNo("Line manager of staff involved", "Line manager"),
  involved: yesOrNo("Involved in the case", "Directly involved"),
  independence: text("Independence", "Independence statement", "Statement of independence"),
  familyTree: text("Family tree", "Genogram", "Family tree or genogram"),
  methodology: text("Methodology", "Method"),
  documents: text("Documents reviewed", "Documents"),
};

type ImrList = "family" | "chronology" | "professionals" | "analysis" | "factors" | "recommendations";

/** The sections of the outline of Appendix 2, in its order. */
export const imrPlan: FormPlan<typeof fields, ImrList> = {
  fields,
  sections: [
    { names: ["Introduction", "Summary", "Terms of reference"], items: ["summary", "termsOfReference", "periodFrom", "periodTo", "completeBy", "reportDate"] },
    { names: ["Person subject to review", "Subject", "Subject of the review"], items: ["subject", "dateOfBirth", "dateOfDeath"] },
    { names: ["Author", "Author of the review"], items: ["author", "jobTitle", "contactDetails", "lineManager", "involved", "independence"] },
    { names: ["Family", "Family members", "Family and household"], list: "family" },
    { names: ["Methodology", "Method"], items: ["methodology", "documents", "familyTree"] },
    { names: ["Chronology", "Chronology of involvement"], list: "chronology" },
    { names: ["Professionals", "Professionals involved"], list: "professionals" },
    { names: ["Analysis", "Analysis of involvement"], list: "analysis" },
    { names: ["Critical factors", "Key critical factors", "Further analysis"], list: "factors" },
    { names: ["Recommendations"], list: "recommendations" },
  ],
};

export type ImrForm = ReadForm<typeof fields, ImrList, typeof columns>;
