import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactElement } from "react";
import type { PackPlan } from "../../../pack/look-at-pack";
import { ActionButton } from "../parts/ActionButton";
import { useKeptFocus } from "../parts/kept-focus";
import { LinkButton } from "../parts/LinkButton";
import { usePane, usePaneState } from "../shell/pane-context";
import { howPapersStand } from "./how-it-stands";
import { choose, packInHand, withMore } from "./pack-in-hand";
import { usePack } from "./use-pack";

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalM, border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  over: { backgroundColor: tokens.colorNeutralBackground2 },
  words: { margin: `${tokens.spacingVerticalS} 0 0` },
  strays: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

/** Where the files of the papers are chosen or dropped, and how they stand; a file that belongs to no item can be taken out again. */
export function ChosenFiles({ plan }: { readonly plan: PackPlan }): ReactElement {
  const styles = useStyles();
  const { files } = usePack();
  const { say } = usePane();
  const { isBusy } = usePaneState();
  const [isOver, over] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useKeptFocus(place, "first");
  const add = (more: Iterable<File>): void => {
    const all = withMore(packInHand.get().files, [...more]);
    choose({ files: all });
    say(`${all.length} ${all.length === 1 ? "file is" : "files are"} chosen.`);
  };
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const more = [...(target.files ?? [])];
    // A file that was mended is chosen again under the same name, and that must count as a choice.
    target.value = "";
    add(more);
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    over(false);
    if (!isBusy) add(event.dataTransfer.files);
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    over(true);
  };
  return (
    <div id="files" ref={place} className={mergeClasses(styles.place, isOver && styles.over)} onDragOver={dragged} onDragLeave={() => over(false)} onDrop={dropped}>
      <ActionButton id="choose-files" aria-describedby="files-how" onClick={() => input.current?.click()}>
        {files.length === 0 ? "Choose the files of the papers" : "Choose more files"}
      </ActionButton>
      <input ref={input} type="file" multiple aria-label="Files of the papers" hidden onChange={chosen} />
      <p id="files-how" className={styles.words}>
        {files.length === 0 ? "Choose all of them at once, or drop them here." : howPapersStand(plan)}
      </p>
      {plan.strays.length > 0 && (
        <ul id="strays" aria-label="Belongs to no item" className={styles.strays}>
          {plan.strays.map((name) => (
            <li key={name}>
              {name} belongs to no item.{" "}
              <LinkButton rests aria-label={`Take it out: ${name}`} onClick={() => choose({ files: packInHand.get().files.filter((file) => file.name !== name) })}>
                Take it out
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <LinkButton rests id="take-all-out" onClick={() => choose({ files: [] })}>
          Take all files out
        </LinkButton>
      )}
    </div>
  );
}
