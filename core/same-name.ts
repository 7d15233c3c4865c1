/**
 * The key under which two ways of writing one name are the same: "Lead Officer(s)", "lead officer" and "leadOfficer".
 * Capitals, spaces, punctuation and a plural in brackets do not count.
 */
export function nameKey(name: string): string {
  if (name.length > LONGEST_KEPT) return keyOf(name);
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const key = keyOf(name);
  kept.set(name, key);
  return key;
}

/** The same names are asked for again with every row and every document. */
const kept = new Map<string, string>();
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 100;

const keyOf = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\(s\)/gi, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** How many single-letter changes make one word into the other, or the limit where it is as many or more. */
function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const apart = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1));
      current[column] = apart;
      least = Math.min(least, apart);
    }
    // What follows can only add to it.
    if (least >= limit) return limit;
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
    const apart = lettersApart(key, nameKey(name), least);
    if (apart < least) [least, nearest] = [apart, name];
  }
  return nearest;
}
