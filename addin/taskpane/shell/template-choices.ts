import type { DocumentType } from "../../../core/document-type";
import type { OwnTemplates } from "../../own-templates";
import { fetched } from "./fetched-parts";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";
import type { Store } from "./store";
import { toPutRight } from "./to-put-right";

/** What the user can do about the Word files that documents are filled from. */
export interface TemplateChoices {
  /** Fills a document from a file of the council's own from now on, or shows all that is wrong with it. */
  use(type: DocumentType, file: File): void;
  useBuiltIn(type: DocumentType): void;
  saveBuiltIn(type: DocumentType): void;
  /** Those that are in use. */
  chosen(): Promise<OwnTemplates>;
}

export function templateChoices({ doing, say, attend, handOver }: Pick<Pane, "doing" | "say" | "attend" | "handOver">, state: Store<PaneState>): TemplateChoices {
  let own: OwnTemplates | undefined;
  const chosen = async (): Promise<OwnTemplates> => (own ??= new (await fetched.making()).OwnTemplates());

  async function use(type: DocumentType, file: File): Promise<void> {
    const templates = await chosen();
    const problems = await templates.choose(type, file);
    if (problems.length === 0) {
      const ownTemplates = new Map(state.get().ownTemplates).set(type.id, file.name);
      state.change({ ownTemplates, refused: undefined });
      return say(`${type.title}: our template is ${file.name} from now on.`);
    }
    const untilThen = `Until then ${type.title} is made with ${templates.of(type)?.name ?? "the built-in template"}.`;
    state.change({ refused: { problems, untilThen } });
    say(`${type.title}: ${file.name} is not used. ${toPutRight(problems.length)}`);
    attend("refused");
  }

  return {
    chosen,
    use: (type, file) => void doing(`Checking ${file.name}`, () => use(type, file)),
    useBuiltIn: (type) =>
      void doing("Going back to the built-in template", async () => {
        (await chosen()).letGo(type);
        const ownTemplates = new Map(state.get().ownTemplates);
        ownTemplates.delete(type.id);
        state.change({ ownTemplates, refused: undefined });
        say(`${type.title}: the built-in template is in use again.`);
      }),
    saveBuiltIn: (type) =>
      void doing("Fetching the built-in template", async () => {
        const words = handOver(await (await fetched.making()).templateToStartFrom(type));
        const next = state.get().saved?.href ? " Change it in Word, keep the tags such as {Title}, and choose it with Use our template." : "";
        say(`${words}${next}`);
      }),
  };
}
