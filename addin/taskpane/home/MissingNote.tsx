import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { useAttention } from "../shell/attention";
import { usePaneState } from "../shell/pane-context";
import { AddTheSheets } from "./AddTheSheets";

const useStyles = makeStyles({
  missing: { marginBottom: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  how: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
  open: { display: "flex", marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, justifyContent: "flex-start" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
});

/** What a paper that is asked for is made of, where the workbook does not hold it; with nothing at all in it, the way to begin. */
export function MissingNote(): ReactElement | null {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  useAttention("missing", place);
  const [isOpen, open] = useState(false);
  const { found } = usePaneState();
  const missing = found?.problems.filter(({ code }) => code === "not-in-this-workbook") ?? [];
  if (missing.length === 0) return null;
  // Of one that was asked for, what it needs is the answer; of all, it is a long list for who wants it.
  const isAll = missing.length > 1;
  return (
    <section id="missing" ref={place} tabIndex={-1} aria-labelledby="missing-heading" className={styles.missing}>
      <h2 id="missing-heading" className={styles.heading}>
        What a paper is made of
      </h2>
      {isAll && <p className={styles.how}>Papers are made from tables with headings of their own. Add the sheets of a paper here, or give a table of yours the headings that its paper needs.</p>}
      <AddTheSheets isMain />
      {isAll && (
        <Button id="open-missing" appearance="subtle" className={styles.open} icon={<Arrow to={isOpen ? "up" : "down"} />} iconPosition="after" aria-expanded={isOpen} aria-controls="missing-list" onClick={() => open(!isOpen)}>
          What each paper needs
        </Button>
      )}
      <ul id="missing-list" hidden={isAll && !isOpen} className={isAll && !isOpen ? undefined : styles.list}>
        {missing.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
