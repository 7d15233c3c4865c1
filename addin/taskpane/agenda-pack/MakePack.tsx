import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { ActionButton } from "../parts/ActionButton";
import { useKeptFocus } from "../parts/kept-focus";
import { Progress } from "../parts/Progress";
import { usePane } from "../shell/pane-context";
import { notChosenYet } from "./how-it-stands";
import { makePackInHand } from "./make-pack-in-hand";
import { usePack } from "./use-pack";

const useStyles = makeStyles({ make: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalM} 0` }, progress: { width: "100%" } });

/** The button that makes the pack, and while it is made how far that is, with a button that stops it. */
export function MakePack(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { audience, making, files, plan } = usePack();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, "first");
  const make = (): void => {
    const count = plan && files.length === 0 ? notChosenYet(plan) : 0;
    if (count === 0) return void makePackInHand(pane);
    pane.say(`Choose the files of the papers first: the agenda names ${count}.`);
    document.getElementById("choose-files")?.focus();
  };
  return (
    <div ref={place} className={styles.make}>
      <ActionButton id="make-pack" appearance="primary" onClick={make}>
        {audience === "public" ? "Make the public pack" : "Make the full pack"}
      </ActionButton>
      {making && (
        <div id="making" className={styles.progress}>
          <Progress words={making.words} done={making.done} of={making.of} onStop={making.stop} />
        </div>
      )}
    </div>
  );
}
