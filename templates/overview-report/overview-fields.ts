import { date, headingNeeded, oneOf, text, told, wholeNumber } from "../../core/workbook/column";
import { formColumns, type FormPlan, type ReadForm } from "../review-form";

/** What an agency answered when it was asked for its contact with the victim, the suspect and the children. */
export const RESPONSES = ["Contact", "Contact of no relevance", "No contact", "No response"] as const;
export type Response = (typeof RESPONSES)[number];

const ALSO_SAID: Readonly<Record<string, Response>> = {
  yes: "Contact", involvement: "Contact", involved: "Contact",
  "contact not relevant": "Contact of no relevance", "not relevant": "Contact of no relevance",
  none: "No contact", "no trace": "No contact", "no record": "No contact", "nil return": "No contact",
  "not responded": "No response", "no reply": "No response",
};

export const columns = {
  ...formColumns,
  /** What a person is called in the report, where the item is the name. */
  pseudonym: told(text("Pseudonym", "Known in the report as"), "Of a person: what they are called in the report.", ""),
  /** Of an event, or of the last contact of an agency: a day, or what is known of it. */
  date: told(text("Date", "When"), "Of an event: the day, or what is known of it, such as a month.", "March 2010"),
  response: told(headingNeeded(oneOf(RESPONSES, ALSO_SAID, "Response", "Response of the agency")), "Of an agency: what it answered.", ""),
  contacts: told(wholeNumber("Contacts", "Number of contacts"), "Of an agency: how many contacts it had.", ""),
};

const fields = {
  victim: text("Victim", "Reference of the victim", "Pseudonym of the victim"),
  perpetrator: text("Perpetrator", "Suspect", "Reference of the perpetrator"),
  area: text("Area", "Area where the victim lived"),
  localArea: text("Local area", "Local area of the panel"),
  began: date("Review began", "Began"),
  concluded: date("Review concluded", "Concluded"),
  scopeFrom: date("Scope from", "Period from"),
  scopeTo: date("Scope to", "Period to"),
  firstMeeting: date("Initial meeting", "Date of the initial meeting"),
  circumstances: text("Circumstances", "Circumstances of the review"),
  termsOfReference: text("Terms of reference"),
  methodology: text("Methodology", "Method"),
  recipients: text("Recipients", "List of recipients"),
  dateOfDeath: date("Date of death", "Died"),
  placeOfDeath: text("Place of death", "Where the death happened"),
  synopsis: text("Synopsis", "What happened"),
  inquest: text("Post mortem and inquest", "Post mortem", "Inquest"),
  livingTogether: text("Time living together", "Time together"),
  charged: text("Charged", "Who has been charged"),
  proceedings: oneOf(["Awaiting trial", "Completed"], { awaiting: "Awaiting trial", concluded: "Completed" }, "Criminal proceedings", "Proceedings"),
  trial: date("Date of trial", "Trial"),
  courtResult: text("Result of the proceedings", "Court result"),
  asked: wholeNumber("Agencies asked", "Number of agencies asked"),
  responded: wholeNumber("Agencies responded", "Number of agencies that responded"),
  withContact: wholeNumber("Agencies with contact"),
  withoutContact: wholeNumber("Agencies without contact", "Agencies with no contact"),
  otherTrace: text("Information to the contrary"),
  known: text("Information known", "What was known"),
  otherFacts: text("Other facts", "Other relevant facts"),
  policeContacts: wholeNumber("Police contacts", "Number of police contacts"),
  policeFrom: date("Police contact from", "First police contact"),
  policeTo: date("Police contact to", "Last police contact"),
  allegations: text("Allegations"),
  policeWishes: text("Wishes of the victim", "Wishes of the victim at the time"),
  crimeReference: text("Crime report number", "Crime reference"),
  beforeDeath: text("Before the death", "What occurred before the death"),
  howFound: text("How the victim was found"),
  whereFound: text("Where the victim was found"),
  howKilled: text("How the victim was killed"),
  otherHistory: text("Other police history"),
  policeAuthor: text("Police report by"),
  policeDate: date("Date of police report"),
  ageAndEthnicity: text("Age and ethnicity"),
  housingOffice: text("Housing office"),
  housingProvider: text("Housing provider"),
  tenancyBegan: date("Tenancy began", "Tenancy commenced"),
  tenancyEnded: date("Tenancy ended", "Tenancy due to end"),
  applications: text("Applications for housing"),
  atRisk: text("At-risk file", "At risk house file"),
  medical: text("Medical problems"),
  relationships: text("Relationships and children"),
  repairs: text("Repairs"),
  otherRisk: text("Other signs of risk"),
  housingAuthor: text("Housing report by"),
  housingDate: date("Date of housing report"),
  bearing: text("Accounts bear on the death"),
  involvement: text("Agency involvement"),
  appropriate: text("Intervention was appropriate"),
  preventable: text("Intervention could have prevented the death"),
  recorded: text("Recorded domestic violence", "Recorded domestic abuse"),
  conclusive: text("Conclusive", "This is conclusive"),
  otherConclusions: text("Other conclusions"),
  author: text("Author", "Author of the report"),
  position: text("Position", "Position in agency"),
  reportDate: date("Date of the report", "Report date"),
};

