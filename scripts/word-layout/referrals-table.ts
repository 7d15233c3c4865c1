import { PERIODS } from "../../templates/idvas-referrals/idvas-referrals";
import { onlyWith, paragraph, table } from "./word-xml";

/** What the referrals say, and their table: the districts with their figures and shares, and the total. */
export const referralsTable =
  onlyWith("Finding", paragraph("Normal", "{Finding}")) +
  table("Referrals by district", "The referrals of each district in each quarter and year, with the district's share, and the total in the last row.", "Districts", [
    { heading: "District", width: 5.1, cell: "{District}" },
    ...PERIODS.map((period) => ({
      heading: `{Period ${period}}`,
      width: 2,
      align: "right" as const,
      cell: `{Figure ${period}}`,
      onlyWith: `Period ${period}`,
    })),
    { heading: "Share of {Quarter}", width: 2.4, align: "right", cell: "{Quarter share}", onlyWith: "Quarter" },
    { heading: "Share of {Year}", width: 2.4, align: "right", cell: "{Year share}", onlyWith: "Year" },
  ]) +
  onlyWith("Year", paragraph("TableNote", "Shares are whole percentages that add to 100."));
