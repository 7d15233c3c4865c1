import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { usePane } from "./pane-context";

export function BackHome(): ReactElement {
  const { show } = usePane();
  return (
    <nav aria-label="Screens">
      <Button id="back-home" appearance="subtle" size="small" icon={<Arrow to="left" />} onClick={() => show("home")}>
        All papers
      </Button>
    </nav>
  );
}
