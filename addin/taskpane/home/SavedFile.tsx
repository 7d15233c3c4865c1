import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { copied, copyText } from "../../copy-text";
import { LinkButton } from "../parts/LinkButton";
import { usePane, usePaneState } from "../shell/pane-context";

const useStyles = makeStyles({
  saved: { marginTop: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "start", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  file: { flex: "1 1 12rem", overflowWrap: "anywhere" },
  again: { minHeight: "24px", color: tokens.colorBrandForegroundLink, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } },
});

/** The file that was handed over last, with the ways to have it again: a link that saves it, a copy that Word opens. */
export function SavedFile(): ReactElement | null {
  const styles = useStyles();
  const pane = usePane();
  const { saved } = usePaneState();
  if (!saved) return null;
  const { fileName, href, forWord } = saved;
  const how = href?.startsWith("blob:") ? { download: fileName } : { target: "_blank", rel: "noreferrer" };
  return (
    <section id="saved" aria-labelledby="saved-heading" className={styles.saved}>
      <h2 id="saved-heading" className={styles.heading}>
        Made just now
      </h2>
      <ul id="saved-list" className={styles.list}>
        <li className={styles.item}>
          <span className={styles.file}>{fileName}</span>
          {href && (
            <a href={href} {...how} aria-label={`Save again: ${fileName}`} className={styles.again}>
              Save again
            </a>
          )}
          {forWord !== undefined && (
            <LinkButton aria-label={`Copy for Word: ${fileName}`} onClick={() => pane.say(copied(fileName, copyText(forWord)))}>
              Copy for Word
            </LinkButton>
          )}
        </li>
      </ul>
    </section>
  );
}
