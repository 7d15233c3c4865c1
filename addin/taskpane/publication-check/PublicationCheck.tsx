import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SavedFile } from "../home/SavedFile";
import { ActionButton } from "../parts/ActionButton";
import { ErrorSummary } from "../parts/ErrorSummary";
import { Note } from "../parts/Note";
import { ProblemList } from "../parts/ProblemList";
import { fetched } from "../shell/fetched-parts";
import { usePane } from "../shell/pane-context";
import { AskedFor } from "./AskedFor";
import { ChosenFiles } from "./ChosenFiles";
import { FileFindings } from "./FileFindings";
import { ask, filesInHand, useFilesInHand } from "./files-in-hand";
import { LookedFor } from "./LookedFor";
import { lookedInWords, lookInto } from "./question";

const useStyles = makeStyles({
  asked: { display: "grid", rowGap: tokens.spacingVerticalL, justifyItems: "stretch" },
  how: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  found: { marginTop: tokens.spacingVerticalXL },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

type Part = Awaited<ReturnType<typeof fetched.beforePublication>>;

/** Files of the machine are looked through for what the public may not have, and the list to sign is made. */
export default function PublicationCheck(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { question, answer } = useFilesInHand();

  const look = (): Promise<void> =>
    pane.doing("Looking the files through", async (excelAnswered) => {
      const part = await fetched.beforePublication();
      const looked = await lookInto(question, part, pane.readWorkbook, ({ name }) => {
        excelAnswered();
        pane.say(`Looking ${name} through`);
      });
      filesInHand.change({ answer: { to: question, looked, part } });
      pane.say(lookedInWords(looked));
      if ("problems" in looked) pane.attend("register-refused");
    });

  // Of another question this is no answer.
  const { looked, part } = answer?.to === question ? answer : { looked: undefined, part: undefined };
  return (
    <>
      <p className={styles.how}>Choose Word files, workbooks and PDFs as they are to be published. Nothing in them is changed, and they stay on this computer.</p>
      <div className={styles.asked}>
        <ChosenFiles files={question.files} onChange={(files) => ask({ files })} />
        <AskedFor question={question} onChange={ask} />
        {question.files.length > 0 && (
          <div>
            <ActionButton id="look-through" appearance="primary" onClick={() => void look()}>
              {question.files.length === 1 ? "Look it through" : `Look the ${question.files.length} files through`}
            </ActionButton>
          </div>
        )}
      </div>
      {looked && "problems" in looked && (
        <div className={styles.found}>
          <ErrorSummary id="register-refused" heading="The register cannot be read">
            Put this right and try again, or choose that there is no register. No file was looked through.
            <ProblemList problems={looked.problems} />
          </ErrorSummary>
        </div>
      )}
      {looked && "results" in looked && part && (
        <section id="found" aria-labelledby="found-heading" className={styles.found}>
          <h2 id="found-heading" className={styles.heading}>
            What was found
          </h2>
          <ActionButton id="make-list" onClick={() => void pane.doing("Making the list to sign", () => handListOver(looked.results, part))}>
            Make the list to sign
          </ActionButton>
          {looked.results.map((result) => (
            <FileFindings key={result.file} result={result} counts={part.countsInWords(result)} />
          ))}
          <LookedFor results={looked.results} noPromise={part.NO_PROMISE} />
          <SavedFile />
        </section>
      )}
      <Note>The list to sign names files as they are called: keep it with the papers of the review.</Note>
    </>
  );

  async function handListOver(results: Parameters<Part["listToSign"]>[0], { listToSign }: Part): Promise<void> {
    const list = await listToSign(results);
    pane.say("problems" in list ? (list.problems[0]?.message ?? "") : pane.handOver(list));
  }
}
