import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  arrow: { width: "1.25rem", height: "1.25rem", flexShrink: 0 },
  left: { transform: "rotate(180deg)" },
  right: {},
  down: { transform: "rotate(90deg)" },
  up: { transform: "rotate(-90deg)" },
});

/** An arrow head in the colour of the words around it; the words say what it means. */
export function Arrow({ to }: { readonly to: "left" | "right" | "down" | "up" }): ReactElement {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className={mergeClasses(styles.arrow, styles[to])}>
      <path d="M7.5 4.5 13 10l-5.5 5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
