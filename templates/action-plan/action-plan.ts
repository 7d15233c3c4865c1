import * as z from "zod/mini";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import { date, needed, text, told } from "../../core/workbook/column";
import type { SheetRecord } from "../../core/workbook/read-records";

const columns = {
  priority: told(text("Priority", "Priority area", "Theme"), "The priority that the issues belong to, in the first of their rows.", "Reducing reoffending"),
  issue: told(needed(text("Issue", "Issues", "Objective", "What we need to do")), "What needs to change.", "Few of those on short sentences are seen on release."),
  action: told(text("Action", "Actions", "Planned action", "What we will do"), "What will be done about it.", "Meet each at the gate."),
  owner: told(text("Owner", "Owners", "Lead", "Lead officer", "Lead officer(s)", "Officer responsible", "Lead partner"), "Who sees to it.", "Probation"),
  update: told(text("Update", "Progress", "Latest position", "Position", "Progress update"), "What has been done so far.", "Begun in one prison."),
};

const details = {
  partnership: text("Partnership", "Board", "Name of partnership", "Name of board"),
  date: date("Date", "Updated", "As at", "Last updated"),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  partnership: z.string(),
  date: z.string(),
  priorities: z.array(
    z.object({
      priority: z.string(),
      issues: z.array(z.object({ issue: z.string(), action: z.string(), owner: z.string(), update: z.string() })),
    }),
  ),
});

/** The action plan of a partnership: its issues by priority, each with the actions, their owner and where they stand. */
export const actionPlan = documentType({
  id: "action-plan",
  title: "Action plan",
  needs: 'No action plan was found on a visible sheet. An action plan has a row of headings with "Issue", "Action", "Owner" and "Update", and a priority alone in its row above the issues that belong to it.',
  isPersonal: false,
  table: { name: "ActionPlan", sheets: /action plan|delivery plan/i, notSheets: /\brisks?\b|\bissues? log\b/i, columns, atLeast: 3, surely: 4, groups: ["issue"] },
  details,
  data,
  toPaper(records, { values, title: sheetTitle }, report, _, write) {
    const partnership = values.partnership || sheetTitle;
    const when = values.date ? write.date(values.date) : "";
    const title = ["Action plan", [partnership, when].filter(Boolean).join(", ")].filter(Boolean).join(": ");
    return {
      title,
      data: { title, footer: ["Action plan", when].filter(Boolean).join(", "), partnership, date: when, priorities: byPriority(records, report) },
    };
  },
});

type Issue = SheetRecord<typeof columns>;
type Priority = z.input<typeof data>["priorities"][number];

/** A priority heads its issues in a row of its own, or stands in a column in the first of their rows. */
function byPriority(records: readonly Issue[], report: (problem: Problem) => void): Priority[] {
  const priorities: { priority: string; issues: Priority["issues"]; where: string }[] = [];
  const begin = (priority: string, where: string): void => void priorities.push({ priority, issues: [], where });
  for (const { values, isGroup, where } of records) {
    const { priority, issue, action, owner, update } = values;
    if (isGroup) {
      begin(issue, where("issue"));
      continue;
    }
    if (priorities.length === 0 || (priority !== "" && priority !== priorities.at(-1)?.priority)) begin(priority, where("issue"));
    priorities.at(-1)?.issues.push({ issue, action, owner, update });
  }
  for (const { priority, issues, where } of priorities) {
    if (issues.length === 0) report({ code: "cell-blank", message: "No issue stands below this priority. Write its action, owner or update in this row if it is an issue, or its issues in the rows below.", where });
    else if (priority === "" && priorities.length > 1) report({ code: "cell-blank", message: "No priority stands above this issue. Write one alone in a row above it.", where });
  }
  return priorities.map(({ priority, issues }) => ({ priority, issues }));
}
