import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Remark } from "../../../core/remark";
import { usePane } from "../shell/pane-context";
import { LinkButton } from "./LinkButton";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

/** What is worth knowing before papers go out, each with the way to its cell. It keeps nothing from being made. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }): ReactElement | null {
  const styles = useStyles();
  const { goTo } = usePane();
  if (remarks.length === 0) return null;
  return (
    <section id="remarks" aria-labelledby="remarks-heading">
      <h2 id="remarks-heading" className={styles.heading}>
        Worth knowing
      </h2>
      <ul className={styles.list}>
        {remarks.map(({ where, message }) => (
          <li key={`${where} ${message}`}>
            {message} <LinkButton onClick={() => goTo(where)}>{where}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
