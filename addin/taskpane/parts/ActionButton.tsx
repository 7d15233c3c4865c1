import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneState } from "../shell/pane-context";

/** A button that rests while something is being done, and keeps the keyboard meanwhile. */
export function ActionButton(props: ButtonProps): ReactElement {
  const { isBusy } = usePaneState();
  return <Button {...(props as object)} disabledFocusable={isBusy || (props.disabledFocusable ?? false)} />;
}
