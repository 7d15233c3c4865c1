import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { useAttention } from "../shell/attention";
import { usePaneState } from "../shell/pane-context";
import { AddTheSheets } from "./AddTheSheets";

const useStyles = makeStyles({
  missing: { marginBottom: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
});

/** What a paper that is asked for is made of, where the workbook does not hold it; with nothing at all in it, the way to begin. */
export function MissingNote(): ReactElement | null {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  useAttention("missing", place);
  const { found } = usePaneState();
  const missing = found?.problems.filter(({ code }) => code === "not-in-this-workbook") ?? [];
  if (missing.length === 0) return null;
  return (
    <section id="missing" ref={place} tabIndex={-1} aria-labelledby="missing-heading" className={styles.missing}>
      <h2 id="missing-heading" className={styles.heading}>
        What a paper is made of
      </h2>
      <AddTheSheets isMain />
      <ul id="missing-list" className={styles.list}>
        {missing.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
