import { useRef, type ChangeEvent, type ReactElement } from "react";
import { ActionButton } from "./ActionButton";

interface FileButtonShown {
  readonly id: string;
  /** The words on the button. */
  readonly words: string;
  /** What the files are, for the input that a browser opens. */
  readonly label: string;
  /** Names end so, as `.docx,.pdf`. */
  readonly accept: string;
  readonly several?: boolean;
  readonly isMain?: boolean;
  onChoose(files: readonly File[]): void;
}

/** A button by which files are chosen from the machine. They stay in this page. */
export function FileButton({ id, words, label, accept, several = false, isMain = false, onChoose }: FileButtonShown): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // A file that was mended is chosen again under the same name, and that must count as a choice.
    target.value = "";
    if (files.length > 0) onChoose(files);
  };
  return (
    <>
      <ActionButton id={id} {...(isMain ? { appearance: "primary" } : {})} onClick={() => input.current?.click()}>
        {words}
      </ActionButton>
      <input ref={input} type="file" accept={accept} multiple={several} aria-label={label} hidden onChange={chosen} />
    </>
  );
}
