/** The districts of Cambridgeshire, and how its papers shorten them. */
const CAMBRIDGESHIRE: Readonly<Record<string, string>> = {
  "cambridge city": "Cambridge City",
  city: "Cambridge City",
  cambridge: "Cambridge City",
  "east cambridgeshire": "East Cambridgeshire",
  "east cambs": "East Cambridgeshire",
  east: "East Cambridgeshire",
  fenland: "Fenland",
  fen: "Fenland",
  huntingdonshire: "Huntingdonshire",
  hunts: "Huntingdonshire",
  "south cambridgeshire": "South Cambridgeshire",
  "south cambs": "South Cambridgeshire",
  south: "South Cambridgeshire",
};

/** "East" is a district of many counties; a table that names most of Cambridgeshire's is of Cambridgeshire. */
const ENOUGH = 3;
const CAMBRIDGESHIRE_SAID = /\b(?:cambridge(?:shire)?|cambs)\b/i;
/** Rows of cases that no district has. */
const NOWHERE = /^(?:other|others|unknown|not known|not recorded|out of (?:area|county)|elsewhere|no fixed (?:abode|address))\b/i;
const OF_MANY_COUNTIES: readonly string[] = ["city", "east", "south"];

/**
 * Writes out the short names of districts: "Hunts" is Huntingdonshire. A table that is not Cambridgeshire's keeps its
 * names: it is one where its county or title says so, or, where they do not, all of its districts are Cambridgeshire's and
 * one of them is no other county's.
 * @param around the county or partnership, and the title
 * Source: the table of the performance report of 2010/11, and the list of the State of the Partnership briefing.
 */
export function fullNames(districts: readonly string[], around: readonly string[] = []): readonly string[] {
  const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, " ").trim();
  const known = (name: string): string | undefined => (Object.hasOwn(CAMBRIDGESHIRE, keyOf(name)) ? CAMBRIDGESHIRE[keyOf(name)] : undefined);
  const isEnough = new Set(districts.flatMap((name) => known(name) ?? [])).size >= ENOUGH;
  const isSaid = around.some((words) => CAMBRIDGESHIRE_SAID.test(words));
  const isAnother = around.some((words) => /\b\p{L}+shire\b/iu.test(words));
  const isOnly = districts.every((name) => known(name) !== undefined || NOWHERE.test(name.trim())) && districts.some((name) => known(name) !== undefined && !OF_MANY_COUNTIES.includes(keyOf(name)));
  return districts.map((name) => (isEnough && (isSaid || (isOnly && !isAnother)) ? (known(name) ?? name) : name));
}
