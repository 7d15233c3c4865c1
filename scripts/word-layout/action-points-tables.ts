import { onlyWith, onlyWithout, paragraph, table } from "./word-xml";

const withoutDates = table("Action points", "Each action point with its status and what has been done.", "Action points", [
  { heading: "Month/number", width: 2.9, cell: "{Number}" },
  { heading: "Action point", width: 7, cell: "{Action point}" },
  { heading: "Status and update", width: 7.3, cell: "{~Status and update}" },
]);

const withDates = table("Action points", "Each action point with when it is due, its status and what has been done.", "Action points", [
  { heading: "Month / number", width: 1.9, cell: "{Number}" },
  { heading: "Action point", width: 4.1, cell: "{Action point}" },
  { heading: "Original due date", width: 2.75, cell: "{Original due date}", onlyWith: "Has original due dates" },
  { heading: "{Due heading}", width: 2.75, cell: "{Due date}", onlyWith: "Has due dates" },
  { heading: "Times moved", width: 1.6, align: "right", cell: "{Times moved}", onlyWith: "Has times moved" },
  { heading: "Status and update", width: 4.1, cell: "{~Status and update}" },
]);

/** The schedule of action points, with columns of dates only where the sheet has them. */
export const actionPointsTables =
  onlyWithout("Has dates", withoutDates) +
  onlyWith("Has dates", withDates) +
  paragraph("TableNote", "{Ongoing} ongoing, {Closed} closed") +
  onlyWith("Overdue", paragraph("TableNote", "{Overdue}"));
