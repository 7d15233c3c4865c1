import type { ReactElement } from "react";
import { AddTheSheets } from "../home/AddTheSheets";
import { LinkButton } from "../parts/LinkButton";
import { usePane } from "../shell/pane-context";

/** Why there is no plan to be filled in, and the way to one. */
export function NoPlan({ because }: { readonly because: "must be put right first" | "not in this workbook" }): ReactElement {
  const pane = usePane();
  if (because === "must be put right first") {
    return (
      <p id="no-plan">
        The headings of the action plan must be put right first.{" "}
        <LinkButton tone="bad" onClick={() => pane.showProblems()}>
          See what must be put right
        </LinkButton>
      </p>
    );
  }
  return (
    <div id="no-plan">
      <p>This workbook has no action plan of a Domestic Homicide Review. Its sheet has the headings &ldquo;Recommendation&rdquo;, &ldquo;Action to take&rdquo;, &ldquo;Lead Agency&rdquo; and &ldquo;Target Date&rdquo;, with its marking above them.</p>
      <AddTheSheets isMain />
    </div>
  );
}