type OverviewList = "panel" | "contributors" | "people" | "agencies" | "chronology" | "issues" | "analysis" | "goodPractice" | "lessons" | "recommendations";

/** The sections of the template of Appendix 4, with what Appendix 3 asks for beside it. */
export const overviewPlan: FormPlan<typeof fields, OverviewList> = {
  fields,
  sections: [
    { names: ["Review", "The review"], items: ["victim", "perpetrator", "area", "localArea", "began", "concluded", "scopeFrom", "scopeTo", "firstMeeting", "circumstances", "termsOfReference", "methodology", "recipients"] },
    { names: ["Panel", "Review panel", "Panel members"], list: "panel" },
    { names: ["Contributors"], list: "contributors" },
    { names: ["Death", "The death"], items: ["dateOfDeath", "placeOfDeath", "synopsis", "inquest", "livingTogether", "charged", "proceedings", "trial", "courtResult"] },
    { names: ["People", "Family and household", "Family", "Household"], list: "people" },
    { names: ["Agencies"], list: "agencies" },
    { names: ["Figures", "Numbers of agencies"], items: ["asked", "responded", "withContact", "withoutContact", "otherTrace"] },
    { names: ["Chronology"], list: "chronology" },
    { names: ["Facts", "Overview", "What was known"], items: ["known", "otherFacts"] },
    { names: ["Police"], items: ["policeContacts", "policeFrom", "policeTo", "allegations", "policeWishes", "crimeReference", "beforeDeath", "howFound", "whereFound", "howKilled", "otherHistory", "policeAuthor", "policeDate"] },
    { names: ["Housing"], items: ["ageAndEthnicity", "housingOffice", "housingProvider", "tenancyBegan", "tenancyEnded", "applications", "atRisk", "medical", "relationships", "repairs", "otherRisk", "housingAuthor", "housingDate"] },
    { names: ["Issues", "Key issues"], list: "issues" },
    { names: ["Analysis"], list: "analysis" },
    { names: ["Good practice"], list: "goodPractice" },
    { names: ["Conclusions"], items: ["bearing", "involvement", "appropriate", "preventable", "recorded", "conclusive", "otherConclusions"] },
    { names: ["Lessons", "Lessons learned"], list: "lessons" },
    { names: ["Recommendations"], list: "recommendations" },
    { names: ["Author"], items: ["author", "position", "reportDate"] },
  ],
  refused: [
    { names: ["Date of birth", "DOB"], message: "An overview report is published and gives no date of birth. Take this row out, and write the age beside the person in the section People." },
    { names: ["Address", "Address of the victim", "Postcode"], message: "An overview report is published and gives no address. Take this row out, and write the area beside Area." },
    { names: ["Tenancy reference", "Tenancy ref"], message: "An overview report is published, and a tenancy reference leads to an address. Take this row out, and keep it in the review of the housing agency." },
  ],
};

export type OverviewForm = ReadForm<typeof fields, OverviewList, typeof columns>;
