import { cellLines } from "../../core/docx/cell-lines";
import type { Problem } from "../../core/problem";
import type { SheetRecord } from "../../core/workbook/read-records";
import { withDeputy } from "./lead-officer";
import { isNothingOfNote } from "./nothing-of-note";
import { headLines, linesForBoxes, linesTaken, shareLines } from "./one-page";
import type { ReportColumns } from "./priority-report";
import { protectiveMarking } from "./protective-marking";

type Report = (problem: Problem) => void;
type Row = SheetRecord<ReportColumns>;

const BOXES = [
  { key: "achievements", name: "Key achievements", what: "what was achieved" },
  { key: "concerns", name: "Areas of concern", what: "the concerns for the partnership" },
  { key: "recommendations", name: "Recommendations", what: "what the partnership should do about the concerns" },
  { key: "publicity", name: "Items for publicity", what: "the items for publicity" },
] as const;

/** Reports all that the four rules of the form, and its one page, do not allow in a report. */
export function checkReport(row: Row, partnership: string, report: Report): void {
  const { values, where, has } = row;
  if (values.leadOfficer === "" && has("leadOfficer")) {
    report({ code: "cell-blank", message: "This report has no lead officer. Type the name, with the deputy in brackets where there is one.", where: where("leadOfficer") });
  }
  for (const { key, what } of BOXES) {
    if (values[key].trim() === "" && has(key)) report({ code: "cell-blank", message: `This box is blank. Type ${what}, or None.`, where: where(key) });
  }
  reportUnanswered(row, report);
  for (const marking of cellLines(values.publicity).flatMap(({ text }) => protectiveMarking(text) ?? [])) {
    report({ code: "marked-protectively", message: `An item for publicity carries the marking ${marking}, and what is protectively marked cannot be publicised. Take the item out, or have its marking lifted.`, where: where("publicity") });
  }
  reportTooLong(row, partnership, report);
}

/** A concern needs a recommendation, and a recommendation a concern. */
function reportUnanswered({ values: { concerns, recommendations }, where }: Row, report: Report): void {
  if (concerns.trim() === "" || recommendations.trim() === "" || isNothingOfNote(concerns) === isNothingOfNote(recommendations)) return;
  if (isNothingOfNote(recommendations)) {
    report({ code: "concern-unanswered", message: "There is a concern in this report, and no recommendation. Type what the partnership should do about it, or None under Areas of concern.", where: where("recommendations") });
  } else {
    report({ code: "concern-unanswered", message: "There is a recommendation in this report, and no concern. Type the concern that it is to address, or None under Recommendations.", where: where("concerns") });
  }
}

/** More would not leave the boxes the page. */
const MOST_LINES_IN_THE_HEAD = 3;

/** A box of so many lines has none to give to another. */
const LITTLE = 2.5;

function reportTooLong({ values, where }: Row, partnership: string, report: Report): void {
  const head = { priority: headLines.detail(values.priority), leadOfficer: headLines.detail(withDeputy(values.leadOfficer, values.deputy)) };
  for (const key of ["priority", "leadOfficer"] as const) {
    if (head[key] <= MOST_LINES_IN_THE_HEAD) continue;
    report({ code: "longer-than-a-page", message: `The words of ${key === "priority" ? "Priority area" : "Lead officer"} take ${head[key]} lines at the head of the page, and there are ${MOST_LINES_IN_THE_HEAD} for them. Shorten them.`, where: where(key) });
    return;
  }
  const taken = BOXES.map(({ key }) => linesTaken(values[key]));
  const room = shareLines(taken, linesForBoxes(headLines.partnership(partnership) + head.priority + head.leadOfficer));
  for (const [index, { key, name }] of BOXES.entries()) {
    const [lines, most] = [Math.ceil(taken[index] ?? 0), Math.floor(room[index] ?? 0)];
    if ((taken[index] ?? 0) <= (room[index] ?? 0)) continue;
    const isAlone = taken.every((each, other) => other === index || each <= LITTLE);
    report({
      code: "longer-than-a-page",
      message: `The words of ${name} take ${lines} lines, and there are ${most} for them on the one page of the report. Shorten them by ${lines - most}${isAlone ? "" : ", or make room in another box"}.`,
      where: where(key),
    });
  }
}
