import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LETTERS, type SmartFinding } from "../../../checks/smart/finding";
import { Tag } from "../parts/Tag";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(9rem, 1fr))", gap: tokens.spacingHorizontalXS, margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, listStyleType: "none" },
});

/** Which of the five things a recommendation and its action are, as they are typed. */
export function SmartSummary({ findings }: { readonly findings: readonly SmartFinding[] }): ReactElement {
  return (
    <ul id="smart" aria-label="Whether it is SMART" className={useStyles().list}>
      {LETTERS.map((letter) => {
        const own = findings.filter((each) => each.letter === letter);
        const tone = own.length === 0 ? "good" : own.some(({ severity }) => severity === "must fix") ? "bad" : "absent";
        return (
          <li key={letter}>
            <Tag tone={tone}>{own.length === 0 ? `${letter}: yes` : `${letter}: ${own.length} to mend`}</Tag>
          </li>
        );
      })}
    </ul>
  );
}
