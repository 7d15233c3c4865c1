import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { AddTheSheets } from "../home/AddTheSheets";
import { SavedFile } from "../home/SavedFile";
import { Note } from "../parts/Note";
import { Remarks } from "../parts/Remarks";
import { usePane, usePaneState } from "../shell/pane-context";
import { whatWentWrong } from "../shell/what-went-wrong";
import { ChosenFiles } from "./ChosenFiles";
import { lookAtPackInHand } from "./look-at-pack-in-hand";
import { MakePack } from "./MakePack";
import { PackAsked } from "./PackAsked";
import { PackOrder } from "./PackOrder";
import { RefusedPack } from "./RefusedPack";
import { SheetChoice } from "./SheetChoice";
import { usePack } from "./use-pack";

const useStyles = makeStyles({
  meeting: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The agenda of a meeting with every paper in order: which files are there, whom the pack is for, and one button that makes it. */
export default function AgendaPack(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { found } = usePaneState();
  const { files, audience, meant, plan, inTheWay, notes } = usePack();
  useEffect(() => {
    const workbook = pane.workbookAsRead();
    if (found && workbook) void lookAtPackInHand(workbook).catch((error: unknown) => pane.say(whatWentWrong(error)));
  }, [pane, found, files, audience, meant]);
  const absent = inTheWay.find(({ code }) => code === "not-in-this-workbook");
  return (
    <>
      <SheetChoice />
      {absent && (
        <>
          <p id="no-agenda">{absent.message}</p>
          <AddTheSheets isMain />
        </>
      )}
      {plan && (
        <>
          <h2 id="meeting" className={styles.meeting}>
            {plan.meeting}
          </h2>
          <ChosenFiles plan={plan} />
          <PackAsked plan={plan} />
          <MakePack />
        </>
      )}
      {!absent && <RefusedPack />}
      <SavedFile />
      {notes.map((words) => (
        <Note key={words}>{words}</Note>
      ))}
      {plan && (
        <>
          <PackOrder plan={plan} />
          <Remarks remarks={plan.remarks} />
        </>
      )}
    </>
  );
}
