import { itemNotFound, type HostObject } from "../host-object";
import type { OpenWorkbook } from "../open-workbook";
import { collection } from "./collection";

/** The parts that programs keep in the file, as XML. */
export function customXmlObject(open: OpenWorkbook): HostObject {
  const { customXml } = open;
  const part = (partId: string): HostObject => {
    const kept = (): string => {
      const xml = customXml.get(partId);
      if (xml === undefined) throw itemNotFound();
      return xml;
    };
    return {
      kind: "CustomXmlPart",
      properties: { Id: () => partId, NamespaceUri: () => /xmlns="([^"]*)"/.exec(kept())?.[1] ?? "" },
      methods: {
        GetXml: kept,
        SetXml: (xml: string) => void customXml.set(partId, xml),
        Delete: () => void customXml.delete(partId),
      } as HostObject["methods"],
    };
  };
  const parts = (isWanted: (xml: string) => boolean): readonly HostObject[] => [...customXml].flatMap(([partId, xml]) => (isWanted(xml) ? [part(partId)] : []));
  return collection("CustomXmlPartCollection", () => parts(() => true), {
    methods: {
      Add: (xml: string) => {
        const partId = open.id("part");
        customXml.set(partId, xml);
        return part(partId);
      },
      GetByNamespace: (namespace: string) => collection("CustomXmlPartScopedCollection", () => parts((xml) => xml.includes(`xmlns="${namespace}"`))),
    } as HostObject["methods"],
  });
}

/** The settings that an add-in keeps in the workbook, by their keys. */
export function settingsObject({ settings }: OpenWorkbook): HostObject {
  const setting = (key: string): HostObject => ({
    kind: "Setting",
    properties: { Key: () => key, Value: () => settings.get(key) },
    settable: { Value: (value: unknown) => void settings.set(key, value) },
    methods: { Delete: () => void settings.delete(key) },
  });
  return collection("SettingCollection", () => [...settings.keys()].map(setting), {
    methods: {
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return setting(key);
      },
    } as HostObject["methods"],
  });
}
