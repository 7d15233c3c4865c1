import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LETTERS, type SmartFinding } from "../../../checks/smart/finding";
import { Tag } from "../parts/Tag";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, listStyleType: "none" },
});

/** Which of the five things a recommendation and its action are, as they are typed. */
export function SmartSummary({ findings }: { readonly findings: readonly SmartFinding[] }): ReactElement {
  return (
    <ul id="smart" aria-label="Whether it is SMART" className={useStyles().list}>
      {LETTERS.map((letter) => {
        const own = findings.filter((each) => each.letter === letter);
        const toFix = own.filter(({ severity }) => severity === "must fix").length;
        const [tone, words] = toFix > 0 ? (["bad", `${toFix} to fix`] as const) : own.length > 0 ? (["absent", `${own.length} to improve`] as const) : (["good", "yes"] as const);
        return (
          <li key={letter}>
            <Tag tone={tone}>{`${letter}: ${words}`}</Tag>
          </li>
        );
      })}
    </ul>
  );
}
