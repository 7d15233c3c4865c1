import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  note: { margin: `${tokens.spacingVerticalL} 0 0`, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Something to know that asks for nothing. */
export function Note({ id, children }: { readonly id?: string; readonly children: ReactNode }): ReactElement {
  return (
    <p id={id} className={useStyles().note}>
      {children}
    </p>
  );
}
