import { facts, parts, reviewHead } from "./review-head";
import { onlyWith, paragraph, table } from "./word-xml";

const heading = (words: string): string => paragraph("Heading2", words);
const normal = (...tags: readonly string[]): string => tags.map((tag) => paragraph("Normal", `{${tag}}`)).join("");
const ifAny = (tag: string): string => onlyWith(tag, normal(tag));

const introduction =
  heading("Introduction") +
  normal("Introduction", "Scope") +
  paragraph(
    "Normal",
    "The purpose of such a review is that lessons are learned where a person is killed as a result of domestic violence. For that, professionals must understand fully what happened, and above all what must change to make such deaths less likely.",
  ) +
  heading("Timescale") +
  normal("Timescale") +
  paragraph("Normal", "Where possible, a review and its overview report are completed within six months of its beginning.") +
  heading("Confidentiality and circulation") +
  paragraph("Normal", "The findings of a review are confidential until it is published. Until then only those who take part and their line managers may see them.") +
  normal("Recipients");

const review =
  heading("The review") +
  normal("Circumstances") +
  paragraph("Heading3", "Terms of reference and method") +
  normal("Terms of reference", "Methodology") +
  paragraph("Heading3", "Review panel") +
  onlyWith(
    "Has panel",
    table("Review panel", "The chair and members of the panel, and the author of the report.", "Panel", [
      { heading: "Member", width: 6.6, cell: "{Member}" },
      { heading: "Position and agency", width: 10.6, cell: "{Agency}" },
    ]),
  ) +
  ifAny("No panel") +
  paragraph("Heading3", "Contributors") +
  onlyWith(
    "Has contributors",
    table("Contributors", "Who contributed to the review, and what.", "Contributors", [
      { heading: "Contributor", width: 6.6, cell: "{Contributor}" },
      { heading: "Contribution", width: 10.6, cell: "{Contribution}" },
    ]),
  ) +
  ifAny("No contributors");

const death =
  heading("The death") +
  facts("The death", "Where and how the death happened, and what came of it.", "Death") +
  paragraph("TableNote", "{Proceedings}") +
  paragraph("Heading3", "Family and household") +
  onlyWith(
    "Has people",
    table("Family and household", "Each person by the name that the report uses, with the relationship and the ages of children.", "People", [
      { heading: "Person", width: 5.6, cell: "{Person}" },
      { heading: "Relationship and age at the time", width: 11.6, cell: "{Details}" },
    ]),
  ) +
  ifAny("No people");

const agencies =
  heading("What the agencies said") +
  normal("Process") +
  paragraph("Normal", "Each agency was asked for an account of its contact in the order of dates: what passed with the victim and the family, what was done or agreed, whether its own procedures were followed, and what it concludes and recommends.") +
  onlyWith(
    "Has agencies",
    table("Agencies", "Each agency that was asked, with its response, its contacts, the last of them, and its account.", "Agencies", [
      { heading: "Agency", width: 3.4, cell: "{Agency}" },
      { heading: "Response", width: 3, cell: "{Response}" },
      { heading: "Contacts", width: 2.3, align: "right", cell: "{Contacts}" },
      { heading: "Last contact", width: 3, cell: "{Last contact}" },
      { heading: "Account", width: 5.5, cell: "{Account}" },
    ]),
  ) +
  ifAny("No agencies") +
  paragraph("TableNote", "The accounts cover different periods before the death. Some weigh more than others, and how fully they cover the key areas, and in which form, differs between agencies.") +
  normal("Responded", "Without contact", "With contact") +
  onlyWith("Irrelevant", paragraph("Normal", "{Sentence}")) +
  ifAny("Police contact") +
  ifAny("Other trace");

const chronology =
  heading("Chronology") +
  onlyWith(
    "Has chronology",
    table("Chronology", "Each event with its date, the agency or other source, and what happened.", "Chronology", [
      { heading: "Date", width: 3.2, cell: "{Date}" },
      { heading: "Source", width: 3.6, cell: "{Source}" },
      { heading: "What happened", width: 10.4, cell: "{Event}" },
    ]),
  ) +
  ifAny("No chronology") +
  paragraph("Heading3", "What was known") +
  normal("Known") +
  ifAny("Other facts");

const findings =
  heading("Issues") +
  parts("Issues") +
  heading("Analysis") +
  parts("Analysis") +
  onlyWith("Has good practice", paragraph("Heading3", "Good practice"), onlyWith("Good practice", paragraph("Normal", "{Text}"))) +
  heading("Conclusions") +
  normal("Sources") +
  ifAny("Agencies with contact") +
  onlyWith("Conclusions", paragraph("Normal", "{Statement}")) +
  heading("Lessons") +
  parts("Lessons") +
  heading("Recommendations") +
  onlyWith(
    "Has recommendations",
    table("Recommendations", "The recommendations of the review.", "Recommendations", [
      { heading: "No.", width: 1.6, cell: "{Number}" },
      { heading: "Recommendation", width: 15.6, cell: "{Recommendation}" },
    ]),
  ) +
  ifAny("No recommendations") +
  paragraph("Closing", "{Signed by}") +
  normal("Signed on");

const reports =
  onlyWith("Has housing", heading("Report on housing"), facts("Report on housing", "What the housing agency knew, without addresses.", "Housing")) +
  onlyWith("Has police", heading("Report of the police"), facts("Report of the police", "What the police found on the death and what came before it.", "Police"));

/** The overview report in the order of Appendix 4, with the content that Appendix 3 asks for. */
export const overviewBody =
  reviewHead("{Heading}", ["Guidance"], "Written for publication: it is to name nobody but the chair and members of the review panel.") +
  introduction +
  review +
  death +
  agencies +
  chronology +
  findings +
  reports +
  heading("Appendix: no record of contact") +
  paragraph("Normal", "{No record sentence}") +
  ifAny("No record");
