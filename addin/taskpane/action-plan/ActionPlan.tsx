import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { PROMPTS } from "../../../checks/smart/prompts";
import { usePane, usePaneState } from "../shell/pane-context";
import type { PlanOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { addAction, addRecommendation } from "./add-to-plan";
import { useDrafts } from "./drafts";
import { NewRowInput } from "./NewRowInput";
import { NoPlan } from "./NoPlan";
import { Overview } from "./Overview";
import { planOfWorkbook } from "./plan-of-workbook";
import { PlanNav } from "./PlanNav";
import { RecommendationForm } from "./RecommendationForm";

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: "none" },
});

type At = number | "overview" | "new";

/** The SMART action plan, one recommendation at a time; every change goes to the sheet when its field is left. */
export default function ActionPlan(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { found } = usePaneState();
  const plan = useMemo(() => found && planOfWorkbook(found), [found]);
  const drafts = useDrafts(pane);
  const [shown, show] = useState<{ readonly at: At; readonly action: number }>({ at: "overview", action: 0 });
  // Where the keyboard goes once the screen is shown anew; it stays where it is if it still is somewhere.
  const next = useRef<string | undefined>(undefined);
  useEffect(() => {
    const id = next.current;
    if (id === undefined || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const there = document.getElementById(id);
    if (!there) return;
    next.current = undefined;
    there.focus();
  });
  if (plan === undefined) return null;
  if (typeof plan === "string") return <NoPlan because={plan} />;
  const { recommendations, area } = plan;
  const count = recommendations.length;
  const at = typeof shown.at === "number" && shown.at >= count ? "overview" : shown.at;
  const goTo = (to: At, focus: string): void => {
    next.current = focus;
    show({ at: to, action: 0 });
    if (typeof to === "number") pane.say(`Recommendation ${to + 1} of ${count}`);
  };
  const own = typeof at === "number" ? recommendations[at] : undefined;
  const adding = async (said: string, add: (now: PlanOnForm) => Promise<void>, then: () => void): Promise<boolean> => {
    let isAdded = false;
    await pane.doing("Adding to the sheet", async () => {
      const { found: foundNow } = pane.state.get();
      const now = foundNow && planOfWorkbook(foundNow);
      if (typeof now !== "object") return;
      try {
        await add(now);
        isAdded = true;
      } finally {
        await pane.readSheet(area.sheet);
      }
      then();
      pane.say(said);
    });
    return isAdded;
  };
  return (
    <>
      <PlanNav at={at} count={count} onShow={(to) => goTo(to, to === "overview" ? `recommendation-${typeof at === "number" ? at + 1 : 1}` : to === "new" ? "plan-new" : "plan-heading")} />
      {at === "overview" && <Overview plan={plan} onChoose={(index) => goTo(index, "plan-heading")} />}
      {at === "new" && (
        <>
          <h2 id="plan-heading" className={styles.heading}>
            A new recommendation
          </h2>
          <NewRowInput
            label="Recommendation"
            asks={PROMPTS[0]?.asks ?? ""}
            onAdd={(words) => adding("The recommendation is in the sheet. Go on with its scope and its action.", (now) => addRecommendation(now, words), () => {
              next.current = "plan-scope";
              show((now) => (now.at === "new" ? { at: count, action: 0 } : now));
            })}
            onCancel={() => goTo("overview", "add-recommendation")}
          />
        </>
      )}
      {own && typeof at === "number" && (
        <>
          <h2 id="plan-heading" tabIndex={-1} className={styles.heading}>
            Recommendation {at + 1} of {count}
          </h2>
          <RecommendationForm
            key={at}
            plan={plan}
            recommendation={own}
            action={Math.min(shown.action, own.actions.length - 1)}
            drafts={drafts}
            onAction={(action) => show({ at, action })}
            onAddAction={(words) => adding("The action is in the sheet. Go on with its lead agency.", (now) => addAction(now, now.recommendations[at] ?? own, words), () => {
              next.current = "plan-leadAgency";
              show((now) => (now.at === at ? { at, action: own.actions.length } : now));
            })}
            onGoTo={pane.goTo}
          />
        </>
      )}
    </>
  );
}
