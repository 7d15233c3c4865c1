import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { bytesOfChosen, CHOSEN_NOT_READ } from "../../chosen-file";
import type { FilledFile } from "../../reading-back";
import { ActionButton } from "../parts/ActionButton";
import { ErrorSummary } from "../parts/ErrorSummary";
import { FileButton } from "../parts/FileButton";
import { Note } from "../parts/Note";
import { ProblemList } from "../parts/ProblemList";
import { usePane } from "../shell/pane-context";
import { Differences } from "./Differences";
import { decide, planInHand, usePlan, type ComparedPlan } from "./plan-in-hand";
import { compareNow, differencesInWords, writeAccepted } from "./write-accepted";

const useStyles = makeStyles({
  refused: { marginTop: tokens.spacingVerticalL },
  files: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  how: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** A plan that came back in Word is compared with its sheet, and what somebody accepts of it is written there. */
export default function ReadBackPlan(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const shown = usePlan();

  const showCame = (file: FilledFile, came: ComparedPlan["came"], words?: string): void => {
    planInHand.change({ plan: { file, came, accepted: new Set() } });
    pane.say(words ?? ("problems" in came ? `${file.name} cannot be compared.` : differencesInWords(came)));
    if ("problems" in came) pane.attend("read-back-refused");
  };

  const choose = ([chosen]: readonly File[]): void => {
    if (!chosen) return;
    const { name } = chosen;
    void pane.doing(`Comparing ${name} with its sheet`, async () => {
      const bytes = await bytesOfChosen(chosen);
      if (!bytes) return showCame({ name, bytes: new Uint8Array() }, { problems: [{ code: "file-not-read", message: CHOSEN_NOT_READ, where: name }] });
      showCame({ name, bytes }, await compareNow({ name, bytes }));
    });
  };

  const compareAgain = ({ file }: ComparedPlan): Promise<void> => pane.doing(`Comparing ${file.name} with its sheet`, async () => showCame(file, await compareNow(file)));

  const write = ({ file, came, accepted }: ComparedPlan): void => {
    if ("problems" in came || accepted.size === 0) return;
    void pane.doing("Writing into the sheet", async () => {
      const { words, next } = await writeAccepted(file, came, accepted);
      showCame(file, next, words);
    });
  };

  return (
    <>
      <p className={styles.how}>{shown ? shown.file.name : "Choose the Word file of a DHR action plan that an agency filled in. It stays on this computer, and nothing is written until you say so."}</p>
      <div className={styles.files}>
        <FileButton id="choose-plan" words={shown ? "Choose another Word file" : "Choose the Word file"} label="The filled action plan" accept=".docx" isMain={!shown} onChoose={choose} />
        {shown && shown.file.bytes.length > 0 && (
          <ActionButton id="compare-again" onClick={() => void compareAgain(shown)}>
            Compare again
          </ActionButton>
        )}
      </div>
      {shown && "problems" in shown.came && (
        <div className={styles.refused}>
          <ErrorSummary id="read-back-refused" heading="The plan cannot be compared">
            <ProblemList problems={shown.came.problems} />
          </ErrorSummary>
        </div>
      )}
      {shown && "read" in shown.came && <Differences compared={shown.came} accepted={shown.accepted} onDecide={decide} onWrite={() => write(shown)} />}
      <Note>What you do not accept is refused, and the sheet keeps it as it is.</Note>
    </>
  );
}
