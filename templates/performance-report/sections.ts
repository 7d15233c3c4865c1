import type { z } from "zod/mini";
import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { nameKey, nearestName } from "../../core/same-name";
import type { referrals } from "../idvas-referrals/idvas-referrals";
import type { MeasureChart, PriorityChart } from "./priority-chart";

/** What is told of one priority, in a section of its own. */
export interface PrioritySection<T> {
  readonly heading: string;
  readonly isFirst: boolean;
  readonly targets: T[];
  readonly hasTargets: boolean;
  readonly charts: MeasureChart[];
  /** The table of referrals, in the section on domestic violence. */
  readonly referrals: z.input<typeof referrals>[];
}

interface PriorityTarget {
  readonly priority: string;
  readonly indicator: string;
}

const ON_REFERRALS = /\bdomestic\b|\bDV\b|\bdomestic abuse\b/i;

/**
 * A section for each priority, in the order of the targets; a priority that has no target and has figures comes after
 * them. Targets without a priority are in none.
 */
export function sectionsOf<T extends PriorityTarget>(targets: readonly T[], charts: readonly PriorityChart[], read: z.input<typeof referrals> | undefined): PrioritySection<T>[] {
  const sections = new Map<string, { heading: string; targets: T[]; charts: MeasureChart[]; referrals: z.input<typeof referrals>[] }>();
  const sectionOf = (priority: string, otherwise: string): { targets: T[]; charts: MeasureChart[]; referrals: z.input<typeof referrals>[] } => {
    const key = nameKey(priority);
    const section = sections.get(key) ?? { heading: priority || otherwise, targets: [], charts: [], referrals: [] };
    sections.set(key, section);
    return section;
  };
  for (const target of targets) if (target.priority !== "") sectionOf(target.priority, "").targets.push(target);
  for (const { heading, finding, chart, ...of } of charts) sectionOf(priorityOf(of, targets), "Other figures").charts.push({ heading, finding, chart });
  if (read) {
    const own = [...sections.values()].find(({ heading }) => ON_REFERRALS.test(heading));
    (own ?? sectionOf("Domestic violence", "")).referrals.push(read);
  }
  return [...sections.values()].map((section, index) => ({ ...section, isFirst: index === 0, hasTargets: section.targets.length > 0 }));
}

/** The priority of some figures: where their sheet does not say, that which is called like their measure, or has a target of it. */
function priorityOf({ priority, measure }: { readonly priority: string; readonly measure: string }, targets: readonly PriorityTarget[]): string {
  if (priority !== "") return priority;
  const key = nameKey(measure);
  return targets.find((target) => target.priority !== "" && [target.priority, target.indicator].some((name) => nameKey(name) === key))?.priority ?? "";
}

const numbersIn = (words: string): string => words.replace(/\D+/g, " ").trim();

/** A priority that no target has, and that is nearly one that a target has, was meant for that. */
export function reportMistyped(targets: readonly PriorityTarget[], charts: readonly PriorityChart[], report: (problem: Problem) => void): void {
  const known = [...new Set(targets.map(({ priority }) => priority))].filter((priority) => priority !== "");
  for (const { priority, where } of charts) {
    if (priority === "" || known.some((each) => nameKey(each) === nameKey(priority))) continue;
    // "Priority 5" is another than "Priority 6".
    const nearest = nearestName(priority, known.filter((each) => numbersIn(each) === numbersIn(priority)));
    if (nearest) report({ code: "cell-not-read", message: `No target has the priority ${quoted(priority)}. Write ${quoted(nearest)} if that is what you mean; a priority without a target needs a name less like it.`, where });
  }
}
