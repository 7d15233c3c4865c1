import type { Problem } from "../../core/problem";
import { needed, text } from "../../core/workbook/column";
import { likelyHeadingRows } from "../../core/workbook/headings";
import { readTable, type TablePlan } from "../../core/workbook/read-table";
import type { Workbook } from "../../core/workbook/workbook";
import { PLAIN } from "../../core/writing-style";
import type { RegisteredPerson } from "./publication-result";

const columns = {
  name: needed(text("Name", "Full name", "Person", "Real name")),
  pseudonym: text("Known in the report as", "Pseudonym", "Called in the report", "Known as", "Report name"),
  role: text("Role", "Relationship", "Who they are", "Relationship to the victim"),
  initials: text("Initials"),
};

const details = { marking: text("Marking", "Protective marking", "Classification") };

const plan: TablePlan<typeof columns, typeof details> = {
  table: { name: "Register", sheets: /\b(?:register|names|people|persons)\b/i, columns, atLeast: 2, surely: 2, prose: ["pseudonym", "role", "initials"] },
  details,
};

/** What people type where they do not know a name; "unknown" would be found everywhere. */
const NO_NAME = /^(?:[?\-–—.\s]*|(?:name )?(?:unknown|not known|not given|withheld|to be (?:confirmed|added)|tb[ac]|n\/a))$/i;

/** A register is confidential by its nature: what says so of it is no problem. */
const OF_A_PAPER: readonly Problem["code"][] = ["marked-protectively", "row-unclear"];

/** The people of a register's sheet, found by its headings on any visible sheet; or what must be put right first. */
export function readRegister({ grids, answers }: Workbook): { readonly people: readonly RegisteredPerson[] } | { readonly problems: readonly Problem[] } {
  const rows = likelyHeadingRows(grids, Object.values(columns).flatMap(({ headings }) => headings), () => false);
  const reading = readTable(plan, { rows, others: [], answers: { document: "register", answers }, write: PLAIN }, (records, _, report): readonly RegisteredPerson[] => {
    for (const { values, where } of records) if (values.name !== "" && NO_NAME.test(values.name)) report({ code: "cell-not-read", message: "This is no name that can be looked for. Write the name, or clear the row.", where: where("name") });
    return records.map(({ values }) => values);
  });
  if (reading === "not in this workbook") {
    return { problems: [{ code: "not-in-this-workbook", message: 'No register was found on a visible sheet. A register has a row of headings with "Name" and "Known in the report as" or "Role", and a row for each person.', where: "This workbook" }] };
  }
  const problems = reading.problems.filter(({ code }) => !OF_A_PAPER.includes(code));
  return problems.length > 0 || !("value" in reading) ? { problems } : { people: reading.value.map((person) => Object.fromEntries(Object.entries(person).filter(([, words]) => words !== "")) as unknown as RegisteredPerson) };
}
