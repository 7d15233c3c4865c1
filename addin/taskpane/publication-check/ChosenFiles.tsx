import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { withChosen } from "../../chosen-file";
import { FileButton } from "../parts/FileButton";
import { useKeptFocus } from "../parts/kept-focus";
import { LinkButton } from "../parts/LinkButton";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  file: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
});

interface Chosen {
  readonly files: readonly File[];
  onChange(files: readonly File[]): void;
}

/** The files that are to be looked through, each of which can be taken out again. */
export function ChosenFiles({ files, onChange }: Chosen): ReactElement {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  return (
    <div id="files" ref={place}>
      <FileButton id="choose-files" words={files.length === 0 ? "Choose files" : "Choose more files"} label="Files to look through" accept=".docx,.docm,.dotx,.xlsx,.xlsm,.pdf" several isMain={files.length === 0} onChoose={(more) => onChange(withChosen(files, more))} />
      {files.length > 0 && (
        <ul aria-label="Files to look through" className={styles.list}>
          {files.map((file) => (
            <li key={file.name} className={styles.file}>
              {file.name}{" "}
              <LinkButton rests aria-label={`Take it out: ${file.name}`} onClick={() => onChange(files.filter((each) => each !== file))}>
                Take it out
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
