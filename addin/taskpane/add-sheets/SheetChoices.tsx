import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Offered } from "./offered-sheets";

const useStyles = makeStyles({
  group: { margin: `0 0 ${tokens.spacingVerticalL}`, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", alignItems: "center", minHeight: "32px" },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface Choices {
  readonly legend: string;
  readonly offered: readonly Offered[];
  readonly chosen: ReadonlySet<string>;
  onChoose(id: string, isChosen: boolean): void;
  readonly children?: ReactNode;
}

/** Documents to choose from, each with a box to tick. */
export function SheetChoices({ legend, offered, chosen, onChoose, children }: Choices): ReactElement | null {
  const styles = useStyles();
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
      {offered.map(({ sheet: { id }, title, hint }) => (
        <div key={id} className={styles.choice}>
          <Checkbox
            id={`choose-${id}`}
            checked={chosen.has(id)}
            onChange={(_, { checked }) => onChoose(id, checked === true)}
            label={
              <>
                {title}
                {hint !== "" && <span className={styles.hint}>, {hint}</span>}
              </>
            }
          />
        </div>
      ))}
    </fieldset>
  );
}
