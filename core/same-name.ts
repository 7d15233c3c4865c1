/**
 * The key under which two ways of writing one name are the same: "Lead Officer(s)", "lead officer" and "leadOfficer".
 * Capitals, spaces, punctuation and a plural in brackets do not count.
 */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\(s\)/gi, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** How many single-letter changes make one word into the other. */
function lettersApart(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The known name nearest to a mistyped one, or undefined where none is near. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  const key = nameKey(typed);
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(key.length / 3)) + 1;
  for (const name of known) {
    const apart = lettersApart(key, nameKey(name));
    if (apart < least) [least, nearest] = [apart, name];
  }
  return nearest;
}
