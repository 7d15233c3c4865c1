import type { z } from "zod/mini";
import { nameKey } from "../../core/same-name";
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

const ON_REFERRALS = /\bdomestic\b|\bDV\b|\bdomestic abuse\b/i;

/**
 * A section for each priority, in the order of the targets; a priority that has no target and has figures comes after
 * them. Where nothing says which priority something is of, no section is made of targets alone.
 */
export function sectionsOf<T extends { readonly priority: string }>(targets: readonly T[], charts: readonly PriorityChart[], read: z.input<typeof referrals> | undefined): PrioritySection<T>[] {
  const sections = new Map<string, { heading: string; targets: T[]; charts: MeasureChart[]; referrals: z.input<typeof referrals>[] }>();
  const sectionOf = (priority: string, otherwise: string): { targets: T[]; charts: MeasureChart[]; referrals: z.input<typeof referrals>[] } => {
    const key = nameKey(priority);
    const section = sections.get(key) ?? { heading: priority || otherwise, targets: [], charts: [], referrals: [] };
    sections.set(key, section);
    return section;
  };
  for (const target of targets) if (target.priority !== "") sectionOf(target.priority, "").targets.push(target);
  for (const { priority, ...chart } of charts) sectionOf(priority, "Other figures").charts.push(chart);
  if (read) {
    const own = [...sections.values()].find(({ heading }) => ON_REFERRALS.test(heading));
    (own ?? sectionOf("Domestic violence", "")).referrals.push(read);
  }
  return [...sections.values()].map((section, index) => ({ ...section, isFirst: index === 0, hasTargets: section.targets.length > 0 }));
}
