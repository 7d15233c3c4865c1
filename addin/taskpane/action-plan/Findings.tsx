import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SmartFinding } from "../../../checks/smart/finding";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  finding: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
  mustFix: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  letter: { fontWeight: tokens.fontWeightSemibold },
});

/** What keeps a field from being SMART, and what to write instead. */
export function Findings({ id, findings }: { readonly id: string; readonly findings: readonly SmartFinding[] }): ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <ul id={id} className={`findings ${styles.list}`}>
      {findings.map(({ letter, rule, severity, message }) => (
        <li key={rule} className={mergeClasses(styles.finding, severity === "must fix" && styles.mustFix)}>
          <span className={styles.letter}>
            {letter}, {severity}:
          </span>{" "}
          {message}
        </li>
      ))}
    </ul>
  );
}
