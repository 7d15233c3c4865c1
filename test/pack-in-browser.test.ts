import fs from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import webpack from "webpack";
import { packFromBytes } from "./pack-in-window";
import { inTemporaryFolder } from "./run-csp";
import { DERBYSHIRE, standIn, standInPdf } from "./stand-in-papers";

/** The source of the pack as one script of a page. */
function bundled(folder: string): Promise<string> {
  const typescript = { test: /\.ts$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } } };
  const compiler = webpack({ mode: "production", target: ["web", "es2020"], devtool: false, entry: path.resolve("test/pack-in-window.ts"), output: { path: folder, filename: "pack.js" }, resolve: { extensions: [".ts", ".js"] }, module: { rules: [typescript] }, optimization: { minimize: false }, performance: false });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve(fs.readFileSync(path.join(folder, "pack.js"), "utf8"));
    });
  });
}

test("the same inputs give the same pack in a page of a browser, byte for byte", async () => {
  const workbook = new Uint8Array(fs.readFileSync("examples/derbyshire-pack-2016-11-29.xlsx"));
  const papers = await Promise.all(DERBYSHIRE.map(async (paper) => ({ name: paper.name, bytes: await standIn(paper) })));
  const templates = ["agenda/agenda.docx"].map((name) => ({ name, bytes: new Uint8Array(fs.readFileSync(path.join("templates", name))) }));
  const pdf = await standInPdf("A Word paper", 2);
  const page = new JSDOM("", { runScripts: "outside-only" }).window as unknown as Window & typeof globalThis & { packFromBytes: typeof packFromBytes };
  // Every browser has these; jsdom does not, and what they give must be of the page's own kind.
  page.TextDecoder = TextDecoder;
  page.TextEncoder = class extends TextEncoder {
    override encode(words?: string) {
      return new page.Uint8Array(super.encode(words));
    }
  } as typeof TextEncoder;
  page.eval(await inTemporaryFolder(bundled));
  const ofPage = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => files.map(({ name, bytes }) => ({ name, bytes: new page.Uint8Array(bytes) }));
  for (const audience of ["public", "full"] as const) {
    const inNode = await packFromBytes(workbook, papers, templates, pdf, audience);
    const inPage = await page.packFromBytes(new page.Uint8Array(workbook), ofPage(papers), ofPage(templates), new page.Uint8Array(pdf), audience);
    expect(inPage.map(([name]) => name)).toEqual(inNode.map(([name]) => name));
    expect(inPage.map(([name, bytes], index) => [name, Buffer.from(bytes).equals(inNode[index]?.[1] ?? new Uint8Array())])).toEqual(inNode.map(([name]) => [name, true]));
  }
}, 180_000);
