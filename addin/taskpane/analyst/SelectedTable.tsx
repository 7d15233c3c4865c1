import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { addressOf, placeOfBlock } from "../../../analyst/sheet-seen";
import type { Selected } from "../../../analyst/what-is-selected";
import { parsePlace } from "../../../core/workbook/address";
import { followedSelection } from "../../analyst/followed-selection";
import { ActionButton } from "../parts/ActionButton";
import { useKeptFocus } from "../parts/kept-focus";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  actions: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalM} 0` },
  button: { maxWidth: "100%", overflowWrap: "anywhere" },
  words: { margin: 0, overflowWrap: "anywhere" },
  notFree: { margin: 0, paddingLeft: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`, overflowWrap: "anywhere" },
});

/** What each kind of table gets, in a sentence. */
const GETS = {
  targets: "Each target gets its status, its change from the baseline, what is still needed, and the reason in a sentence.",
  districts: "Each district gets its share, in whole percentages that add to 100.",
  months: "The chart has this year, last year and the average of the three years before, with a description for people who do not see it.",
} as const;

/** What can be done with the table that is selected, or what is in the way. */
export function SelectedTable({ selected: { kind, action, plan, words } }: { readonly selected: Selected }): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const part = useRef<HTMLDivElement>(null);
  // What was pressed is gone when it is done; the keyboard goes to what stands there then.
  useKeptFocus(part);
  if (!kind || !plan || words === undefined) return null;
  const sheet = sheetIn(words);
  const go = (place: string, says: string): ReactElement => (
    <LinkButton id="go-there" onClick={() => pane.goTo(place)}>
      {says}
    </LinkButton>
  );
  return (
    <div ref={part} tabIndex={-1} className={styles.actions}>
      {plan.can !== "be seen" && <p className={styles.words}>{GETS[kind]}</p>}
      {plan.can === "do" && (
        <>
          <ActionButton
            id="carry-out"
            appearance="primary"
            className={styles.button}
            onClick={() => void pane.doing(`${action.replace(/^Add/, "Adding").replace(/^Draw/, "Drawing")}`, async () => pane.say(await followedSelection(pane).carryOut(kind)))}
          >
            {action}
          </ActionButton>
          {plan.into && <p className={styles.words}>{`${kind === "months" ? "The average is worked out in" : "They go into"} ${addressOf(plan.into)}, which is free. Undo in Excel takes it back.`}</p>}
        </>
      )}
      {plan.can === "be seen" && (
        <>
          <p id="is-there" className={styles.words}>{plan.words}</p>
          {go(placeOfBlock(sheet, plan.at), `Go to ${addressOf(plan.at)}`)}
        </>
      )}
      {plan.can === "not do" && (
        <>
          <p id="not-free" className={styles.notFree}>{plan.words}</p>
          {go(plan.where, `Go to ${parsePlace(plan.where).address ?? plan.where}`)}
        </>
      )}
    </div>
  );
}

/** The sheet of "Table of 10 targets on Performance!A4:H14". */
const sheetIn = (words: string): string => parsePlace(words.slice(words.lastIndexOf(" on ") + 4)).sheet;
