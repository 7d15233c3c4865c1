import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Difference } from "../../../checks/read-back/difference";
import { parsePlace } from "../../../core/workbook/address";
import { LinkButton } from "../parts/LinkButton";
import { usePane, usePaneState } from "../shell/pane-context";
import { differenceShown, type WordsShown } from "./difference-shown";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  words: { margin: `${tokens.spacingVerticalXXS} 0 0`, display: "grid", rowGap: tokens.spacingVerticalXS },
  says: { margin: 0, whiteSpace: "pre-wrap" },
  column: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  row: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  new: { margin: 0, whiteSpace: "pre-wrap", paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Item {
  readonly difference: Difference;
  readonly isAccepted: boolean;
  onDecide(isAccepted: boolean): void;
}

/** One difference with its old and new words and its cell, refused until it is accepted. */
export function DifferenceItem({ difference, isAccepted, onDecide }: Item): ReactElement {
  const styles = useStyles();
  const { goTo } = usePane();
  const { isBusy } = usePaneState();
  const { title, notes, words, newRow = [], where, canBeWritten } = differenceShown(difference);
  const { address = where } = parsePlace(where);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <h3 className={styles.title}>{title}</h3>
        <LinkButton aria-label={`Go to ${address}: ${title}`} onClick={() => goTo(where)}>
          Go to {address}
        </LinkButton>
      </div>
      {words.map((each) => (
        <Words key={each.column} words={each} isAlone={words.length === 1 && each.column === title} />
      ))}
      {newRow.length > 0 && <h4 className={styles.row}>The new row below it</h4>}
      {newRow.map((each) => (
        <Words key={each.column} words={each} isAlone={false} />
      ))}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {canBeWritten && <Checkbox label="Accept" aria-label={`Accept: ${title}, ${address}`} checked={isAccepted} disabled={isBusy} onChange={(_, { checked }) => onDecide(checked === true)} />}
    </li>
  );
}

function Words({ words: { column, was, says }, isAlone }: { readonly words: WordsShown; readonly isAlone: boolean }): ReactElement {
  const styles = useStyles();
  const shown = (words: string): string => (words === "" ? "(blank)" : words);
  return (
    <>
      {!isAlone && <p className={styles.column}>{column}</p>}
      <dl className={styles.words}>
        {was !== undefined && (
          <div>
            <dt className={styles.label}>In the sheet</dt>
            <dd className={`was ${styles.says}`}>{shown(was)}</dd>
          </div>
        )}
        {says !== undefined && (
          <div>
            <dt className={styles.label}>In the paper</dt>
            <dd className={`says ${styles.new}`}>{shown(says)}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
