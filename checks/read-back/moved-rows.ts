/**
 * The fewest numbers that must be taken out and put in elsewhere for a list to be in order: all but a longest run of
 * growing ones. Of several such runs, that which begins with the smallest.
 * @param order numbers, none twice
 */
export function movedOut(order: readonly number[]): ReadonlySet<number> {
  // For each length the place of the smallest number that a growing run of that length may end with.
  const ends: number[] = [];
  const before = new Int32Array(order.length).fill(-1);
  order.forEach((value, place) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((order[ends[middle] as number] as number) < value) from = middle + 1;
      else to = middle;
    }
    before[place] = from === 0 ? -1 : (ends[from - 1] as number);
    ends[from] = place;
  });
  const stays = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) stays.add(order[place] as number);
  return new Set(order.filter((value) => !stays.has(value)));
}
