import { attributeOf, childAt, childrenNamed, type XmlElement } from "../../../core/docx/xml-tree";
import type { FileParts } from "../file-parts";

/** A sheet of a workbook with the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Whether it is seen, can be shown by a right click, or only by a program. */
  readonly state: "visible" | "hidden" | "very hidden";
}

/** What a part points to inside the file, by the names that it gives. */
export function targetsOf(parts: FileParts, part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = parts.tree(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return new Map(
    childrenNamed(rels, "Relationship")
      .filter((each) => attributeOf(each, "TargetMode") !== "External")
      .map((each) => {
        const target = (attributeOf(each, "Target") ?? "").replace(/\\/g, "/").toLowerCase();
        const steps = target.startsWith("/") ? [] : folder.split("/").slice(0, -1);
        for (const step of target.split("/")) if (step === "..") steps.pop(); else if (step !== "." && step !== "") steps.push(step);
        return [attributeOf(each, "Id") ?? "", { kind: (attributeOf(each, "Type") ?? "").replace(/^.*\//, ""), target: steps.join("/") }] as const;
      }),
  );
}

export const mainPartOf = (parts: FileParts): string | undefined => [...targetsOf(parts, "").values()].find(({ kind }) => kind === "officeDocument")?.target;

/** Elements are named with or without a prefix, as the program that wrote the file likes. */
export const localName = (name: string): string => name.replace(/^.*:/, "");

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => childAt(element, name) ?? element?.children.find((child): child is XmlElement => typeof child !== "string" && localName(child.name) === name);

export function sheetParts(parts: FileParts): readonly SheetPart[] {
  const main = mainPartOf(parts) ?? "";
  const targets = targetsOf(parts, main);
  const sheets = childOf(parts.tree(main), "sheets")?.children ?? [];
  return sheets.flatMap((sheet): readonly SheetPart[] => {
    if (typeof sheet === "string") return [];
    const id = [...sheet.attributes].find(([name]) => /:id$/.test(name))?.[1] ?? "";
    const state = attributeOf(sheet, "state");
    return [{ name: sheet.attributes.get("name") ?? "", part: targets.get(id)?.target ?? "", state: state === "veryHidden" ? "very hidden" : state === "hidden" ? "hidden" : "visible" }];
  });
}
