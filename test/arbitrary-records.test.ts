import { makePaper } from "../core/make-paper";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import * as z from "zod/mini";
import { strFromU8, unzipSync } from "fflate";
import { Chart, isChart } from "../core/docx/chart/chart";
import type { DocumentType } from "../core/document-type";
import { documentTypes } from "../templates";
import { templateOf } from "./made-documents";
import { LIBREOFFICE, describeWith } from "./programs";
import { inTemporaryFolder } from "./run-csp";
import { readWordFile } from "./word-file";

const RUNS = Number(process.env.CSP_FUZZ_RUNS ?? 25);

/** Words of every kind: plain, of any letters and signs, halves of emoji, control characters, markup, tags, lists, very long. */
const words = fc.oneof(
  fc.lorem({ maxCount: 8 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 40 }),
  fc.constantFrom("", " ", "\n", "• one\n• two\n- three", "1. one\n2. two", "{Title}", "{#Items}", "{/Items}", "{{", "</w:t>", "<w:p/>", "]]>", "&amp;", "&#0;", "\u0000\u000b\ufffe", "\ud83d", "\u202eabc", "=1+1", "undefined", "__proto__", "x".repeat(5_000)),
);

/** A chart of whatever figures: none, one, huge, and such as are no number. */
const charts = fc
  .record({ title: words, finding: words, labels: fc.array(words, { minLength: 1, maxLength: 6 }), names: fc.array(words, { minLength: 1, maxLength: 3 }), values: fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(undefined)), { maxLength: 6 }), isBars: fc.boolean() })
  .map(({ title, finding, labels, names, values, isBars }) => {
    const parts = { title, finding, categories: { title: "Month", labels }, values: { title: "Count", decimals: 1 } };
    const series = names.map((name) => ({ name, values }));
    return new Chart(isBars ? { ...parts, kind: "bars", series: [series[0] as (typeof series)[number]], roles: labels.map(() => "other" as const) } : { ...parts, kind: "lines", series });
  });

/** Whatever the schema of a document's data allows. */
function allowedBy(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodMiniNullable) return fc.option(allowedBy(schema.def.innerType), { nil: null });
  if (schema instanceof z.ZodMiniOptional) return fc.option(allowedBy(schema.def.innerType), { nil: undefined });
  if (isChart(schema)) return charts;
  if (schema instanceof z.ZodMiniArray) return fc.array(allowedBy(schema.def.element), { maxLength: 4 });
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean();
  if (schema instanceof z.ZodMiniString) return words;
  if (schema instanceof z.ZodMiniObject) return fc.record(Object.fromEntries(Object.entries(schema.def.shape).map(([name, part]) => [name, allowedBy(part as z.core.$ZodType)])));
  throw new Error(`Nothing is known of ${schema.constructor.name}.`);
}

/** Every part is XML to a parser that is not ours, namespaces and all, and another program reads the file. */
async function opens(bytes: Uint8Array): Promise<void> {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(strFromU8(part)).close();
  }
  await readWordFile(bytes);
}

function made(type: DocumentType, data: unknown): Uint8Array {
  const result = makePaper(type, { title: "A paper", data }, templateOf(type));
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.bytes;
}

describe("arbitrary records give a file that opens", () => {
  test.each(documentTypes.map((type) => [type.id, type] as const))("%s", async (_, type) => {
    await fc.assert(
      fc.asyncProperty(allowedBy(type.data), async (data) => opens(made(type, data))),
      { numRuns: RUNS, seed: 20_110_503 },
    );
  }, 120_000);
});

describeWith(LIBREOFFICE, "LibreOffice", () => {
  test("opens a paper of each kind with arbitrary records", () =>
    inTemporaryFolder((folder) => {
      const files = documentTypes.map((type) => {
        const file = path.join(folder, `${type.id}.docx`);
        const [data] = fc.sample(allowedBy(type.data), { numRuns: 1, seed: 7 });
        fs.writeFileSync(file, made(type, data));
        return file;
      });
      spawnSync(LIBREOFFICE.place ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
      const opened = fs.readdirSync(folder).filter((name) => name.endsWith(".pdf"));
      expect(opened.sort()).toEqual(documentTypes.map(({ id }) => `${id}.pdf`).sort());
    }), 180_000);
});
