import type ExcelJS from "exceljs";
import { cellAddress, parsePlace, placeOf } from "../../../core/workbook/address";
import { HostError, itemNotFound, recordObject, type HostObject } from "../host-object";
import { blockOf, type OpenWorkbook } from "../open-workbook";
import { collection } from "./collection";
import { rangeObject } from "./range";

/** The comments of one sheet, or of all; a cell has one at most. */
export function commentsObject(open: OpenWorkbook, own?: ExcelJS.Worksheet): HostObject {
  const placed = (cell: string | HostObject): string => {
    const said = typeof cell === "string" ? cell : String(cell.properties.Address?.());
    const sheet = said.includes("!") ? open.sheetOf(said) : (own ?? open.sheetOf(open.selection.place));
    const { top, left } = blockOf(parsePlace(said).address ?? said);
    return placeOf(sheet.name, cellAddress(top, left));
  };
  const all = (): readonly HostObject[] => open.comments.filter(({ place }) => !own || parsePlace(place).sheet === own.name).map((comment) => commentObject(comment, open));
  return collection("CommentCollection", all, {
    methods: {
      Add: (cell: string | HostObject, content: string | { readonly richContent: string }) => {
        const place = placed(cell);
        open.mayChange(open.sheetOf(place));
        if (open.comments.some((comment) => comment.place === place)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
        const comment = { id: open.id("comment"), place, content: typeof content === "string" ? content : content.richContent, resolved: false };
        open.comments.push(comment);
        return commentObject(comment, open);
      },
      GetItemByCell: (cell: string | HostObject) => {
        const found = open.comments.find(({ place }) => place === placed(cell));
        if (!found) throw itemNotFound();
        return commentObject(found, open);
      },
    } as HostObject["methods"],
  });
}

const commentObject = (comment: OpenWorkbook["comments"][number], open: OpenWorkbook): HostObject =>
  recordObject("Comment", comment, { Content: "content", Resolved: "resolved" }, {
    properties: { Id: () => comment.id, AuthorName: () => "The add-in's user" },
    methods: {
      Delete: () => void open.comments.splice(open.comments.indexOf(comment), 1),
      GetLocation: () => rangeObject(open.sheetOf(comment.place), blockOf(parsePlace(comment.place).address ?? ""), open),
    } as HostObject["methods"],
  });
