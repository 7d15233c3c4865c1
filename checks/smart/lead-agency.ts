import { quoted } from "../../core/quoted";
import type { FindingOfAction } from "./finding";

/** Names of one agency that have an "and" in them. */
const ONE_NAME = /\b(?:police and crime|health (?:and|&) well-?being|fire (?:and|&) rescue|health (?:and|&) social care|prisons? (?:and|&) probation|children (?:and|&) famil(?:y|ies)|courts? (?:and|&) tribunals?|mental health (?:and|&) \S+|safeguarding (?:and|&) \S+)\b/gi;

const LETTERS_OF_AGENCIES = "csps?|l?sabs?|lscps?|nhs|pcts?|ccgs?|icbs?|opcc|pcc|cps|hmpps|nps|crcs?|lscbs?|dwp|hmcts|ofsted|cafcass|dcc|cscp|acpo|hmic|hmicfrs";
const AGENCY = new RegExp(
  `(?:^|\\s)(?:${LETTERS_OF_AGENCIES}|police|probation|constabulary|council|board|partnerships?|trusts?|services?|office|department|directorate|authority|authorities|commissioner|agency|commission|association|university|ministry|charity|women['’]?s aid|safer \\S+)$|^nhs england$|^(?:ministry|department|office) (?:of|for)\\b`,
  "i",
);
/** Agencies that no other one has a part of. */
const STANDS_ALONE = /(?:^|\s)(?:police|probation|constabulary|cps|women['’]?s aid)$/i;
/** What councils and health bodies do: a department of theirs, or an agency of its own. */
const FIELD_OF_WORK = /^(?:(?:adults?['’]?|children['’]?s?['’]?) )?(?:social (?:care|services|work)|social care services)$|^(?:health|public health|primary care|housing|education|mental health|gps?)$/i;
/** What may be a part of the agency beside it. */
const PART = /(?:^|\s)(?:team|unit|section|branch|division|department|directorate|service|services|office|group|hub)$/i;
/** A part of the agency that stands before it and a comma. */
const TEAM = /(?:^|\s)(?:team|unit|section|branch|division|department|directorate|hub)$/i;
const ALSO_HELPS = /\((?:the )?lead\)|\blead(?:s| agency)?\s*:|\bled by\b|\bsupported by\b|\bwith support\b|\bin partnership with\b|\bwith\b/i;
const NOBODY = /^(?:(?:all|each|every|both|relevant|various|several|other|individual|local|partner|csp|respective|statutory)\s+(?:(?:relevant|local|partner|statutory|other|named)\s+)*(?:agency|agencies|partners?|organisations?|gp practices|gps|practices|surgeries|schools|trusts|bodies)(?:\s+(?:named|involved|concerned|above|listed))*|all(?: (?:the )?(?:agencies|partners|organisations|services|partner agencies))?|(?:all )?partner agencies|partners|various|several|everyone|everybody|multi-?agency|joint|tbc|tbd|to be (?:confirmed|agreed|decided)|n\/?a|none|unknown|\?+|-+)\.?$/i;

const about = { letter: "Achievable", field: "leadAgency" } as const;
const several = (severity: FindingOfAction["severity"], message: string): readonly FindingOfAction[] => [{ ...about, rule: "one-lead-agency", severity, message }];

/** Whether one agency answers for an action. Two names that may be one agency and a part of it are only asked about. */
export function leadAgencyFindings(typed: string): readonly FindingOfAction[] {
  const agency = typed.trim();
  if (agency === "") return [{ ...about, rule: "lead-agency-given", severity: "must fix", message: "No lead agency is given. Name the one agency that watches over the progress of the action and sees that it is done." }];
  if (NOBODY.test(agency)) return several("must fix", `${quoted(agency)} makes no agency answer for the action. Name one; the others can stand in the action.`);
  if (ALSO_HELPS.test(agency)) return [];
  const names = agency.replace(/\s\+\s/g, " and ").replace(ONE_NAME, (name) => name.replace(/\s(?:and|&)\s/i, " + ")).split(/\s*(?:[\n\r\v;]+|,\s|\s\/\s|\/)\s*/).filter((name) => name !== "");
  const inName = names.map((name) => name.split(/\s+(?:and|&)\s+/i)).find((parts) => parts.length > 1 && (parts.every((part) => AGENCY.test(part) && !sharesItsHead(part, parts)) || areAgencyAndField(parts, AGENCY)));
  const told = inName ?? (areAgencyAndField(names, STANDS_ALONE) ? names : undefined);
  if (told) return several("must fix", `Several agencies lead here: ${told.map((part) => quoted(part.replace(/ \+ /g, " and "))).join(" and ")}. Name the one that answers for the action; the others can stand in the action.`);
  const known = names.filter((name) => AGENCY.test(name));
  if (known.length > 1 && known.length === names.length && !names.slice(1).some((name) => PART.test(name))) {
    return several("must fix", `Several agencies lead here: ${known.map((name) => quoted(name.replace(/ \+ /g, " and "))).join(" and ")}. Name the one that answers for the action; the others can stand in the action.`);
  }
  const isTeamOfOne = !/[\n\r\v;/]/.test(agency) && names.length === 2 && TEAM.test(names[1] ?? "") && !AGENCY.test(names[1] ?? "");
  if (isTeamOfOne) return [];
  if (names.length > 1 && AGENCY.test(names[0] ?? "") && names.slice(1).some((name) => PART.test(name) || AGENCY.test(name))) {
    return several("should improve", `Two names stand here: ${quoted(names[0] ?? "")} and ${quoted(names[1] ?? "")}. If one is a part of the other, write them as one name; if they are two agencies, name the one that answers for the action.`);
  }
  return [];
}

/** "Police" and "Adult Social Care": an agency, and what no part of it does; Education and Skills Funding Agency is one name. */
const areAgencyAndField = (parts: readonly string[], agency: RegExp): boolean =>
  parts.length > 1 && parts.every((part) => agency.test(part) || FIELD_OF_WORK.test(part)) && (isWhole(parts[0] ?? "", agency) || isWhole(parts.at(-1) ?? "", STANDS_ALONE));
const isWhole = (part: string, agency: RegExp): boolean => agency.test(part) && !PART.test(part);

/** "CPS" of "CPS and Courts Service" may belong to the service: letters alone before a name that ends in a common noun. */
const sharesItsHead = (part: string, parts: readonly string[]): boolean => part === parts[0] && parts.length === 2 && /^\S{2,3}$/.test(part) && PART.test(parts[1] ?? "") && !/ministry|home office|council/i.test(parts[1] ?? "");
