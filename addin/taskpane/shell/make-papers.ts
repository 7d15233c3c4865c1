import { listed } from "../../../core/listed";
import type { MadeDocument } from "../../../core/make-documents";
import type { Survey } from "../../../core/survey";
import type { Wanted } from "../../surveying";
import { fetched } from "./fetched-parts";
import { madeAt } from "./made-at";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";
import type { Store } from "./store";
import { whyNotMade } from "./what-was-found";

/** Makes some documents of the workbook as it is now and hands them over, or shows what is wrong. */
export async function makePapersInPane(
  pane: Pick<Pane, "handOver" | "say" | "show" | "showProblems" | "attend" | "templates">,
  lookThrough: (wanted: Wanted) => Promise<{ readonly wanted: Survey }>,
  wanted: Wanted,
  state: Store<PaneState>,
): Promise<void> {
  const found = (await lookThrough(wanted)).wanted;
  if (found.problems.length > 0) {
    const areThere = state.get().found?.problems.some(({ code }) => code !== "not-in-this-workbook");
    if (!areThere) pane.show("home");
    pane.say(whyNotMade(found.problems));
    return areThere ? pane.showProblems() : pane.attend("missing");
  }
  const { makePapers, packFile } = await fetched.making();
  const result = await makePapers(found, await pane.templates.chosen());
  if ("problems" in result) {
    pane.say(whyNotMade(result.problems));
    state.change({ refused: { problems: result.problems, untilThen: "Until then nothing is made with it." }, screen: "home" });
    pane.attend("refused");
    return;
  }
  const file = packFile(result.made);
  if (!file) return;
  const words = pane.handOver(file);
  state.change({ made: new Map([...state.get().made, ...madeAt(new Date(), found.documents)]) });
  pane.say(`${words}${whatItHolds(result.made)}`);
}

const whatItHolds = (made: readonly MadeDocument[]): string =>
  made.length > 1 ? ` It holds ${listed([...new Set(made.map(({ document }) => document.type.title))], "and")}.` : "";
