import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  tag: { flexShrink: 0, padding: `1px ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusMedium, border: "1px solid transparent", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, "@media (forced-colors: active)": { borderTopColor: "CanvasText", borderRightColor: "CanvasText", borderBottomColor: "CanvasText", borderLeftColor: "CanvasText" } },
  bare: { "@media not (forced-colors: active)": { paddingLeft: 0, paddingRight: 0 } },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground3 },
  done: { color: tokens.colorNeutralForeground1 },
  absent: { color: tokens.colorNeutralForeground3 },
});

/** The status of something in a word or two: never a link, and never by colour alone. Red is for problems and nothing else. */
export function Tag({ tone, children }: { readonly tone: "good" | "bad" | "done" | "absent"; readonly children: string }): ReactElement {
  const styles = useStyles();
  return <span className={mergeClasses("tag", styles.tag, styles[tone], (tone === "done" || tone === "absent") && styles.bare)}>{children}</span>;
}
