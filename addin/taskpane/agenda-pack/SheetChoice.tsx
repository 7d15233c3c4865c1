import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState } from "../shell/pane-context";
import { choose } from "./pack-in-hand";
import { usePack } from "./use-pack";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)", marginBottom: tokens.spacingVerticalM },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** Asks which sheet is meant, where a document of the pack stands on several: the agendas of two meetings. */
export function SheetChoice(): ReactElement {
  const styles = useStyles();
  const { toChoose, meant } = usePack();
  const { isBusy } = usePaneState();
  return (
    <>
      {toChoose.map(({ document, sheets, byItself }) => (
        <Field key={document} className={styles.field} label={document === "Agenda" ? "Which meeting is the pack for?" : `Which sheet of ${document.toLowerCase()} goes with it?`}>
          <Select className={styles.select} id={`sheet-of-${document.toLowerCase().replace(/\s+/g, "-")}`} value={meant.get(document) ?? byItself ?? ""} disabled={isBusy} onChange={(_, { value }) => choose({ meant: new Map(meant).set(document, value) })}>
            {byItself === undefined && (
              <option value="" disabled>
                Choose one
              </option>
            )}
            {sheets.map(({ sheet, says }) => (
              <option key={sheet} value={sheet}>
                {says}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}
