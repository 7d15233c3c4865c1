import { parsePlace } from "../../../core/workbook/address";
import { invalidArgument, type HostObject } from "../host-object";
import { blockOf, type OpenWorkbook } from "../open-workbook";
import { collection } from "./collection";
import { commentsObject } from "./comment";
import { customXmlObject, settingsObject } from "./kept-in-the-file";
import { rangeObject } from "./range";
import { tablesObject } from "./table";
import { sheetsObject } from "./worksheet";

/** The workbook that is open: what everything else is reached from. */
export function workbookObject(open: OpenWorkbook): HostObject {
  const selected = (): HostObject => {
    const { place } = open.selection;
    return rangeObject(open.sheetOf(place), blockOf(parsePlace(place).address ?? "A1"), open);
  };
  return {
    kind: "Workbook",
    properties: {
      Name: () => "Workbook.xlsx",
      ReadOnly: () => false,
      Worksheets: () => sheetsObject(open),
      Tables: () => tablesObject(open),
      Comments: () => commentsObject(open),
      Names: () => collection("NamedItemCollection", () => namesOf(open), { methods: { Add: ((name: string, to: HostObject | string) => addName(open, name, to)) as never } }),
      CustomXmlParts: () => customXmlObject(open),
      Settings: () => settingsObject(open),
      Application: () => ({
        kind: "Application",
        properties: { CalculationMode: () => "Automatic", CalculationState: () => "Done" },
        // Nothing is drawn, and everything is worked out when it is read.
        methods: { Calculate: () => open.calculation.bringUpToDate(), SuspendScreenUpdatingUntilNextSync: () => undefined, SuspendApiCalculationUntilNextSync: () => undefined },
      }),
    },
    methods: {
      GetSelectedRange: selected,
      GetActiveCell: () => (selected().methods.GetCell as (row: number, column: number) => unknown)(0, 0),
    },
  };
}

/** Names that stand for a block of cells, as Excel keeps them. */
const namesOf = (open: OpenWorkbook): readonly HostObject[] =>
  open.workbook.definedNames.model
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, ranges }) => ({
      kind: "NamedItem",
      properties: { Id: () => name, Name: () => name, Type: () => "Range", Value: () => `=${ranges.join(",")}`, Visible: () => true },
      methods: { GetRange: () => rangeObject(open.sheetOf(ranges[0] ?? ""), blockOf(ranges[0] ?? ""), open) },
    }));

function addName(open: OpenWorkbook, name: string, to: HostObject | string): HostObject {
  const place = typeof to === "string" ? to.replace(/^=/, "") : String(to.properties.Address?.());
  if (!place.includes("!")) throw invalidArgument(place);
  open.workbook.definedNames.add(place.replace(/([A-Z]+)(\d+)(?=[:\s]|$)/g, "$$$1$$$2"), name);
  const made = namesOf(open).find(({ properties }) => properties.Name?.() === name);
  if (!made) throw invalidArgument(name);
  return made;
}
