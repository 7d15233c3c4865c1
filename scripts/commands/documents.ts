import { documentTypes } from "../../templates";
import type { Command } from "./command";

export const documents: Command = {
  usage: "csp documents",
  does: "lists the documents that can be made",
  example: "csp documents",
  takes: [],
  options: ["json"],
  run: () => ({
    exitCode: 0,
    documents: documentTypes.map(({ id, title }) => ({ id, title, file: null, sheet: null, rows: null })),
    problems: [],
    told: documentTypes.map(({ id, title }) => `${id.padEnd(20)}${title}`),
  }),
};
