import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ButtonHTMLAttributes, ReactElement } from "react";
import { usePaneState } from "../shell/pane-context";

const useStyles = makeStyles({
  link: {
    display: "inline-block",
    minHeight: "24px",
    minWidth: "24px",
    padding: "2px 0",
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    textDecorationLine: "underline",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { textDecorationThickness: "2px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "&[aria-disabled=true]": { color: tokens.colorNeutralForeground3, textDecorationLine: "none", cursor: "default" },
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: "bad";
  /** Rests while something is being done; the keyboard stays on it. */
  readonly rests?: boolean;
}

/** Words that do something when they are chosen. */
export function LinkButton({ tone, rests = false, className, onClick, ...more }: Props): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePaneState();
  const isResting = rests && isBusy;
  return <button type="button" {...more} aria-disabled={isResting || undefined} onClick={isResting ? undefined : onClick} className={mergeClasses(styles.link, tone && styles[tone], className)} />;
}
