import { oneOf, type Column } from "../core/workbook/column";

/** How the papers of a meeting are set out: as a city partnership prints them, or as a county council does. */
export type MeetingStyle = "City" | "County";

/** The style that a sheet asks for; undefined where it leaves it to what the sheet has. */
export const meetingStyle = (alsoSaid: Readonly<Record<string, MeetingStyle>>, ...headings: readonly [string, ...string[]]): Column<MeetingStyle | undefined> =>
  oneOf<MeetingStyle>(["City", "County"], { council: "County", ...alsoSaid }, ...headings);
