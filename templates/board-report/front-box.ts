import type { ReportDetails } from "./details";

/** The rows of the box before a report, under its title. */
export function frontBox({ values }: ReportDetails, recommendations: readonly string[]) {
  const rows: readonly (readonly [label: string, words: string])[] = [
    ["Report written by", values.writtenBy],
    ["Attached", values.attached.join("\n")],
    ["Background Papers", values.backgroundPapers.join("\n")],
    ["Action/Recommendations", recommendations.join("\n")],
  ];
  return rows.filter(([, words]) => words !== "").map(([label, words]) => ({ label, words }));
}
