import { checkPublication } from "../checks/publication/check-publication";
import type { PublicationFinding, PublicationKind, PublicationQuestions } from "../checks/publication/publication-result";
import type { MeetingPapers } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import type { PackPart } from "./pack-parts";
import type { Progress } from "./progress";
import { closedNames } from "./what-is-closed";

/**
 * What officers' reports have that is meant for the public: whom to call, write to and where, and the forms and examples of
 * guidance that the board is given to read. A person looks at it; it stops no pack.
 */
const MEANT_AS_A_RULE: readonly PublicationKind[] = ["telephone", "e-mail", "address", "postcode", "example-text"];

const OTHER_TITLE = " If everybody may read these words, give what is closed another title in the workbook.";

const stops = ({ severity, kind }: PublicationFinding): boolean => severity === "must be taken out" && !MEANT_AS_A_RULE.includes(kind);

/** What keeps a pack from the public, and what people should look at in papers that do not. */
export interface ClosedInside {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/**
 * Looks every paper of a public pack through: names of closed papers, markings, properties, comments, tracked changes, hidden
 * words, and sheets or rows that are hidden in workbooks. Each is told with the cell that names the paper and the place in it.
 */
export async function closedInside(parts: readonly PackPart[], meeting: MeetingPapers, progress: Progress): Promise<ClosedInside> {
  const about: PublicationQuestions = { people: [], closedTitles: closedNames(meeting), mayBePublished: meeting.mayBePublished };
  const problems: Problem[] = [];
  const toLookAt: string[] = [];
  const byEye: string[] = [];
  const step = `Looking ${parts.length} papers through for what the public may not read`;
  for (const [done, { title, kind, bytes, ownName, where, file }] of parts.entries()) {
    await progress(step, { done, of: parts.length });
    const { findings, unread } = checkPublication({ name: file ? title : ownName, bytes }, about);
    const told = (message: string, place: string): Problem => ({ code: "not-for-the-public", message, where, place: `in ${quoted(ownName)}${place === "" ? "" : `, ${place}`}` });
    problems.push(...findings.filter(stops).map(({ kind, message, place }) => told(kind === "closed-paper" ? message + OTHER_TITLE : message, place)));
    if (findings.some((finding) => !stops(finding))) toLookAt.push(title);
    // Scans have no words to look through, and councils publish them; whatever else could not be read is not let out.
    if (kind === "PDF") byEye.push(...unread.map((message) => `${title}: ${message}`));
    else problems.push(...unread.map((message) => told(message, "")));
  }
  return { problems, notes: [...(toLookAt.length > 0 ? [`To be looked at before they are published: ${toLookAt.join("; ")}. csp publication-check says what in them.`] : []), ...byEye, NO_PROMISE] };
}

const NO_PROMISE = "Looking papers through cannot promise to find everything. Somebody who knows what is closed should read the pack before it goes out.";
