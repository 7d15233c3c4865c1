import { folded, literal } from "./folded";
import { hit, type Search } from "./passage";

/** A title without the number before it and the ending of a file. */
const bare = (title: string): string => folded(title).replace(/^(?:item )?\d+(?:\.\d+)*[.):]?\s+/i, "").replace(/\.(?:pdf|docx?|xlsx?)$/i, "").trim();

const SHORT = 8;

/** Looks for the titles of papers that only a closed session has. */
export function closedTitlesSearch(titles: readonly string[]): Search {
  const known = [...new Set(titles.map(bare))].filter((title) => title.length > 2);
  const patterns = known.map((title) => ({ title, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${title.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").map(literal).join("[^\\p{L}\\p{N}]{1,4}")}(?![\\p{L}\\p{N}])`, "giu") }));
  return (words) =>
    patterns.flatMap(({ title, pattern }) =>
      [...words.matchAll(pattern)].map((match) => hit(match, "closed-paper", "This is the title of a paper of the closed session. Take it out of what is published.", title.length < SHORT ? "to be looked at" : "must be taken out")),
    );
}
