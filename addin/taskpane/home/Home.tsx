import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { ActionButton } from "../parts/ActionButton";
import { LinkButton } from "../parts/LinkButton";
import { Note } from "../parts/Note";
import { Remarks } from "../parts/Remarks";
import { useKeptFocus } from "../parts/kept-focus";
import { wrongIn } from "../shell/findings";
import { usePane, usePaneState } from "../shell/pane-context";
import { AgendaPackButton } from "./AgendaPackButton";
import { AbsentDocuments } from "./AbsentDocuments";
import { DocumentRow } from "./DocumentRow";
import { MissingNote } from "./MissingNote";
import { OtherScreens } from "./OtherScreens";
import { packOf, packWords } from "./pack-of";
import { RefusedTemplate } from "./RefusedTemplate";
import { SavedFile } from "./SavedFile";
import { taskList } from "./task-list";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalL },
  wrong: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalM, borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}` },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  how: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** What this workbook holds, as a list of tasks, and one button that makes the whole pack. */
export function Home(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { found, made, cannotTellBlanks, isInExcel } = usePaneState();
  const list = useRef<HTMLUListElement>(null);
  useKeptFocus(list);
  const tasks = found ? taskList(found, made) : undefined;
  const pack = found ? packOf(found) : [];
  const wrong = wrongIn(found);
  return (
    <>
      {isInExcel && (
        <div className={styles.actions}>
          {found && pack.length > 0 && (
            <ActionButton id="make-all" appearance="primary" onClick={() => void pane.make(pack)}>
              {packWords(pack, found)}
            </ActionButton>
          )}
          <AgendaPackButton />
          <ActionButton id="look-again" onClick={() => void pane.look()}>
            Check again
          </ActionButton>
        </div>
      )}
      {wrong > 0 && (
        <p className={styles.wrong}>
          <LinkButton id="see-problems" tone="bad" onClick={() => pane.showProblems()}>
            {wrong === 1 ? "See what must be put right" : `See the ${wrong} things to put right`}
          </LinkButton>
        </p>
      )}
      <RefusedTemplate />
      <MissingNote />
      {tasks && tasks.there.length > 0 && (
        <>
          <p id="documents-how" className={styles.how}>
            Choose a document to make it{tasks.there.some(({ status }) => status === "There is a problem") ? ", or to see what is wrong with it" : ""}.
          </p>
          <ul id="documents" ref={list} aria-label="Documents" className={styles.list}>
            {tasks.there.map((task) => (
              <DocumentRow key={task.type.id} task={task} />
            ))}
          </ul>
          <AbsentDocuments tasks={tasks.absent} />
        </>
      )}
      <SavedFile />
      <Remarks remarks={found?.remarks ?? []} />
      {found && found.tooLarge.length > 0 && (
        <Note id="not-looked-through">Too large to be looked through: {found.tooLarge.join(", ")}. If a paper stands there, copy its table to a sheet of its own.</Note>
      )}
      {cannotTellBlanks && (
        <Note id="blank-cells">
          This Excel does not tell functions which cells are blank. Where a column may hold blank cells, write <code>IF(ISBLANK(E5:E14),"",E5:E14)</code> in place of <code>E5:E14</code>.
        </Note>
      )}
      <OtherScreens />
      <Note>This add-in sends nothing of this workbook anywhere, nor of a template that you choose: it is kept in memory, and nowhere else, until the workbook is closed.</Note>
    </>
  );
}
