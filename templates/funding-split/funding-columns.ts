import { date, figure, needed, text } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import type { SheetRecord } from "../../core/workbook/read-records";
import { reportingPeriod } from "../reporting-period";
import { money } from "./money";

/** One row a partner, with what it weighs and when it pays. */
export const columns = {
  partner: needed(text("Partner", "Organisation", "Agency", "Responsible authority", "Contributor", "Name of partner")),
  weight: figure("Weight", "Share", "Parts", "Population", "Proportion"),
  from: date("From", "Partner from", "Joined", "Joins"),
  to: date("To", "Partner to", "Until", "Left", "Leaves"),
  paid: money("Paid", "Paid to date", "Paid so far", "Received"),
};

export const details = {
  partnership: text("Partnership", "Board", "Name of partnership"),
  cost: needed(money("Total cost", "Cost", "Amount to share", "Cost to share")),
  purpose: text("For", "Cost of", "Purpose", "What it pays for"),
  period: reportingPeriod("Period", "Financial year", "Year"),
  firstDay: date("Period from", "First day"),
  lastDay: date("Period to", "Last day"),
  agreed: text("Agreed", "Basis", "Agreement", "Agreed by"),
};

export type PartnerRow = SheetRecord<typeof columns>;
export type FundingDetails = Details<typeof details>;
