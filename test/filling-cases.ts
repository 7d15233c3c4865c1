import { TAB, paragraph, run } from "../scripts/word-layout/word-xml";
import { packageDocx } from "../scripts/word-layout/package-docx";

/** How the programs that fill Word files write what is to be filled in. */
export type Dialect = "braces" | "carbone" | "commands";

interface Column {
  readonly heading: string;
  readonly field: string;
  /** The cell holds a list of its own, a paragraph for each. */
  readonly isList?: boolean;
}

export interface Case {
  readonly columns: readonly Column[];
  readonly rows: number;
}

const AGENDA: readonly Column[] = ["number", "item", "leadOfficer", "papers", "minutes"].map((field) => ({ heading: field, field }));
const PLAN: readonly Column[] = ["recommendation", "scope", "action", "leadAgency", "milestones", "targetDate", "outcome"].map((field) => ({ heading: field, field }));
const NESTED: readonly Column[] = PLAN.map((column) => (column.field === "action" ? { heading: "actions", field: "actions", isList: true } : column));

export const CASES = {
  "agenda-20": { columns: AGENDA, rows: 20 },
  "plan-50": { columns: PLAN, rows: 50 },
  "plan-1000": { columns: PLAN, rows: 1_000 },
  "nested-1000": { columns: NESTED, rows: 1_000 },
  "plan-10000": { columns: PLAN, rows: 10_000 },
} satisfies Readonly<Record<string, Case>>;
export type CaseName = keyof typeof CASES;

const row = (cells: readonly string[], properties = "<w:cantSplit/>"): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join("")}</w:tr>`;
const text = (words: string): string => paragraph("TableText", words);
const item = (words: string): string => paragraph("TableTextBullet", words);

/** The rows of a template that a list fills, as each program wants them. */
const FILLED: Readonly<Record<Dialect, (columns: readonly Column[]) => string>> = {
  braces: (columns) =>
    row(
      columns.map(({ field, isList }, index) => {
        const [open, close] = [index === 0 ? "{#rows}" : "", index === columns.length - 1 ? "{/rows}" : ""];
        return isList ? `${text(`{#${field}}`)}${item("{step}")}${text(`{/${field}}`)}` : text(`${open}{${field}}${close}`);
      }),
    ),
  carbone: (columns) =>
    ["i", "i+1"]
      .map((at) => row(columns.map(({ field, isList }) => (isList ? (at === "i" ? ["i", "i+1"] : ["i"]).map((step) => item(`{d.rows[${at}].${field}[${step}].step:convCRLF}`)).join("") : text(`{d.rows[${at}].${field}:convCRLF}`)))))
      .join(""),
  commands: (columns) => {
    const alone = (command: string): string => row(columns.map((_, index) => text(index === 0 ? `+++${command}+++` : "")));
    const cells = columns.map(({ field, isList }) =>
      isList ? `${text(`+++FOR each IN $row.${field}+++`)}${item("+++INS $each.step+++")}${text("+++END-FOR each+++")}` : text(`+++INS $row.${field}+++`),
    );
    return alone("FOR row IN rows") + row(cells) + alone("END-FOR row");
  },
};

const TAG: Readonly<Record<Dialect, string>> = { braces: "{place}", carbone: "{d.place}", commands: "+++INS place+++" };

export function templateFor(columns: readonly Column[], dialect: Dialect): Uint8Array {
  const heading = row(columns.map((column) => paragraph("TableHeading", column.heading)), "<w:cantSplit/><w:tblHeader/>");
  const grid = `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns.length)}</w:tblGrid>`;
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="HouseTable"/></w:tblPr>${grid}${heading}${FILLED[dialect](columns)}</w:tbl>`;
  return packageDocx({ orientation: "landscape", footer: paragraph("Footer", "Page"), body: paragraph("Heading1", "Paper") + paragraph("Detail", `${run("Place")}${TAB}${run(TAG[dialect])}`) + table + paragraph("Normal", "The end") });
}

const WORDS: Readonly<Record<string, (row: number) => string>> = {
  item: (row) => `Item ${row}: review of the partnership's priorities & budget`,
  leadOfficer: (row) => `Officer ${row % 17}`,
  papers: (row) => (row % 3 === 0 ? "" : `Paper ${row}`),
  minutes: (row) => String(5 + (row % 4) * 5),
  number: String,
  recommendation: (row) => `Recommendation ${row}: agencies should review how information about risk is shared`,
  scope: (row) => (row % 2 === 0 ? "Local" : "Regional"),
  action: (row) => `Actions for recommendation ${row}:\n• Review the pathway of referrals\n• Agree a training package for staff\n• Report to the board in ${2011 + (row % 5)}`,
  leadAgency: (row) => ["Adult Social Care", "Constabulary", "Primary Care Trust"][row % 3] ?? "",
  milestones: (row) => `- Review completed in January ${row % 30}\n- Training package agreed\n- Roll-out begins`,
  targetDate: (row) => `${1 + (row % 28)} June 2011`,
  outcome: (row) => `Completed by <${row}>.\nStaff say that they are "more confident".`,
};

type Row = Readonly<Record<string, unknown>>;

export function dataFor({ columns, rows }: Case): { readonly place: string; readonly rows: readonly Row[] } {
  const stepsOf = (row: number): readonly Row[] => (WORDS.action?.(row) ?? "").split("\n").slice(1).map((step) => ({ step: `${step.slice(2)} (${row})` }));
  return {
    place: "The Guildhall, Cambridge",
    rows: Array.from({ length: rows }, (_, index) => Object.fromEntries(columns.map(({ field, isList }) => [field, isList ? stepsOf(index) : (WORDS[field]?.(index) ?? "")]))),
  };
}

/** Words of the first and of the last row, which every program must have filled in. */
export const firstAndLast = ({ columns, rows }: Case): readonly string[] => (columns === AGENDA ? ["Item 0", `Item ${rows - 1}`] : ["Recommendation 0", `Recommendation ${rows - 1}`]).map((words) => `${words}:`);
