import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { usePane } from "./pane-context";

/** Its words begin where those of the screen do. */
const useStyles = makeStyles({ back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 } });

export function BackHome(): ReactElement {
  const styles = useStyles();
  const { show } = usePane();
  return (
    <nav aria-label="Screens">
      <Button id="back-home" appearance="subtle" size="small" className={styles.back} icon={<Arrow to="left" />} onClick={() => show("home")}>
        All papers
      </Button>
    </nav>
  );
}
