import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(__dirname, "..");

/** Writes a source file and those that it imports as JavaScript into a folder, so that a process loads nothing else. */
export function transpiled(file: string, folder: string, written = new Set<string>()): string {
  const target = path.join(folder, path.relative(ROOT, file)).replace(/\.ts$/, ".js");
  if (written.has(file)) return target;
  written.add(file);
  const source = fs.readFileSync(file, "utf8");
  const compilerOptions = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, ts.transpileModule(source, { fileName: file, compilerOptions }).outputText);
  for (const { fileName } of ts.preProcessFile(source).importedFiles) {
    if (fileName.startsWith(".")) transpiled(`${path.resolve(path.dirname(file), fileName.replace(/\.js$/, ""))}.ts`, folder, written);
  }
  return target;
}
