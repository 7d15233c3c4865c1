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

/**
 * Writes out the short names of districts: "Hunts" is Huntingdonshire. A table that is not Cambridgeshire's keeps its names.
 * Source: the table of the performance report of 2010/11, and the list of the State of the Partnership briefing.
 */
export function fullNames(districts: readonly string[]): readonly string[] {
  const known = (name: string): string | undefined => {
    const key = name.toLowerCase().replace(/\s+/g, " ").trim();
    return Object.hasOwn(CAMBRIDGESHIRE, key) ? CAMBRIDGESHIRE[key] : undefined;
  };
  const isCambridgeshire = new Set(districts.flatMap((name) => known(name) ?? [])).size >= ENOUGH;
  return districts.map((name) => (isCambridgeshire ? (known(name) ?? name) : name));
}
