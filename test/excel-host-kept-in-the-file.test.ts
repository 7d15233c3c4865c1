import { open } from "./excel-host/open-workbook-in-page";

describe("what the file keeps for programs", () => {
  test("custom XML parts are added, changed, found by their namespace and deleted; settings by their key", async () => {
    const { excel, host } = await open({ Data: [[1]] });
    await excel.run(async (context) => {
      const { customXmlParts, settings } = context.workbook;
      customXmlParts.add('<a xmlns="urn:one"/>');
      customXmlParts.add('<b xmlns="urn:two"/>');
      settings.add("remembered", { heading: "Owner" });
      await context.sync();
      const parts = customXmlParts.getByNamespace("urn:one");
      parts.load("items/id");
      await context.sync();
      parts.items[0]?.setXml('<a xmlns="urn:one">changed</a>');
      const two = customXmlParts.getByNamespace("urn:two");
      two.load("items/id");
      await context.sync();
      two.items[0]?.delete();
      const kept = settings.getItemOrNullObject("remembered");
      const none = settings.getItemOrNullObject("forgotten");
      kept.load("value");
      none.load("value");
      await context.sync();
      expect([kept.value, none.isNullObject]).toEqual([{ heading: "Owner" }, true]);
    });
    expect(host.customXml).toEqual(['<a xmlns="urn:one">changed</a>']);
  });
});
