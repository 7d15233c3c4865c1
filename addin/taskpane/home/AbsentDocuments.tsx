import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { Tag } from "../parts/Tag";
import { AddTheSheets } from "./AddTheSheets";
import type { Task } from "./task-list";

const useStyles = makeStyles({
  open: { marginTop: tokens.spacingVerticalS, justifyContent: "flex-start" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground3 },
});

/** The documents that the workbook does not hold, folded away until somebody asks. */
export function AbsentDocuments({ tasks }: { readonly tasks: readonly Task[] }): ReactElement | null {
  const styles = useStyles();
  const [isOpen, open] = useState(false);
  if (tasks.length === 0) return null;
  return (
    <>
      <Button appearance="subtle" className={styles.open} icon={<Arrow to={isOpen ? "up" : "down"} />} iconPosition="after" aria-expanded={isOpen} aria-controls="absent" onClick={() => open(!isOpen)}>
        {`${tasks.length} more ${tasks.length === 1 ? "is" : "are"} not in this workbook`}
      </Button>
      <div id="absent" hidden={!isOpen}>
        <ul aria-label="Not in this workbook" className={styles.list}>
          {tasks.map(({ type, status }) => (
            <li key={type.id} className={styles.item}>
              {type.title} <Tag tone="absent">{status}</Tag>
            </li>
          ))}
        </ul>
        <AddTheSheets />
      </div>
    </>
  );
}
