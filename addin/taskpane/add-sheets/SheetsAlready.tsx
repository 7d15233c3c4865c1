import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { SheetChoices, type Choices } from "./SheetChoices";

const useStyles = makeStyles({
  open: { display: "flex", marginBottom: tokens.spacingVerticalM, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, justifyContent: "flex-start" },
  warning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The documents that the workbook holds already, folded away: few people want a second sheet for one. */
export function SheetsAlready(choices: Omit<Choices, "legend">): ReactElement | null {
  const styles = useStyles();
  const [isOpen, open] = useState(false);
  const count = choices.offered.length;
  if (count === 0) return null;
  return (
    <>
      <Button id="open-already" appearance="subtle" className={styles.open} icon={<Arrow to={isOpen ? "up" : "down"} />} iconPosition="after" aria-expanded={isOpen} aria-controls="already" onClick={() => open(!isOpen)}>
        {`${count} ${count === 1 ? "is" : "are"} in this workbook already`}
      </Button>
      <div id="already" hidden={!isOpen}>
        <SheetChoices legend="In this workbook already" {...choices}>
          <p className={styles.warning}>Of two sheets for one document, hide the one that is not meant.</p>
        </SheetChoices>
      </div>
    </>
  );
}
