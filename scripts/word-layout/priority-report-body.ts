import { BAR } from "./house-style";
import { detail, exactly, footnoteMark, onlyWith, paragraph, run } from "./word-xml";

/** Points, as Word counts the sizes of type: in halves. */
const points = (size: number): string => `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;

/** The four rules of the form, word for word. */
export const priorityReportFootnotes: readonly string[] = [
  "Please ensure that you only highlight those notable achievements recorded against your Task Group’s Action Plan.",
  "Please ensure that you only highlight those concerns that your Task Group considers should be drawn to the attention of the Partnership.",
  "Please ensure that, in connection with the above Areas of Concern, your Task Group sets out its Recommendations to the Partnership to address these Concerns, so that agreement can be made (where appropriate).",
  "Please ensure that any items included here for Publicity are not protectively marked.",
];

/** A box: its heading in a bar, with the mark of its rule, and its words below. */
const box = (heading: string, rule: number, tag: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Heading2"/>${BAR}${exactly(15, 6, 4)}<w:ind w:left="85" w:right="85"/></w:pPr>${run(heading, points(12))}${footnoteMark(rule)}</w:p>` +
  paragraph("ReportText", `{${tag}}`);

/** The quarterly progress report of a priority area, on one page. */
export const priorityReportBody =
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", run("Priority Area Quarterly Progress Report: {Quarter}", points(18))) +
  detail("Priority area", "Priority area") +
  detail("Lead officer", "Lead officer") +
  box("Key achievements during this quarter", 1, "Achievements") +
  box("Areas of concern for Partnership to note", 2, "Concerns") +
  box("Recommendations to Partnership to address concerns", 3, "Recommendations") +
  box("Any items for publicity", 4, "Publicity");
