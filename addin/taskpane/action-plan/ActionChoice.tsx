import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { PROMPTS } from "../../../checks/smart/prompts";
import type { ActionOnForm } from "../../../templates/dhr-action-plan/plan-form";
import { NewRowInput } from "./NewRowInput";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0`, paddingTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  choice: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Choice {
  readonly actions: readonly ActionOnForm[];
  readonly chosen: number;
  /** Whether the first words of one more are asked for. */
  readonly isAdding: boolean;
  setIsAdding(isAdding: boolean): void;
  onChoose(index: number): void;
  /** Says whether the action was added. */
  onAdd(words: string): Promise<boolean>;
}

/** Which action of a recommendation is shown, where it has several, and a way to one more. */
export function ActionChoice({ actions, chosen, isAdding, setIsAdding, onChoose, onAdd }: Choice): ReactElement {
  const styles = useStyles();
  const add = async (words: string): Promise<boolean> => {
    const isAdded = await onAdd(words);
    setIsAdding(!isAdded);
    return isAdded;
  };
  const hasSome = actions.some(({ isToCome }) => !isToCome);
  return (
    <>
      <h3 id="plan-actions" className={styles.heading}>
        {isAdding ? "A new action" : actions.length > 1 ? `Action ${chosen + 1} of ${actions.length}` : "Action"}
      </h3>
      <div role="group" aria-labelledby="plan-actions" className={styles.choice}>
        {!isAdding && actions.length > 1 &&
          actions.map((_, index) => (
            <Button key={index} id={`action-${index + 1}`} size="small" appearance={index === chosen ? "primary" : "secondary"} aria-pressed={index === chosen} onClick={() => onChoose(index)}>
              {`Action ${index + 1}`}
            </Button>
          ))}
        {hasSome && !isAdding && (
          <Button id="add-action" size="small" onClick={() => setIsAdding(true)}>
            Add an action
          </Button>
        )}
      </div>
      {isAdding && (
        <NewRowInput label="Action to take" asks={PROMPTS.find(({ field }) => field === "action")?.asks ?? ""} onAdd={add} onCancel={() => setIsAdding(false)} />
      )}
    </>
  );
}
