import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState } from "../shell/pane-context";
import { choose } from "./pack-in-hand";
import { usePack } from "./use-pack";

/** Asks which sheet is meant, where a document of the pack stands on several: the agendas of two meetings. */
export function SheetChoice(): ReactElement {
  const { toChoose, meant } = usePack();
  const { isBusy } = usePaneState();
  return (
    <>
      {toChoose.map(({ document, sheets }) => (
        <Field key={document} label={document === "Agenda" ? "Which meeting is the pack for?" : `Which sheet of ${document.toLowerCase()} goes with it?`}>
          <Select id={`sheet-of-${document.toLowerCase().replace(/\s+/g, "-")}`} value={meant.get(document) ?? ""} disabled={isBusy} onChange={(_, { value }) => choose({ meant: new Map(meant).set(document, value) })}>
            <option value="" disabled>
              Choose one
            </option>
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
