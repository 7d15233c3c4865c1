import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PublicationResult } from "../../../checks/publication/publication-result";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXL} 0 0`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  promise: { margin: `${tokens.spacingVerticalM} 0 0`, fontWeight: tokens.fontWeightSemibold },
});

/** What the files were looked through for, and that nobody can promise that this is all. */
export function LookedFor({ results, noPromise }: { readonly results: readonly PublicationResult[]; readonly noPromise: string }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p id="no-promise" className={styles.promise}>
        {noPromise}
      </p>
      <h2 id="looked-for-heading" className={styles.heading}>
        What was looked for
      </h2>
      <ul id="looked-for" aria-labelledby="looked-for-heading" className={styles.list}>
        {(results[0]?.lookedFor ?? []).map((words) => (
          <li key={words}>{words}.</li>
        ))}
      </ul>
    </>
  );
}
