import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface ProgressShown {
  /** What is being done: "Making the minutes". */
  readonly words: string;
  readonly done: number;
  readonly of: number;
  /** Ends the work; left out where it cannot be stopped. */
  onStop?(): void;
}

/** How far long work is, with a button that stops it. */
export function Progress({ words, done, of, onStop }: ProgressShown): ReactElement {
  return (
    <>
      <Field validationMessage={`${done} of ${of}`} validationState="none" label={words}>
        <ProgressBar value={done} max={of} />
      </Field>
      {onStop && <Button onClick={onStop}>Stop</Button>}
    </>
  );
}
