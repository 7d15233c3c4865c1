import { fetched } from "../shell/fetched-parts";
import type { Pane } from "../shell/pane";
import { toPutRight } from "../shell/to-put-right";
import { packInHand, sheetsMeant } from "./pack-in-hand";

/** Somebody stopped the making of a pack. */
class Stopped extends Error {}

/** Makes the pack of the workbook as it is now and hands it over, or shows why not. Between two papers the page does what else is asked of it. */
export const makePackInHand = (pane: Pick<Pane, "doing" | "lookThrough" | "templates" | "handOver" | "say" | "attend">): Promise<void> =>
  pane.doing("Making the pack", async (excelAnswered) => {
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    packInHand.change({ refused: [], notes: [], making: { words: "Looking through the workbook", done: 0, of: 0, stop } });
    try {
      const workbook = await pane.lookThrough();
      const { packToHandOver } = await fetched.packing();
      const own = await pane.templates.chosen();
      excelAnswered();
      const { toChoose, meant, ...asked } = packInHand.get();
      const result = await packToHandOver(workbook, { ...asked, sheets: sheetsMeant(meant, toChoose) }, own, async (words, papers) => {
        if (packInHand.get().making?.words !== words) pane.say(words);
        packInHand.change({ making: { words, done: papers?.done ?? 0, of: papers?.of ?? 0, stop } });
        await new Promise((resolve) => setTimeout(resolve));
        if (stopping.signal.aborted) throw new Stopped();
      });
      if ("problems" in result) {
        packInHand.change({ refused: result.problems });
        pane.say(`The pack is not made. ${toPutRight(result.problems.length)}`);
        return pane.attend("pack-refused");
      }
      packInHand.change({ notes: result.notes });
      pane.say(`${pane.handOver(result.file)} It holds ${result.papers} papers.`);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      pane.say("Stopped. Nothing was made.");
    } finally {
      packInHand.change({ making: undefined });
    }
  });
