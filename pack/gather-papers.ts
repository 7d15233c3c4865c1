import { compareDates, writeDate, type CalendarDate } from "../core/calendar-date";
import type { Audience, ItemFile, MeetingItem, MeetingPapers } from "../core/meeting-papers";
import type { Problem } from "../core/problem";
import { quoted } from "../core/quoted";
import { nameKey, nearestName } from "../core/same-name";
import { isLeftByPrograms, kindOfFile, looseName, sameName, endingOf, type GivenFile } from "./given-file";
import { wrongKind } from "./wrong-kind";

/** A paper of an item with where it comes from: a file that was given, or a document of the workbook by its id. */
export interface GatheredPaper {
  readonly item: MeetingItem;
  readonly file: ItemFile;
  readonly from: GivenFile | { readonly documentId: string };
}

/** What became of the papers of a meeting. */
export interface Gathered {
  readonly papers: readonly GatheredPaper[];
  readonly problems: readonly Problem[];
  /** Of those, what is wrong with the file of a paper. */
  readonly wrongWith: ReadonlyMap<ItemFile, Problem>;
  /** The names of files that belong to no item. */
  readonly strays: readonly string[];
}

/** A document that the workbook holds. */
export interface HeldDocument {
  readonly id: string;
  readonly title: string;
}

/**
 * Finds the file of each paper of a meeting, in the order of the agenda. What is missing, named twice, spelt differently,
 * changed since the agenda went out, of a kind that no pack can hold, or given and not named is a problem.
 * @param audience what is not for it need not be there
 * @param held the documents of the workbook, which a paper may be by its title
 */
export function gatherPapers(
  { items, published }: Pick<MeetingPapers, "items" | "published">,
  audience: Audience,
  given: readonly GivenFile[],
  held: readonly HeldDocument[],
): Gathered {
  const files = given.filter(({ name }) => !isLeftByPrograms(name));
  const byName = new Map(files.map((file) => [sameName(file.name), file]));
  const byLooseName = new Map(files.map((file) => [looseName(file.name), file]));
  const problems: Problem[] = [];
  const papers: GatheredPaper[] = [];
  const wrongWith = new Map<ItemFile, Problem>();
  const named = new Map<string, ItemFile>();
  const used = new Set<GivenFile>();
  for (const item of items) {
    if (item.saysAttached !== undefined && item.files.length === 0 && !(item.isClosed && audience === "public")) problems.push({ code: "paper-missing", message: NOT_SAID_WHICH, where: item.saysAttached });
    for (const file of item.files) {
      const problem = (code: Problem["code"], message: string): void => {
        const wrong: Problem = { code, message, where: file.where };
        problems.push(wrong);
        wrongWith.set(file, wrong);
      };
      const before = named.get(looseName(file.name));
      if (before) {
        problem("paper-named-twice", `${quoted(file.name)} is named at ${before.where} as well. A paper has one place in a pack: take it out here or there.`);
        continue;
      }
      named.set(looseName(file.name), file);
      const isGiven = audience === "full" || file.isPublic;
      if (endingOf(file.name) === "") {
        const document = held.find(({ title }) => nameKey(title) === nameKey(file.name));
        if (document && isGiven) papers.push({ item, file, from: { documentId: document.id } });
        if (!document) problem("paper-missing", noFile(file.name, held));
        continue;
      }
      const found = byName.get(sameName(file.name));
      const alike = byLooseName.get(looseName(file.name));
      if (found ?? alike) used.add((found ?? alike) as GivenFile);
      if (!isGiven) continue;
      if (kindOfFile(file.name) === undefined) problem("paper-kind", wrongKind(file.name));
      else if (found) {
        papers.push({ item, file, from: found });
        const newer = changedSince(found, published);
        if (newer) problem("paper-newer", newer);
      } else if (alike) problem("paper-name-differs", `This names ${quoted(file.name)}, and the file is called ${quoted(alike.name)}. Give both the same name, with the same capitals and spaces.`);
      else {
        const inFolder = byName.get(sameName(fileOfPath(file.name)));
        const nearest = inFolder?.name ?? nearestName(file.name, files.filter((each) => !used.has(each)).map(({ name }) => name));
        // A file that is asked about here is not told of again as one of no item.
        if (nearest !== undefined) used.add(byName.get(sameName(nearest)) as GivenFile);
        problem(inFolder ? "paper-name-differs" : "paper-missing", inFolder ? withFolder(inFolder.name) : missing(file.name, nearest));
      }
    }
  }
  const strays = files.filter((file) => !used.has(file)).map(({ name }) => name);
  return { papers, wrongWith, strays, problems: [...problems, ...strays.map((name): Problem => ({ code: "paper-not-named", message: notNamed(name, items), where: name }))] };
}

const NOT_SAID_WHICH = "This says that papers are attached, and no file is named for the item. Name it in the column Papers or on the sheet Papers; or, if there is none, take out what says so.";

const missing = (name: string, nearest: string | undefined): string =>
  nearest === undefined
    ? `There is no file ${quoted(name)} among the papers. Put the file with the others, or take its name out here.`
    : `There is no file ${quoted(name)} among the papers. If ${quoted(nearest)} is meant, give both the same name; if not, put the file with the others, or take its name out here.`;

/** The name of a file behind the folders of its path. */
const fileOfPath = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);

const withFolder = (name: string): string => `This names a folder too. Papers are found by their own names: write ${quoted(name)} alone.`;

function noFile(name: string, held: readonly HeldDocument[]): string {
  const nearest = nearestName(name, held.map(({ title }) => title));
  return `${quoted(name)} is neither the name of a file, such as Report.pdf, nor a document that this workbook holds.${nearest ? ` Is it ${quoted(nearest)}?` : ""}`;
}

/** What the public were told of and what they get would differ. */
function changedSince({ name, changed }: GivenFile, published: CalendarDate | undefined): string | undefined {
  if (!changed || !published || compareDates(changed, published) <= 0) return undefined;
  return (
    `${quoted(name)} was changed on ${writeDate(changed)}, after the agenda was published on ${writeDate(published)}, so that it may not be the paper that went out. ` +
    'Put back the file as it was published; or, where the pack goes out again with this one, change the date beside "Agenda published".'
  );
}

const notNamed = (name: string, items: readonly MeetingItem[]): string =>
  `${quoted(name)} belongs to no item. Name it beside its item in the column Papers or on the sheet Papers, or take it out of the papers.${items.some(({ files }) => files.length > 0) ? "" : " The agenda names no file at all."}`;
