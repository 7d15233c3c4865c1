import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ChangeEvent, type ReactElement } from "react";
import type { DocumentType } from "../../../core/document-type";
import { LinkButton } from "../parts/LinkButton";
import { useKeptFocus } from "../parts/kept-focus";
import { usePane, usePaneState } from "../shell/pane-context";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, alignItems: "center" },
  own: { flex: "1 1 100%", margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
});

/** Which Word file a document is filled from, where that is the council's own, and the buttons that change it. */
export function TemplateChoice({ type }: { readonly type: DocumentType }): ReactElement {
  const styles = useStyles();
  const { templates } = usePane();
  const own = usePaneState().ownTemplates.get(type.id);
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useKeptFocus(line, "first");
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // A file that was mended in Word is chosen again under the same name, and that must count as a choice.
    target.value = "";
    if (file) templates.use(type, file);
  };
  const choice = (words: string, press: () => void): ReactElement => (
    <LinkButton rests aria-label={`${words}: ${type.title}`} onClick={press}>
      {words}
    </LinkButton>
  );
  return (
    <div id={`template-of-${type.id}`} ref={line} className={styles.line}>
      {own !== undefined && <p className={styles.own}>Our template: {own}</p>}
      {choice("Use our template", () => input.current?.click())}
      <input ref={input} type="file" accept=".docx,.dotx" aria-label={`Our template: ${type.title}`} hidden onChange={choose} />
      {own !== undefined && choice("Use the built-in one again", () => templates.useBuiltIn(type))}
      {choice("Save the built-in template", () => templates.saveBuiltIn(type))}
    </div>
  );
}
