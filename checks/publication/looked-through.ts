import type { PublicationFinding } from "./publication-result";
import type { Passage } from "./words/passage";

/** What a file holds: its words to be searched, and what is wrong with it whatever they say; or why it was not read. */
export type LookedThrough =
  | {
      readonly passages: readonly Passage[];
      readonly findings: readonly PublicationFinding[];
      /** What of it could not be read, a sentence each. */
      readonly unread?: readonly string[];
    }
  | { readonly unread: string };
