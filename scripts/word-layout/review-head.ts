import { BOLD, TAB, detail, onlyWith, paragraph, run, table } from "./word-xml";

/** The head of a form of a review: whose it is, what it is, its details, who may read it, and what is still to be added. */
export const reviewHead = (heading: string, details: readonly string[], readers: string): string =>
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", heading) +
  paragraph("Detail", `${run("Review", BOLD)}${TAB}${run("{Term}: {Review}")}`) +
  details.map((name) => detail(name, name)).join("") +
  paragraph("Normal", readers) +
  onlyWith("Still to add", paragraph("Normal", `${run("Still to add: ", BOLD)}${run("{Still to add}")}`));

/** The parts of a section, each with its heading where it has one. */
export const parts = (list: string): string => onlyWith(list, onlyWith("Heading", paragraph("Heading3", "{Heading}")), paragraph("Normal", "{Text}"));

/** The facts of a list, each beside its name. */
export const facts = (caption: string, description: string, list: string): string =>
  table(caption, description, list, [
    { heading: "Item", width: 5.6, cell: "{Item}" },
    { heading: "Entry", width: 11.6, cell: "{Entry}" },
  ]);
