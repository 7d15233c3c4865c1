import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Why } from "../../../analyst/why";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0, overflowWrap: "anywhere" },
});

/** Why the selected status is what it is. */
export function WhyStatus({ why: { where, status, sentence } }: { readonly why: Why }): ReactElement {
  const styles = useStyles();
  return (
    <section id="why" aria-labelledby="why-heading">
      <h2 id="why-heading" className={styles.heading}>
        Why?
      </h2>
      <p className={styles.words}>
        {where}: {status}
      </p>
      <p id="why-sentence" className={styles.words}>
        {sentence}
      </p>
    </section>
  );
}
