import { useSyncExternalStore } from "react";
import type { Problem } from "../../../core/problem";
import type { Compared, FilledFile } from "../../reading-back";
import { Store } from "../shell/store";

/** A filled plan that was chosen, and what came of comparing it. */
export interface ComparedPlan {
  readonly file: FilledFile;
  readonly came: Compared | { readonly problems: readonly Problem[] };
  /** The ids of what was accepted; all is refused to begin with. */
  readonly accepted: ReadonlySet<string>;
}

/** Kept in the memory of this page, so that somebody can look at another screen and come back. */
export const planInHand = new Store<{ readonly plan: ComparedPlan | undefined }>({ plan: undefined });

/** The plan that somebody is at; the screen is shown anew when it changes. */
export const usePlan = (): ComparedPlan | undefined => useSyncExternalStore(planInHand.subscribe, planInHand.get).plan;

/** Accepts a difference, or refuses it again. */
export function decide(id: string, isAccepted: boolean): void {
  const { plan } = planInHand.get();
  if (!plan) return;
  const others = [...plan.accepted].filter((each) => each !== id);
  planInHand.change({ plan: { ...plan, accepted: new Set(isAccepted ? [...others, id] : others) } });
}
