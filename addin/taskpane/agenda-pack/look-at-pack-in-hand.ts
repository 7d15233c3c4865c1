import type { OpenWorkbook } from "../../workbook";
import { fetched } from "../shell/fetched-parts";
import { packInHand, sheetsMeant } from "./pack-in-hand";

/** Looks at the workbook as it was read last for what the pack would hold, and which files are missing. */
export async function lookAtPackInHand(workbook: OpenWorkbook): Promise<void> {
  const { asGiven, lookAtPack, sheetsToChoose, today } = await fetched.surveying();
  const { files, audience, meant } = packInHand.get();
  const toChoose = sheetsToChoose(workbook);
  const found = lookAtPack(workbook, files.map(asGiven), audience, { sheets: sheetsMeant(meant, toChoose), today: today() });
  packInHand.change("problems" in found && !("items" in found) ? { toChoose, plan: undefined, inTheWay: found.problems.filter((each) => each.meant === undefined) } : { toChoose, plan: found, inTheWay: [] });
}
