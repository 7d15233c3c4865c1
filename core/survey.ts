import type { CalendarDate } from "./calendar-date";
import type { DocumentType, FoundDocument } from "./document-type";
import type { Problem } from "./problem";
import type { Remark } from "./remark";
import { listed } from "./listed";
import { quoted } from "./quoted";
import { nameKey } from "./same-name";
import { answerFor, type ColumnAnswer } from "./workbook/column-answers";
import type { Claim } from "./workbook/find-table";
import { likelyHeadingRows, nearestHeading, overlap, placeOfHeading, type HeadingRows } from "./workbook/headings";
import { saidStyle } from "./workbook/said-style";
import type { Workbook } from "./workbook/workbook";
import { writingIn, type WritingStyle } from "./writing-style";

export interface SurveyedDocument extends FoundDocument {
  readonly type: DocumentType;
}

/** What a sheet is taken for. */
export interface SurveyedSheet {
  readonly sheet: string;
  /** The documents whose tables stand on it, by their ids. */
  readonly documents: readonly string[];
  /** Why it is taken for these, or for none. */
  readonly because: string;
}

/** What a workbook holds: the documents that can be made of it, what each sheet is, and all that must be put right first. */
export interface Survey {
  readonly documents: readonly SurveyedDocument[];
  readonly sheets: readonly SurveyedSheet[];
  readonly problems: readonly Problem[];
  /** What is worth knowing, and keeps nothing from being made. */
  readonly remarks: readonly Remark[];
}

export interface SurveyOptions {
  /** Which types of document to read; all of them where it is left out. */
  isWanted?(type: DocumentType): boolean;
  /** What is said of headings beside what the workbook keeps; each must be of use. */
  readonly answers?: readonly ColumnAnswer[];
  /** The sheets that are meant where the same kind of table stands on several, such as the agenda of the next meeting. */
  readonly sheets?: readonly string[];
  /** How to write dates, years and times, whatever the workbook says of it. */
  readonly style?: WritingStyle;
  /** The day on which the workbook is looked through; where it is left out, nothing is said of what is past. */
  readonly today?: CalendarDate;
}

/**
 * Looks a workbook through for documents. A workbook that holds none of those wanted is a problem, with what each needs.
 * @param types every type of document: where one table ends may be where that of another begins
 */
export function survey(
  { grids: inOrder, answers: kept }: Workbook,
  types: readonly DocumentType[],
  { isWanted = () => true, answers: said = [], sheets: meant = [], style, today }: SurveyOptions = {},
): Survey {
  const isSheet = (named: string, sheet: string): boolean => nameKey(named) === nameKey(sheet);
  const grids = inOrder.map((grid) => (meant.some((named) => isSheet(named, grid.sheet)) ? { ...grid, isMeant: true } : grid));
  const answers = [...kept, ...said];
  let documents: readonly SurveyedDocument[] = [];
  const inWorkbook = saidStyle(grids);
  const write = writingIn(style ?? inWorkbook.style);
  const problems: Problem[] = [];
  const onSheet = new Map<string, { readonly id: string; readonly because: string }[]>();
  const takenFor = (sheet: string, id: string, because: string): void => void onSheet.set(sheet, [...(onSheet.get(sheet) ?? []), { id, because }]);
  const likely = likelyHeadingRows(grids, [...types.flatMap(({ headings }) => headings), ...answers.map(({ heading }) => heading)], (heading) => types.some((type) => type.isSeries(heading)));
  const ofType = types.map((type) => type.claims(likely, answers));
  const lostBy = ofType.map((own, index) => {
    const lost = own.filter((claim) => isLost(claim, ofType.filter((_, other) => other !== index).flat()));
    // An agenda that says "Open or closed" looks a little like its list of papers as well; that this is not meant takes nothing from the agenda.
    return lost.filter((claim) => !own.some((better) => !lost.includes(better) && overlap(better.rows, claim.rows)));
  });
  for (const [index, type] of types.entries()) {
    if (!isWanted(type)) continue;
    const lost = lostBy[index] ?? [];
    const others = ofType.flatMap((claims, other) => (other === index ? [] : claims.filter((claim) => !lostBy[other]?.includes(claim))));
    const rows = likely.filter((each) => !lost.some((claim) => overlap(each, claim.rows)));
    const finding = type.find(rows, others.map((claim) => claim.rows), answers, write);
    if (finding === "not in this workbook") continue;
    const found = "document" in finding ? finding.document : finding;
    problems.push(...found.problems.filter((problem) => !problems.some((each) => isSame(each, problem))));
    if (!("document" in finding)) for (const sheet of finding.sheets) takenFor(sheet, type.id, "its headings must be put right first");
    else {
      documents = [...documents, { ...finding.document, type }];
      for (const { sheet, because } of [finding.document, ...finding.document.alsoRead]) takenFor(sheet, type.id, because);
    }
  }
  const remarks: Remark[] = [];
  const records = documents.flatMap(({ paper }) => paper.record ?? []);
  documents = documents.map((document) => {
    const compared = document.type.compare(document.paper, { records, today });
    problems.push(...compared.problems);
    remarks.push(...compared.remarks);
    return { ...document, problems: [...document.problems, ...compared.problems] };
  });
  problems.push(...said.flatMap((answer) => unusedAnswer(answer, likely, types)));
  problems.push(...meant.filter((named) => !grids.some(({ sheet }) => isSheet(named, sheet))).map((named) => noSuchSheet(named, grids.map(({ sheet }) => sheet))));
  if (documents.length === 0 && problems.length === 0) {
    const near = types.filter(isWanted).map((type) => ({ type, nearest: nearestTo(likely, [type], answers) }));
    problems.push(
      ...[...near.filter(({ nearest }) => nearest), ...near.filter(({ nearest }) => !nearest)].map(({ type, nearest }): Problem => ({
        code: "not-in-this-workbook",
        message: nearest ? `${type.needs} ${nearest.replace(/^t/, "T")}.` : type.needs,
        where: "This workbook",
      })),
    );
  }
  // Where a style is given, what the workbook says of it does not count.
  if (style === undefined) problems.push(...inWorkbook.problems);
  const sheets = grids.map(({ sheet, hidden, rows }): SurveyedSheet => {
    const taken = onSheet.get(sheet) ?? [];
    if (hidden) return { sheet, documents: [], because: "it is hidden, and hidden sheets are not read" };
    if (rows.length === 0) return { sheet, documents: [], because: "nothing is filled in" };
    const because = [...new Set(taken.map((each) => each.because))].join("; ");
    return { sheet, documents: [...new Set(taken.map(({ id }) => id))], because: taken.length > 0 ? because : (nearestTo(likely.filter(({ grid }) => grid.sheet === sheet), types, answers, documents) ?? "no row of it has the headings of a document") };
  });
  return { documents, sheets, problems, remarks };
}

