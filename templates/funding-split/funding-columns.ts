import { date, figure, needed, text, told } from "../../core/workbook/column";
import type { Details } from "../../core/workbook/read-details";
import type { SheetRecord } from "../../core/workbook/read-records";
import { reportingPeriod } from "../reporting-period";
import { money } from "./money";

/** One row a partner, with what it weighs and when it pays. */
export const columns = {
  partner: told(needed(text("Partner", "Organisation", "Agency", "Responsible authority", "Contributor", "Name of partner")), "Who pays a part.", "City Council"),
  weight: told(figure("Weight", "Share", "Parts", "Population", "Proportion"), "What the partner weighs beside the others: parts, a share or a population.", 3),
  from: told(date("From", "Partner from", "Joined", "Joins"), "The day on which the partner joined, where it was not there all the time.", ""),
  to: told(date("To", "Partner to", "Until", "Left", "Leaves"), "The day on which it left.", ""),
  paid: told(money("Paid", "Paid to date", "Paid so far", "Received"), "What it has paid so far.", 0),
};

export const details = {
  partnership: text("Partnership", "Board", "Name of partnership"),
  cost: told(needed(money("Total cost", "Cost", "Amount to share", "Cost to share")), "The whole sum to share.", 14000),
  purpose: told(text("For", "Cost of", "Purpose", "What it pays for"), "What the money pays for.", "the chair of a review"),
  period: reportingPeriod("Period", "Financial year", "Year"),
  firstDay: date("Period from", "First day"),
  lastDay: date("Period to", "Last day"),
  agreed: told(text("Agreed", "Basis", "Agreement", "Agreed by"), "Where the weights were agreed.", "Board of 3 May 2011"),
};

export type PartnerRow = SheetRecord<typeof columns>;
export type FundingDetails = Details<typeof details>;
