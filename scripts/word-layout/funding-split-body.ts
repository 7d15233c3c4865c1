import { detail, onlyWith, paragraph, table } from "./word-xml";

/** What each partner owes, then every bill with its pennies, then the words of invoices and the rules. */
export const fundingSplitBody =
  onlyWith("Partnership", paragraph("Organisation", "{Partnership}")) +
  paragraph("Heading1", "Funding split") +
  detail("For", "Purpose") +
  detail("Period", "Period") +
  detail("Total cost", "Cost") +
  detail("Agreed", "Agreed") +
  paragraph("Heading2", "What each partner pays") +
  table("What each partner pays", "Each partner with its weight, the days on which it is a partner, what it owes, what it has paid and what is left, and the total in the last row.", "Partners", [
    { heading: "Partner", width: 4.2, cell: "{Partner}" },
    { heading: "Weight", width: 1.7, align: "right", cell: "{Weight}", onlyWith: "Has weights" },
    { heading: "Partner for", width: 3, cell: "{Days}", onlyWith: "Has days" },
    { heading: "Owes", width: 2.4, align: "right", cell: "{Owes}" },
    { heading: "Paid", width: 2.4, align: "right", cell: "{Paid}", onlyWith: "Has paid" },
    { heading: "Balance", width: 3.5, align: "right", cell: "{Balance}", onlyWith: "Has paid" },
  ]) +
  onlyWith(
    "Bills",
    paragraph("Heading2", "{Heading}"),
    paragraph("Normal", "{About}"),
    table("Parts of a bill", "Each partner with its part cut to whole pence, the penny left over that it pays, and what it pays.", "Parts", [
      { heading: "Partner", width: 7.6, cell: "{Partner}" },
      { heading: "Cut to pence", width: 3.4, align: "right", cell: "{Cut}" },
      { heading: "Penny left over", width: 3, align: "right", cell: "{Penny}" },
      { heading: "Pays", width: 3.2, align: "right", cell: "{Pays}" },
    ]),
    paragraph("TableNote", "{Left over}"),
  ) +
  paragraph("Heading2", "Words for the invoices") +
  onlyWith("Invoices", paragraph("ListBullet", "{Words}")) +
  paragraph("Heading2", "How the split is worked out") +
  onlyWith("Rules", paragraph("ListBullet", "{Rule}"));
