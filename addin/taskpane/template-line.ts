import type { DocumentType } from "../../core/document-type";
import { button, line } from "./element";

/** What the user can do about the Word file that a document is filled from. */
export interface TemplateActions {
  /** The name of the council's own file for a document; undefined where the built-in one is in use. */
  ownTemplate(type: DocumentType): string | undefined;
  chooseTemplate(type: DocumentType): void;
  useBuiltIn(type: DocumentType): void;
  saveBuiltIn(type: DocumentType): void;
}

const idOf = ({ id }: DocumentType): string => `template-of-${id}`;

/** Which Word file a document is filled from, where that is the council's own, and the buttons that change it. */
export function templateLine(type: DocumentType, actions: TemplateActions): HTMLElement {
  const own = actions.ownTemplate(type);
  const made = document.createElement("div");
  made.id = idOf(type);
  made.className = "template";
  const choice = (text: string, press: (type: DocumentType) => void): HTMLElement => {
    const choose = button(text, () => press(type));
    choose.setAttribute("aria-label", `${text}: ${type.title}`);
    return choose;
  };
  if (own !== undefined) made.append(line("p", `Our template: ${own}`));
  made.append(choice("Use our template", actions.chooseTemplate));
  if (own !== undefined) made.append(choice("Use the built-in one again", actions.useBuiltIn));
  made.append(choice("Save the built-in template", actions.saveBuiltIn));
  return made;
}

/** Shows the line of a document as it is now. */
export function showTemplateAgain(type: DocumentType, actions: TemplateActions): void {
  document.getElementById(idOf(type))?.replaceWith(templateLine(type, actions));
}
