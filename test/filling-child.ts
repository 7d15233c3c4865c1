/**
 * Fills one template with one program, in a process of its own, and says what that cost:
 * node filling-child.js PROGRAM CASE
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import type { TemplateData } from "easy-template-x";
import { unzipSync } from "fflate";
import * as z from "zod/mini";
import { QUICK, type Packer } from "../core/docx/write-zip";
import { CASES, dataFor, firstAndLast, templateFor, type Case, type CaseName, type Dialect } from "./filling-cases";

type Fill = () => Promise<Uint8Array> | Uint8Array;
type Data = Readonly<Record<string, unknown>>;

interface Program {
  readonly dialect: Dialect;
  /** Loads the program, which is not measured. */
  readonly load: (template: Uint8Array, data: Data, columns: Case["columns"]) => Promise<Fill>;
}

/** Without a packing of its own, as in a browser. */
const fillingByUs =
  (packer?: Packer): Program["load"] =>
  async (bytes, data, columns) => {
    const { fillTemplate } = await import("../core/docx/fill-template.js");
    const steps = z.array(z.object({ step: z.string() }));
    const row = z.object(Object.fromEntries(columns.map(({ field, isList }) => [field, isList ? steps : z.string()])));
    const schema = z.object({ title: z.string(), partnership: z.string(), place: z.string(), rows: z.array(row) });
    return () => {
      const filled = fillTemplate({ name: "template", bytes }, { title: "Paper" }, schema, data, packer);
      if ("problems" in filled) throw new Error(JSON.stringify(filled.problems));
      return filled.bytes;
    };
  };

const PROGRAMS: Readonly<Record<string, Program>> = {
  "core/docx": { dialect: "braces", load: fillingByUs({ deflate: (bytes) => zlib.deflateRawSync(bytes, { level: QUICK }), checksum: zlib.crc32 }) },
  "core/docx in a browser": { dialect: "braces", load: fillingByUs() },

  docxtemplater: {
    dialect: "braces",
    load: async (bytes, data) => {
      const { default: Docxtemplater } = await import("docxtemplater");
      const { default: PizZip } = await import("pizzip");
      return () => new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true }).render(data).toUint8Array();
    },
  },

  "docxtemplater, our lists": {
    dialect: "braces",
    load: async (bytes, data) => {
      const { engineWith } = await import("../core/docx/engine.js");
      const { TagsSeen } = await import("../core/docx/template-tags.js");
      const { default: PizZip } = await import("pizzip");
      return () => engineWith(new PizZip(bytes), new TagsSeen(), "by the engine").render(data).toUint8Array();
    },
  },

  carbone: {
    dialect: "carbone",
    load: async (bytes, data) => {
      const { default: carbone } = await import("carbone");
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "carbone-"));
      process.on("exit", () => fs.rmSync(folder, { recursive: true }));
      const file = path.join(folder, "template.docx");
      fs.writeFileSync(file, bytes);
      return () =>
        new Promise((resolve, reject) => {
          carbone.render(file, data, {}, (error, result) => (error ? reject(error) : resolve(result)));
        });
    },
  },

  "easy-template-x": {
    dialect: "braces",
    load: async (bytes, data) => {
      const { TemplateHandler } = await import("easy-template-x");
      return () => new TemplateHandler().process(Buffer.from(bytes), data as TemplateData);
    },
  },

  "docx-templates": {
    dialect: "commands",
    load: async (bytes, data) => {
      const { createReport } = await import("docx-templates");
      return () =>
        createReport({ template: Buffer.from(bytes), data, noSandbox: true, processLineBreaksAsNewText: true, maximumWalkingDepth: Infinity });
    },
  },
};

/** So many fillings are not measured, so many are: the larger, the fewer. */
const times = (rows: number): readonly [before: number, measured: number] => (rows > 5_000 ? [2, 5] : rows > 500 ? [15, 15] : [100, 101]);

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function main(): Promise<void> {
  const [name = "", caseName = ""] = process.argv.slice(2);
  const program = PROGRAMS[name];
  if (!program) throw new Error(`No program is called ${name}.`);
  const what: Case = CASES[caseName as CaseName];
  const data = { title: "Paper", partnership: "Partnership", Title: "Paper", Partnership: "Partnership", ...dataFor(what) };
  const fill = await program.load(templateFor(what.columns, program.dialect), data, what.columns);
  const [before, measured] = times(what.rows);
  const wall: number[] = [];
  const cpu: number[] = [];
  let filled: Uint8Array = new Uint8Array();
  for (let time = -before; time < measured; time++) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    filled = await fill();
    const { user, system } = process.cpuUsage(used);
    if (time < 0) continue;
    wall.push(performance.now() - began);
    cpu.push((user + system) / 1_000);
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const document = new TextDecoder().decode(unzipSync(filled)["word/document.xml"]);
  const isFilled = firstAndLast(what).every((words) => document.includes(words));
  process.stdout.write(JSON.stringify({ wallMs: middle(wall), cpuMs: middle(cpu), peakMb, kilobytes: filled.length / 1_000, isFilled }));
}

void main();
