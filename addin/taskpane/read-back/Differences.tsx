import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { Compared } from "../../reading-back";
import { ActionButton } from "../parts/ActionButton";
import { useKeptFocus } from "../parts/kept-focus";
import { DifferenceItem } from "./DifferenceItem";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  notes: { display: "grid", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Shown {
  readonly compared: Compared;
  readonly accepted: ReadonlySet<string>;
  onDecide(id: string, isAccepted: boolean): void;
  onWrite(): void;
}

/** All that differs, to be accepted one by one, and the one button that writes. */
export function Differences({ compared: { read, notes }, accepted, onDecide, onWrite }: Shown): ReactElement {
  const styles = useStyles();
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part);
  const { differences, unread } = read;
  const toKnow = [...unread.map(({ place, message }) => (place === undefined ? message : `${place}: ${message}`)), ...notes];
  return (
    <section ref={part} tabIndex={-1} aria-labelledby="differences-heading">
      <h2 id="differences-heading" className={styles.heading}>
        {differences.length === 0 ? "Nothing differs" : differences.length === 1 ? "One difference" : `${differences.length} differences`}
      </h2>
      {toKnow.length > 0 && (
        <ul id="to-know" aria-label="To know" className={styles.notes}>
          {toKnow.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {differences.length > 0 && (
        <>
          <ul id="differences" aria-labelledby="differences-heading" className={styles.list}>
            {differences.map((difference) => (
              <DifferenceItem key={difference.id} difference={difference} isAccepted={accepted.has(difference.id)} onDecide={(isAccepted) => onDecide(difference.id, isAccepted)} />
            ))}
          </ul>
          <ActionButton id="write-accepted" appearance="primary" disabledFocusable={accepted.size === 0} onClick={onWrite}>
            {accepted.size === 0 ? "Write what is accepted" : `Write ${accepted.size === 1 ? "the one accepted" : `the ${accepted.size} accepted`} into the sheet`}
          </ActionButton>
        </>
      )}
    </section>
  );
}
