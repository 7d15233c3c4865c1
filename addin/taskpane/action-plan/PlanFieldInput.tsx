import { Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlanField, SmartFinding } from "../../../checks/smart/finding";
import type { CellOfRow } from "../../../core/workbook/cell-of-row";
import { withPlainBreaks, type Drafts } from "./drafts";
import { Findings } from "./Findings";

const useStyles = makeStyles({
  field: { margin: `0 0 ${tokens.spacingVerticalL}` },
  label: { display: "block", fontWeight: tokens.fontWeightSemibold },
  asks: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  input: { width: "100%" },
  wrong: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusDangerForeground1 },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const LETTERS_A_LINE = 38;
const MOST_LINES = 14;

/** As many lines as the words take in a narrow pane, and one to go on. */
const linesFor = (words: string, least: number): number => Math.min(MOST_LINES, Math.max(least, words.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0)));

interface Shown {
  readonly field: PlanField;
  readonly label: string;
  /** The question that the guidance asks there. */
  readonly asks: string;
  readonly cell: CellOfRow | undefined;
  readonly findings: readonly SmartFinding[];
  /** More to know of what stands there. */
  readonly note?: string | undefined;
  /** What must be put right there before the paper can be made. */
  readonly wrong?: readonly string[];
  readonly drafts: Drafts;
}

/** A field of the form: its question, what is in the sheet, and what that still needs. It is written when it is left. */
export function PlanFieldInput({ field, label, asks, cell, findings, note, wrong = [], drafts }: Shown): ReactElement {
  const styles = useStyles();
  const id = `plan-${field}`;
  const inSheet = withPlainBreaks(cell?.words ?? "");
  const words = (cell && drafts.typedFor(cell.where)) ?? inSheet;
  const more = [note, cell && cell.goesOn.length > 0 ? `It goes on in ${cell.goesOn.map(({ where }) => where).join(", ")}.` : undefined].filter((each) => each !== undefined).join(" ");
  const about = [...(asks === "" ? [] : [`${id}-asks`]), ...(wrong.length > 0 ? [`${id}-wrong`] : []), ...(more === "" ? [] : [`${id}-note`]), ...(findings.length > 0 ? [`${id}-findings`] : [])];
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {asks !== "" && (
        <p id={`${id}-asks`} className={styles.asks}>
          {asks}
        </p>
      )}
      {cell ? (
        <Textarea
          id={id}
          className={styles.input}
          resize="vertical"
          textarea={{ rows: linesFor(words, field === "action" || field === "milestones" || field === "completionAndOutcome" ? 3 : 1) }}
          aria-describedby={about.join(" ")}
          value={words}
          onChange={(_, { value }) => drafts.type(cell.where, value, inSheet)}
          onBlur={() => drafts.leave(cell.where)}
        />
      ) : (
        <p className={styles.none}>The sheet has no column for this. Head one &ldquo;{label}&rdquo;, and it can be filled in here.</p>
      )}
      {wrong.length > 0 && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong.join(" ")}
        </p>
      )}
      {more !== "" && (
        <p id={`${id}-note`} className={styles.none}>
          {more}
        </p>
      )}
      <Findings id={`${id}-findings`} findings={findings} />
    </div>
  );
}
