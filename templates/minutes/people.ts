import { listed } from "../../core/listed";

/** Someone at a meeting, as the sheet names them. */
export interface Person {
  readonly name: string;
  readonly organisation: string;
}

/** The people who were there in one capacity: the Board, its members, those in attendance. */
export interface Group {
  readonly group: string;
  readonly people: readonly Person[];
}

const DASH = /\s+[–—-]\s+/;
/** "Helen Turner (County Council)", and not "Dave Sargent (Chair)". */
const IN_BRACKETS = /^([^()]+)\(((?!(?:vice[- ]?)?chair|deputy|minutes|note)[^()]+)\)$/i;
const IS_CHAIR = /\s*(?:\((?:in the )?chair(?:man|person)?\)|[–—-] in the chair)/i;

/** @example personOf("Helen Turner, County Council") // { name: "Helen Turner", organisation: "County Council" } */
export function personOf(line: string): Person {
  const [, bracketed, inside = ""] = IN_BRACKETS.exec(line) ?? [];
  if (bracketed !== undefined && !bracketed.includes(",") && !DASH.test(bracketed)) return { name: bracketed.trim(), organisation: inside.trim() };
  const chair = IS_CHAIR.exec(line)?.[0];
  const rest = chair === undefined ? line : line.replace(chair, " (Chair)");
  const comma = rest.indexOf(",");
  const dash = DASH.exec(rest);
  const isDash = dash !== null && (comma < 0 || dash.index < comma);
  const end = isDash ? dash.index : comma;
  if (end < 0) return { name: rest.trim(), organisation: "" };
  return { name: rest.slice(0, end).trim(), organisation: rest.slice(end + (isDash ? dash[0].length : 1)).trim() };
}

const bareName = ({ name }: Person): string => name.replace(IS_CHAIR, "").toLowerCase();

const sayChair = (person: Person): Person => (IS_CHAIR.test(person.name) ? person : { ...person, name: `${person.name} (Chair)` });

/** The groups with the chair told apart: named in the list, or first in it where the sheet names them only beside "Chair". */
export function withChair(groups: readonly Group[], chair: Person | undefined): readonly Group[] {
  if (!chair) return groups;
  const isThere = groups.some(({ people }) => people.some((person) => bareName(person) === bareName(chair)));
  if (isThere) {
    return groups.map(({ group, people }) => ({ group, people: people.map((person) => (bareName(person) === bareName(chair) ? sayChair(person) : person)) }));
  }
  const [first = { group: "Present", people: [] }, ...more] = groups;
  return [{ ...first, people: [sayChair(chair), ...first.people] }, ...more];
}

/** Who was in the chair: as the sheet says beside "Chair", with the organisation that the list has, or as the list says. */
export function chairOf(groups: readonly Group[], said: Person | undefined): Person | undefined {
  const people = groups.flatMap((each) => each.people);
  if (!said) {
    const chair = people.find(({ name }) => IS_CHAIR.test(name));
    return chair && { ...chair, name: chair.name.replace(IS_CHAIR, "") };
  }
  const named = people.find((person) => bareName(person) === bareName(said));
  return { name: said.name.replace(IS_CHAIR, ""), organisation: said.organisation || (named?.organisation ?? "") };
}

/** The organisations of a group in the order of first appearance, each with its people in lines; the chair stands apart. */
export function byOrganisation({ group, people }: Group, chair: Person | undefined): readonly { readonly group: string; readonly organisation: string; readonly names: string }[] {
  const others = people.filter((person) => !chair || bareName(person) !== bareName(chair));
  const organisations = [...new Set(others.map(({ organisation }) => organisation))];
  return organisations.map((organisation) => ({
    group,
    organisation,
    names: others.flatMap((person) => (person.organisation === organisation ? [person.name] : [])).join("\n"),
  }));
}

/** The apologies in one sentence; a sentence that was typed stays as it is. */
export function apologiesOf(typed: readonly string[], begins: string): string {
  const [first = "", ...more] = typed;
  if (typed.length === 0 || /^apologies\b/i.test(first)) return typed.join(" ");
  const names = more.length > 0 ? typed.map(nameWithOrganisation) : first.replace(/\.$/, "").split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).map(nameWithOrganisation);
  return `${begins} ${listed(names.filter((name) => name !== ""), "and")}.`;
}

function nameWithOrganisation(line: string): string {
  const { name, organisation } = personOf(line);
  return organisation === "" ? name : `${name} (${organisation})`;
}
