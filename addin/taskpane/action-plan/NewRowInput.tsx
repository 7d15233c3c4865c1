import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FocusEvent, type ReactElement } from "react";
import { usePaneState } from "../shell/pane-context";

const useStyles = makeStyles({
  label: { display: "block", fontWeight: tokens.fontWeightSemibold },
  asks: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  input: { width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
});

interface NewRowShown {
  readonly label: string;
  readonly asks: string;
  /** Adds the row with these words, and says whether it did; where that fails they stay typed. */
  onAdd(words: string): Promise<boolean>;
  onCancel(): void;
}

/** The first words of a new row of the sheet: it is there as soon as they are left. */
export function NewRowInput({ label, asks, onAdd, onCancel }: NewRowShown): ReactElement {
  const styles = useStyles();
  const { isBusy } = usePaneState();
  const [words, type] = useState("");
  const input = useRef<HTMLTextAreaElement>(null);
  const isAdding = useRef(false);
  const isCancelled = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const add = (): void => {
    if (isAdding.current || words.trim() === "") return;
    isAdding.current = true;
    // Once they are added this goes away, and must not be taken for a field that is left.
    void onAdd(words).then((isAdded) => {
      isAdding.current = isAdded;
    });
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!isCancelled.current && !currentTarget.contains(relatedTarget)) add();
  };
  return (
    <div onBlur={leave}>
      <label htmlFor="plan-new" className={styles.label}>
        {label}
      </label>
      <p id="plan-new-asks" className={styles.asks}>
        {asks}
      </p>
      <Textarea id="plan-new" ref={input} className={styles.input} resize="vertical" textarea={{ rows: 3 }} aria-describedby="plan-new-asks" value={words} onChange={(_, { value }) => type(value)} />
      <div className={styles.actions}>
        <Button id="add-row" appearance="primary" disabledFocusable={isBusy} onClick={add}>
          Add to the sheet
        </Button>
        <Button id="add-nothing" onPointerDown={() => (isCancelled.current = true)} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
