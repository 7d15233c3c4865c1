import fs from "node:fs";
import path from "node:path";
import { launchBrowser } from "./excel-host/chromium-excel";
import { ICON_SIZES, ICONS } from "./icon-sizes";
import { CHROMIUM, describeWith } from "./programs";

/** Draws the icons of the ribbon from addin/icons/*.svg in all sizes that Office asks for: `npm run icons`. */
describeWith(CHROMIUM, "icons", () => {
  test("are drawn in every size", async () => {
    const browser = await launchBrowser();
    for (const size of ICON_SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      for (const svg of fs.readdirSync(ICONS).filter((name) => name.endsWith(".svg"))) {
        const drawing = fs.readFileSync(path.join(ICONS, svg), "utf8").replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `);
        await page.setContent(`<body style="margin:0;background:transparent">${drawing}</body>`);
        await page.screenshot({ path: path.join(ICONS, `${path.basename(svg, ".svg")}-${size}.png`), omitBackground: true });
      }
      await page.close();
    }
    await browser.close();
  }, 120_000);
});
