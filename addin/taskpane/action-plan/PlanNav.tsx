import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Arrow } from "../parts/Arrow";

const useStyles = makeStyles({
  nav: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `0 0 ${tokens.spacingVerticalM}` },
});

interface Nav {
  /** The recommendation that is shown, from 0; undefined on the overview and where one is added. */
  readonly at: number | "overview" | "new";
  readonly count: number;
  onShow(at: number | "overview" | "new"): void;
}

/** From one recommendation to the next, to all of them, and to a new one. */
export function PlanNav({ at, count, onShow }: Nav): ReactElement {
  const styles = useStyles();
  const isOne = typeof at === "number";
  return (
    <nav aria-label="Recommendations" className={styles.nav}>
      {isOne && (
        <>
          <Button id="previous" size="small" icon={<Arrow to="left" />} disabledFocusable={at === 0} onClick={() => onShow(at - 1)}>
            Previous
          </Button>
          <Button id="next" size="small" icon={<Arrow to="right" />} iconPosition="after" disabledFocusable={at >= count - 1} onClick={() => onShow(at + 1)}>
            Next
          </Button>
        </>
      )}
      {at !== "overview" && (
        <Button id="overview" size="small" onClick={() => onShow("overview")}>
          Overview
        </Button>
      )}
      {at !== "new" && (
        <Button id="add-recommendation" size="small" aria-label="Add a recommendation" onClick={() => onShow("new")}>
          {isOne ? "Add" : "Add a recommendation"}
        </Button>
      )}
    </nav>
  );
}
