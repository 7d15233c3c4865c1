import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ stop: { marginTop: tokens.spacingVerticalS } });

interface ProgressShown {
  /** What is being done: "Making the minutes". */
  readonly words: string;
  readonly done: number;
  /** 0 where nobody can say how much there is. */
  readonly of: number;
  /** Ends the work; left out where it cannot be stopped. */
  onStop?(): void;
}

/** How far long work is, with a button that stops it. */
export function Progress({ words, done, of, onStop }: ProgressShown): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Field {...(of > 0 ? { validationMessage: `${done} of ${of}` } : {})} validationState="none" label={words}>
        {of > 0 ? <ProgressBar value={done} max={of} /> : <ProgressBar />}
      </Field>
      {onStop && <Button className={styles.stop} onClick={onStop}>Stop</Button>}
    </>
  );
}
