import { check } from "./check";
import { checkDocument } from "./check-document";
import type { Command } from "./command";
import { documents } from "./documents";
import { make } from "./make";
import { next } from "./next";
import { pack } from "./pack";
import { publicationCheck } from "./publication-check";
import { readBack } from "./read-back";
import { sheets } from "./sheets";
import { smart } from "./smart";
import { template } from "./template";
import { templateCheck } from "./template-check";

/** Every command of csp by the name that is typed, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  documents,
  make,
  pack,
  check,
  smart,
  next,
  sheets,
  template,
  "template check": templateCheck,
  "check-document": checkDocument,
  "publication-check": publicationCheck,
  "read-back": readBack,
};
