import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { ActionButton } from "../parts/ActionButton";
import { Arrow } from "../parts/Arrow";
import { Tag } from "../parts/Tag";
import { TaskRow } from "../parts/TaskRow";
import { usePane } from "../shell/pane-context";
import type { Task } from "./task-list";
import { TemplateChoice } from "./TemplateChoice";

const useStyles = makeStyles({
  more: { gridColumn: "1 / -1", padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  hidden: { display: "none" },
  note: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
});

const TONES = { Ready: "good", "There is a problem": "bad", "Not in this workbook": "absent" } as const;

/** A document of the workbook: choosing its row makes it, or shows what is wrong with it; the arrow opens what more there is to it. */
export function DocumentRow({ task }: { readonly task: Task }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const [isOpen, open] = useState(false);
  const { type, status, hint, notes, isAnswered } = task;
  const more = `more-of-${type.id}`;
  const choose = (): void => (status === "There is a problem" ? pane.showProblems() : void pane.make([type.id]));
  const arrow = (
    <Button appearance="subtle" size="small" icon={<Arrow to={isOpen ? "up" : "down"} />} aria-label={`More of ${type.title}`} aria-expanded={isOpen} aria-controls={more} onClick={() => open(!isOpen)} />
  );
  return (
    <TaskRow id={`row-${type.id}`} title={type.title} hint={hint} tag={<Tag tone={TONES[status as keyof typeof TONES] ?? "done"}>{status}</Tag>} onChoose={choose} beside={arrow}>
      <div id={more} className={mergeClasses(styles.more, !isOpen && styles.hidden)} hidden={!isOpen}>
        {notes.map((words) => (
          <p key={words} className={`not-printed ${styles.note}`}>
            {words}
          </p>
        ))}
        {isAnswered && (
          <ActionButton size="small" aria-label={`Forget what I said of its headings: ${type.title}`} onClick={() => pane.forget(type.id)}>
            Forget what I said of its headings
          </ActionButton>
        )}
        <TemplateChoice type={type} />
      </div>
    </TaskRow>
  );
}
