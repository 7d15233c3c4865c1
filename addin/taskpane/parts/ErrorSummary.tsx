import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement, type ReactNode } from "react";
import { useAttention } from "../shell/attention";
import type { Attention } from "../shell/pane-state";
import { useKeptFocus } from "./kept-focus";

const useStyles = makeStyles({
  summary: { marginBottom: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM, border: `2px solid ${tokens.colorStatusDangerBorderActive}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

interface Summary {
  /** The place by which the keyboard is taken here: "problems". */
  readonly id: Attention["to"];
  readonly heading: string;
  readonly children: ReactNode;
}

/** What is wrong, in a box that takes the keyboard when it is asked for. */
export function ErrorSummary({ id, heading, children }: Summary): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useAttention(id, box);
  useKeptFocus(box);
  return (
    <section id={id} ref={box} tabIndex={-1} aria-labelledby={`${id}-heading`} className={styles.summary}>
      <h2 id={`${id}-heading`} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
