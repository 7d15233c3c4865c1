import type { MeetingPapers } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import type { PackPart } from "./pack-parts";
import { closedNames } from "./what-is-closed";

/** What a public pack would tell that the public may not read, each with the paper and the place in it. */
export function closedInside(parts: readonly PackPart[], meeting: MeetingPapers): readonly Problem[] {
  void parts;
  void closedNames(meeting);
  return [];
}
