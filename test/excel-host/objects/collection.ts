import { itemNotFound, type HostObject } from "../host-object";

/** A collection whose members are found by name, by the id that office.js learned with them, or by their place in it. */
export function collection(kind: string, items: () => readonly HostObject[], more: Partial<Pick<HostObject, "methods" | "properties">> = {}): HostObject {
  const find = (key: string): HostObject | null => {
    const sought = String(key).toLowerCase();
    return items().find(({ properties }) => [properties.Id?.(), properties.Name?.(), properties.Key?.()].some((name) => name !== undefined && String(name).toLowerCase() === sought)) ?? null;
  };
  const orNotFound = (found: HostObject | null | undefined): HostObject => {
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    kind,
    properties: { Count: () => items().length, ...more.properties },
    methods: {
      GetItem: (key: string) => orNotFound(find(key)),
      GetItemOrNullObject: find as never,
      GetItemAt: (index: number) => orNotFound(items()[index]),
      GetCount: () => items().length,
      ...more.methods,
    } as HostObject["methods"],
    items,
  };
}
