import type { DocumentType } from "../../core/document-type";
import { deliver } from "../deliver";
import type { OwnTemplates } from "../own-templates";
import { templateToStartFrom } from "../papers";
import { chooseFile } from "./choose-file";
import { hideRefused, showRefused } from "./refused-templates";
import { showSaved } from "./saved-files";
import { showTemplateAgain, type TemplateActions } from "./template-line";
import { toPutRight } from "./to-put-right";

interface PaneAtWork {
  /** Does one thing after the others, and says what. */
  doing(words: string, work: () => Promise<void>): Promise<void>;
  say(words: string): void;
}

/** What the buttons about a document's Word file do. */
export function templateActions(own: OwnTemplates, { doing, say }: PaneAtWork): TemplateActions {
  const actions: TemplateActions = {
    ownTemplate: (type) => own.of(type)?.name,
    chooseTemplate: (type) => chooseFile((file) => void doing(`Checking ${file.name}`, () => choose(type, file))),
    useBuiltIn: (type) =>
      void doing("Going back to the built-in template", async () => {
        own.letGo(type);
        showChange(type, `${type.title}: the built-in template is in use again.`);
      }),
    saveBuiltIn: (type) =>
      void doing("Fetching the built-in template", async () => {
        const file = await templateToStartFrom(type);
        const delivery = deliver(file);
        showSaved(file, delivery);
        say(`${delivery.words}${delivery.href ? " Change it in Word, keep the tags such as {Title}, and choose it with Use our template." : ""}`);
      }),
  };

  function showChange(type: DocumentType, words: string): void {
    hideRefused();
    showTemplateAgain(type, actions);
    say(words);
  }

  async function choose(type: DocumentType, file: File): Promise<void> {
    const problems = await own.choose(type, file);
    if (problems.length === 0) return showChange(type, `${type.title}: our template is ${file.name} from now on.`);
    say(`${type.title}: ${file.name} is not used. ${toPutRight(problems.length)}`);
    showRefused(problems, `Until then ${type.title} is made with ${own.of(type)?.name ?? "the built-in template"}.`);
  }

  return actions;
}
