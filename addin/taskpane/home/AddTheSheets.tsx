import type { ReactElement } from "react";
import { ActionButton } from "../parts/ActionButton";
import { usePane } from "../shell/pane-context";

/** Leads to the screen that sets up the sheets of documents. */
export function AddTheSheets({ isMain = false }: { readonly isMain?: boolean }): ReactElement | null {
  const { show, screens } = usePane();
  const screen = screens.find(({ name }) => name === "add-sheets");
  if (!screen) return null;
  return (
    <ActionButton id={isMain ? "add-sheets" : "add-more-sheets"} appearance={isMain ? "primary" : "secondary"} onClick={() => show(screen.name)}>
      Add the sheets
    </ActionButton>
  );
}
