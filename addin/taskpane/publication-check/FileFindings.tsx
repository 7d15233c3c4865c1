import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PublicationFinding, PublicationResult, Severity } from "../../../checks/publication/publication-result";
import { KIND_IN_WORDS } from "./kind-in-words";

/** As many as help; the list that is signed has all of them. */
const MOST_LINES = 50;

const useStyles = makeStyles({
  file: { marginTop: tokens.spacingVerticalL, overflowWrap: "anywhere" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
  group: { margin: `${tokens.spacingVerticalM} 0 0`, paddingLeft: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  must: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  kind: { fontWeight: tokens.fontWeightSemibold },
  message: { display: "block" },
});

/** What was found in one file: what must be taken out, what is to be looked at, and what could not be read. */
export function FileFindings({ result, counts }: { readonly result: PublicationResult; readonly counts: string }): ReactElement {
  const styles = useStyles();
  const { file, findings, unread } = result;
  return (
    <section className={`file ${styles.file}`} aria-label={file}>
      <h3 className={styles.name}>{file}</h3>
      <p className={styles.counts}>{counts.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.</p>
      {unread.length > 0 && (
        <div className={`unread ${mergeClasses(styles.group, styles.must)}`}>
          <h4 className={styles.heading}>Could not be read</h4>
          <ul className={styles.list}>
            {unread.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Group severity="must be taken out" heading="Must be taken out" findings={findings} />
      <Group severity="to be looked at" heading="To be looked at" findings={findings} />
    </section>
  );
}

function Group({ severity, heading, findings }: { readonly severity: Severity; readonly heading: string; readonly findings: readonly PublicationFinding[] }): ReactElement | null {
  const styles = useStyles();
  const own = findings.filter((each) => each.severity === severity);
  if (own.length === 0) return null;
  const isMust = severity === "must be taken out";
  const more = own.length - MOST_LINES;
  return (
    <div className={`${isMust ? "must" : "look"} ${mergeClasses(styles.group, isMust && styles.must)}`}>
      <h4 className={styles.heading}>{heading}</h4>
      <ul className={styles.list}>
        {own.slice(0, MOST_LINES).map(({ kind, place, message }) => (
          <li key={`${kind} ${place} ${message}`}>
            <span className={styles.kind}>{KIND_IN_WORDS[kind]}</span>, {place} <span className={styles.message}>{message}</span>
          </li>
        ))}
        {more > 0 && <li>and {more} more. The list to sign has all of them.</li>}
      </ul>
    </div>
  );
}
