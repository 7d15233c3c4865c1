import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { usePaneState } from "../shell/pane-context";

const useStyles = makeStyles({
  item: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "44px",
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[aria-disabled=true]": { color: tokens.colorNeutralForeground3, cursor: "default", backgroundColor: "transparent" },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  hint: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface Row {
  readonly id: string;
  readonly title: string;
  /** One short sentence. */
  readonly hint?: string;
  /** Its status, as a Tag. */
  readonly tag?: ReactNode;
  onChoose(): void;
  /** A small button of its own beside the row. */
  readonly beside?: ReactNode;
  /** What stands below the row. */
  readonly children?: ReactNode;
}

/** A line of a list of tasks: all of it can be chosen. It rests while something is being done. */
export function TaskRow({ id, title, hint, tag, onChoose, beside, children }: Row): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePaneState();
  return (
    <li className={styles.item}>
      <button type="button" id={id} className={styles.row} aria-disabled={isBusy || undefined} onClick={isBusy ? undefined : onChoose}>
        <span className={styles.words}>
          <span className={`title ${styles.title}`}>{title}</span> <span className={`hint ${styles.hint}`}>{hint}</span>
        </span>{" "}
        {tag}
      </button>
      {beside}
      {children}
    </li>
  );
}
