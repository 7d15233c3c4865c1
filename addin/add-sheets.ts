import { listed } from "../core/listed";
import { newSheets } from "../core/new-sheet/new-sheets";
import type { SheetPlan } from "../core/new-sheet/sheet-plan";
import { today } from "../core/today";
import { NotWritten } from "./not-written";
import { writeSheet } from "./write-sheet";

/**
 * Adds new sheets to the open workbook, and puts the first in front. A name that is taken gets a
 * number; no sheet that was there is changed. Where Excel fails in the middle, what was begun is taken away again.
 * @returns what was done, in words
 */
export const addSheets = (plans: readonly SheetPlan[]): Promise<string> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name,items/id");
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    const nameOf = ({ name }: { readonly name: string }): string => name;
    const sheets = newSheets(plans, today(), { sheets: worksheets.items.map(nameOf), tables: [...tables.items, ...names.items].map(nameOf) });
    const before = new Set(worksheets.items.map(({ id }) => id));
    const added = sheets.map((text) => {
      const sheet = worksheets.add(text.name);
      writeSheet(sheet, text);
      return sheet;
    });
    added[0]?.activate();
    try {
      await context.sync();
    } catch (error) {
      throw await takenAway(context, before, sheets.map(nameOf), error);
    }
    return inWords(sheets.map(nameOf));
  });

/** Takes away the sheets that were begun before Excel failed, and gives what is to be said of it. */
async function takenAway(context: Excel.RequestContext, before: ReadonlySet<string>, names: readonly string[], error: unknown): Promise<unknown> {
  // Somebody else took the name in between: a sheet of that name may be theirs.
  if ((error as { readonly code?: string }).code === "ItemAlreadyExists") return error;
  const sheets = names.length === 1 ? "sheet" : "sheets";
  try {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id");
    await context.sync();
    const own = worksheets.items.filter(({ id, name }) => !before.has(id) && names.includes(name));
    if (own.length === 0) return error;
    own.forEach((sheet) => sheet.delete());
    await context.sync();
    return new NotWritten(`Excel could not set up the ${sheets}, and nothing was added. Try again${names.length === 1 ? "" : ", or add one at a time"}.`);
  } catch {
    return new NotWritten(`Excel could not set up the ${sheets}, and could not take away what was begun: delete the ${sheets} ${listed(names, "and")}, and try again.`);
  }
}

function inWords(names: readonly string[]): string {
  const [first = ""] = names;
  const added = names.length === 1 ? `Added the sheet ${first}, which is in front now.` : `Added the sheets ${listed(names, "and")}. ${first} is in front now.`;
  return `${added} Select a cell to read what belongs there. The row that begins with Example is left out of the paper.`;
}
