import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { addSheets } from "../../add-sheets";
import { ActionButton } from "../parts/ActionButton";
import { Note } from "../parts/Note";
import { usePane, usePaneState } from "../shell/pane-context";
import { offeredSheets } from "./offered-sheets";
import { SheetChoices } from "./SheetChoices";
import { SheetsAlready } from "./SheetsAlready";

const useStyles = makeStyles({ how: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 } });

/** Sets up the sheets of the documents that are chosen. */
export default function AddSheets(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { found, isInExcel } = usePaneState();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  if (!isInExcel || !found) return <p className={styles.how}>Sheets can be added when the workbook has been looked through.</p>;
  const { absent, there } = offeredSheets(found);
  const onChoose = (id: string, isChosen: boolean): void => choose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  const add = (): void => {
    const wanted = found.types.flatMap(({ sheet, furtherSheets }) => [sheet, ...furtherSheets]).filter(({ id }) => chosen.has(id));
    if (wanted.length === 0) return pane.say("Choose at least one document.");
    void pane.change(wanted.length === 1 ? "Adding the sheet" : "Adding the sheets", async () => {
      const words = await addSheets(wanted);
      choose(new Set());
      return words;
    });
  };
  return (
    <>
      <p className={styles.how}>Each new sheet has the labels and the table of its document, lists to choose from, notes on what belongs where, and one row that shows how.</p>
      <SheetChoices legend="Not in this workbook" offered={absent} chosen={chosen} onChoose={onChoose} />
      <SheetsAlready offered={there} chosen={chosen} onChoose={onChoose} />
      <ActionButton id="add-chosen" appearance="primary" onClick={add}>
        {chosen.size > 1 ? `Add ${chosen.size} sheets` : "Add the sheet"}
      </ActionButton>
      <Note>No sheet that is there is changed. Where a name is taken, the new sheet gets a number behind it.</Note>
    </>
  );
}