/** Whether another document has a greater claim: "Minutes" heads minutes of time in an agenda, and words in minutes. */
export const isLost = ({ rows, columns, strength }: Claim, others: readonly Claim[]): boolean =>
  others.some((other) => other.strength > strength && overlap(rows, other.rows) && columns.some((column) => other.columns.includes(column)));

/** A table of which two documents tell has the same wrong with it for both. */
const isSame = (one: Problem, other: Problem): boolean => one.where === other.where && one.code === other.code && one.message === other.message;

/** How near some rows come to the headings of a document, and why they are not taken for them. */
function nearestTo(likely: readonly HeadingRows[], types: readonly DocumentType[], answers: readonly ColumnAnswer[], found: readonly SurveyedDocument[] = []): string | undefined {
  let nearest: { readonly type: DocumentType; readonly rows: HeadingRows; readonly names: readonly string[] } | undefined;
  for (const rows of likely) {
    for (const type of types) {
      const names = type.knows(rows, answers);
      if (names.length > (nearest?.names.length ?? 1)) nearest = { type, rows, names };
    }
  }
  if (!nearest) return undefined;
  const { type, rows, names } = nearest;
  const [heading] = rows.headings;
  const row = heading ? placeOfHeading(rows, heading) : rows.grid.sheet;
  const isEnough = type.claims([rows], answers).length > 0;
  const read = found.find((each) => each.type === type);
  const why = read ? `that is read from ${read.headings}` : isEnough ? "nothing beside them says that they are one's" : "these are too few";
  return `the row at ${row} has ${listed(names.map(quoted), "and")} of the headings for ${type.title}, and ${why}`;
}

/** Something said of a heading that is in no row of headings helps nobody, and is a slip of the keyboard as a rule. */
function unusedAnswer({ document, heading }: ColumnAnswer, likely: readonly HeadingRows[], types: readonly DocumentType[]): readonly Problem[] {
  const shown = [...new Set(likely.flatMap(({ headings }) => headings.flatMap(({ readings }) => readings)))];
  const isThere = types.some(({ id }) => shown.some((each) => answerFor([{ document, heading, column: null }], id, each)));
  if (isThere) return [];
  const nearest = nearestHeading(heading, shown);
  return [
    {
      code: "heading-missing",
      message: `No column is headed ${quoted(heading)}.${nearest ? ` Is it ${quoted(nearest)}?` : ""} Give the heading as it stands in the sheet.`,
      where: "This workbook",
    },
  ];
}

const noSuchSheet = (named: string, sheets: readonly string[]): Problem => ({
  code: "sheet-missing",
  message: `No sheet is named ${quoted(named)}. It can be ${listed(sheets.map(quoted), "or")}.`,
  where: "This workbook",
});
