/** Of a text that was divided over two, each part lacks at least so much of it. */
const LACKED = 0.05;
/** Both parts together, or a text that still says the same, differ from the whole by no more than so much. */
const NEARLY_ALL = 0.2;
/** So much of each part at least must be words that the other lacks. */
const OWN = 0.5;

/** Texts are their words as numbers, in order. */
type Text = Int32Array;

/** Whether a text was divided over two: both hold its words between them, and each gives some that the other does not have. */
export function isParted(whole: Text, first: Text, second: Text): boolean {
  const [all, a, b] = [whole.length, first.length, second.length];
  // The words of both are about as many as those of the whole; that is soon seen.
  if (a === 0 || b === 0 || a + b > all / (1 - NEARLY_ALL) || a + b < all * (1 - NEARLY_ALL)) return false;
  const [inFirst, inSecond] = [shared(whole, first), shared(whole, second)];
  const both = withBoth(first, second);
  const inBoth = shared(whole, both);
  if (apart(all, a + b, inBoth) > NEARLY_ALL) return false;
  if (Math.min(apart(all, a, inFirst), apart(all, b, inSecond)) <= LACKED) return false;
  return inBoth - inSecond >= OWN * a && inBoth - inFirst >= OWN * b;
}

/** Whether each of two texts says nearly the same as a third. */
export const isHeldByBoth = (whole: Text, first: Text, second: Text): boolean => sharedApart(whole, first) <= NEARLY_ALL && sharedApart(whole, second) <= NEARLY_ALL;

/** The words of two texts taken together. */
export function withBoth(one: Text, other: Text): Text {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both.sort();
}

/** The share of words that only one of two texts has. */
export const sharedApart = (one: Text, other: Text): number => apart(one.length, other.length, shared(one, other));

const apart = (one: number, other: number, both: number): number => (one + other === 0 ? 0 : 1 - both / (one + other - both));

function shared(one: Text, other: Text): number {
  let [a, b, both] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const [left, right] = [one[a] as number, other[b] as number];
    if (left === right) both++;
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return both;
}
