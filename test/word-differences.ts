const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Where two texts differ in their words, in order: "words of the first > words of the second". Capitals, punctuation and
 * the breaks of lines and pages do not count.
 */
export function wordDifferences(first: string, second: string): readonly string[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const differences: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [fromI, fromJ] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    if (i > fromI || j > fromJ) differences.push(`${a.slice(fromI, i).join(" ")} > ${b.slice(fromJ, j).join(" ")}`);
    i++;
    j++;
  }
  return differences;
}
