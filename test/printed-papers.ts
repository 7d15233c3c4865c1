import fs from "node:fs";
import path from "node:path";
import { PAPERS } from "./programs";

/** Lines of a printed paper, the first being 1: printedLines("003", 3, 40). */
export function printedPaper(paper: string, from: number, to: number): string {
  const folder = PAPERS.place ?? "";
  const file = fs.readdirSync(folder).find((name) => name.startsWith(paper)) ?? "";
  return fs.readFileSync(path.join(folder, file), "utf8").split("\n").slice(from - 1, to).join("\n");
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Where a made paper differs from the printed one, word for word: "printed words -> made words", in their order. */
export function differences(printed: string, made: string): readonly string[] {
  const [from, to] = [wordsOf(printed), wordsOf(made)];
  const common = from.map(() => new Array<number>(to.length + 1).fill(0)).concat([new Array<number>(to.length + 1).fill(0)]);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) (common[i] as number[])[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: string[] = [];
  let [gone, added]: [string[], string[]] = [[], []];
  const told = (): void => {
    if (gone.length + added.length > 0) found.push([gone.join(" "), added.join(" ")].join(" -> ").trim());
    [gone, added] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      told();
      i++;
      j++;
    } else if (j >= to.length || (i < from.length && at(i + 1, j) >= at(i, j + 1))) gone.push(from[i++] ?? "");
    else added.push(to[j++] ?? "");
  }
  told();
  return found;
}
