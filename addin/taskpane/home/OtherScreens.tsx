import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Arrow } from "../parts/Arrow";
import { TaskRow } from "../parts/TaskRow";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The ways from Home to the other screens. */
export function OtherScreens(): ReactElement | null {
  const styles = useStyles();
  const { show, screens } = usePane();
  const others = screens.filter(({ hint }) => hint !== undefined);
  if (others.length === 0) return null;
  return (
    <nav aria-labelledby="other-screens">
      <h2 id="other-screens" className={styles.heading}>
        More to do here
      </h2>
      <ul className={styles.list}>
        {others.map(({ name, title, hint = "" }) => (
          <TaskRow key={name} id={`open-${name}`} title={title} hint={hint} onChoose={() => show(name)} tag={<Arrow to="right" />} />
        ))}
      </ul>
    </nav>
  );
}
