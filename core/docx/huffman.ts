/** A symbol's code, its first bit lowest as deflate writes it, and how many bits it has. */
export interface Codes {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/** The lengths of the codes that need the fewest bits for symbols met so often, none longer than a limit. */
export function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const met = [...counts.keys()].filter((symbol) => (counts[symbol] as number) > 0).sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b);
  if (met.length < 2) {
    // Programs differ in what they make of a code that has one symbol.
    lengths[met[0] ?? 0] = 1;
    lengths[met[0] ? 0 : 1] = 1;
    return lengths;
  }
  const ofLength = withinLimit(depths(met.map((symbol) => counts[symbol] as number)), longest);
  let next = 0;
  for (let length = longest; length > 0; length--) for (let left = ofLength[length] as number; left > 0; left--) lengths[met[next++] as number] = length;
  return lengths;
}

/** How deep each leaf of the tree stands, for counts from the least to the most. */
function depths(counts: readonly number[]): readonly number[] {
  const weight = [...counts];
  const parent: number[] = [];
  let [leaf, node] = [0, counts.length];
  const lightest = (): number => (leaf < counts.length && (node >= weight.length || (weight[leaf] as number) <= (weight[node] as number)) ? leaf++ : node++);
  while (weight.length < counts.length * 2 - 1) {
    const [a, b] = [lightest(), lightest()];
    parent[a] = parent[b] = weight.length;
    weight.push((weight[a] as number) + (weight[b] as number));
  }
  const depth: number[] = [];
  depth[weight.length - 1] = 0;
  for (let index = weight.length - 2; index >= 0; index--) depth[index] = (depth[parent[index] as number] as number) + 1;
  return depth.slice(0, counts.length);
}

/** How many codes have each length, once none is longer than the limit and the codes still fill the tree. */
function withinLimit(depth: readonly number[], longest: number): readonly number[] {
  const ofLength = new Array<number>(longest + 1).fill(0);
  for (const each of depth) ofLength[Math.min(each, longest)]!++;
  const filled = (): number => ofLength.reduce((sum, count, length) => (length > 0 ? sum + count * 2 ** (longest - length) : sum), 0);
  for (let over = filled() - 2 ** longest; over > 0; over--) {
    let shorter = longest - 1;
    while (ofLength[shorter] === 0) shorter--;
    ofLength[longest]!--;
    ofLength[shorter]!--;
    ofLength[shorter + 1]! += 2;
  }
  return ofLength;
}

export function codesOf(lengths: Uint8Array): Codes {
  const bits = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) bits[symbol] = reversed(code++, length);
    code <<= 1;
  }
  return { bits, lengths };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
