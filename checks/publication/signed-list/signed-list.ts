import * as z from "zod/mini";
import { writeDate, type CalendarDate } from "../../../core/calendar-date";
import type { Packer } from "../../../core/docx/write-zip";
import { fillTemplate, type Template } from "../../../core/docx/fill-template";
import { safeFileName } from "../../../core/file-name";
import type { Problem } from "../../../core/problem";
import { NO_PROMISE } from "../looked-for";
import { mayGoOut, type PublicationResult } from "../publication-result";

const finding = z.object({ place: z.string(), what: z.string(), must: z.string(), decision: z.string() });

/** What the template of the list may be filled with. */
export const signedListData = z.object({
  title: z.string(),
  /** Whom the properties of the list name as its author. */
  partnership: z.string(),
  marking: z.string(),
  footer: z.string(),
  date: z.string(),
  outcome: z.string(),
  lookedFor: z.array(z.object({ words: z.string() })),
  noPromise: z.string(),
  files: z.array(z.object({ file: z.string(), says: z.string(), hasFindings: z.boolean(), findings: z.array(finding) })),
  signatures: z.array(z.object({ task: z.string(), name: z.string(), post: z.string(), signed: z.string() })),
});

/** The Word file that the list is made with, by its place under the folder of the toolkit. */
export const SIGNED_LIST_TEMPLATE = "checks/publication/signed-list/signed-list.docx";

const TASKS = ["Looked the files through", "Decided about each finding", "Read the papers and agrees that they may be published"];

/**
 * The list that is signed before papers are published: what was looked for, what was found, and room for what was decided
 * and by whom. Its places show no more of a secret than first letters.
 * @param date the day on which the files were looked through
 */
export function signedList(results: readonly PublicationResult[], date: CalendarDate, template: Template, packer?: Packer): { readonly fileName: string; readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const [only, ...others] = results.map(({ file }) => file.replace(/^.*[\\/]/, ""));
  const title = `Before publication: ${others.length === 0 ? (only ?? "no files") : `${results.length} files`}, ${writeDate(date)}`;
  const filled = fillTemplate(
    template,
    { title, subject: "Before publication" },
    signedListData,
    signedListData.parse({
      title,
      partnership: "Community Safety Toolkit",
      marking: "(add the marking: OFFICIAL or OFFICIAL-SENSITIVE)",
      footer: `Before publication, ${writeDate(date)}`,
      date: writeDate(date),
      outcome: results.every(mayGoOut) ? "Nothing was found that must be taken out. Somebody must still read the papers and sign below." : "Not to be published as it is: see what was found.",
      lookedFor: (results[0]?.lookedFor ?? []).map((words) => ({ words })),
      noPromise: NO_PROMISE,
      files: results.map(({ file, findings, unread }) => ({
        file: file.replace(/^.*[\\/]/, ""),
        says: [...unread, ...(findings.length === 0 && unread.length === 0 ? ["Nothing was found."] : [])].join("\n"),
        hasFindings: findings.length > 0,
        findings: findings.map(({ place, message, severity }) => ({ place: sentence(place), what: message, must: sentence(severity), decision: "(add the decision)" })),
      })),
      signatures: TASKS.map((task) => ({ task, name: "(add the name)", post: "(add the post)", signed: "(add the date)" })),
    }),
    packer,
  );
  return "problems" in filled ? filled : { fileName: safeFileName(title, "docx"), bytes: filled.bytes };
}

const sentence = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
