import * as z from "zod/mini";
import { serialOfDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import type { Problem } from "../../core/problem";
import type { Writing } from "../../core/writing-style";
import { isFault, type Fault } from "../../functions/measures/fault";
import { daysOf, reportTimes, weightsOf, type Days } from "./check-funding";
import { columns, details, type FundingDetails, type PartnerRow } from "./funding-columns";
import { aboutBill, leftOver, RULES, writeDays } from "./funding-sentences";
import { writeMoney, type Pence } from "./money";
import { NobodyPays, splitFunding, type Bill } from "./split-funding";

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  partnership: z.string(),
  purpose: z.string(),
  period: z.string(),
  cost: z.string(),
  agreed: z.string(),
  partners: z.array(z.object({ partner: z.string(), weight: z.string(), days: z.string(), owes: z.string(), paid: z.string(), balance: z.string() })),
  hasWeights: z.boolean(),
  hasDays: z.boolean(),
  hasPaid: z.boolean(),
  bills: z.array(
    z.object({ heading: z.string(), about: z.string(), parts: z.array(z.object({ partner: z.string(), cut: z.string(), penny: z.string(), pays: z.string() })), leftOver: z.string() }),
  ),
  /** What each invoice may say, a line for each partner that pays. */
  invoices: z.array(z.object({ words: z.string() })),
  rules: z.array(z.object({ rule: z.string() })),
});

/** What each partner pays of a cost that they share, to the penny. */
export const fundingSplit = documentType({
  id: "funding-split",
  title: "Funding split",
  needs:
    'No funding split was found on a visible sheet. It has a row a partner, a row of headings with "Partner" and "Weight" (or "Share", or "Population"), and above it the sum beside the words "Total cost".',
  isPersonal: false,
  table: { name: "FundingSplit", sheets: /funding|contributions?|cost shar|split/i, columns, common: ["from", "to"], atLeast: 2, surely: 3, hasDetailsAboveOnly: true },
  details,
  newSheet: { without: ["firstDay", "lastDay"] },
  data,
  toPaper(records, around, report, _, write) {
    const { values, title: sheetTitle } = around;
    if (values.cost === 0) report({ code: "cell-not-read", message: "The total cost is £0.00, so there is nothing to share. Write the sum that the partners pay.", where: around.where("cost") });
    const weights = weightsOf(records, report);
    const days = daysOf(around, records, report);
    reportTimes(records, days, report);
    const total = values.cost ?? 0;
    const bills = billsOf(records, weights, total, days, around, write, report);
    const names = records.map(({ values: row }) => row.partner);
    const owed = records.map((_, index) => bills.reduce((sum, { parts }) => sum + (parts[index]?.units ?? 0), 0));
    const partnership = values.partnership || sheetTitle;
    const period = values.firstDay && values.lastDay && days ? writeDays(days, write) : (values.period?.written ?? "");
    const title = `Funding split: ${[partnership, values.purpose, period].filter(Boolean).join(", ")}`;
    return {
      title,
      data: {
        title,
        footer: ["Funding split", period].filter(Boolean).join(", "),
        partnership,
        purpose: values.purpose,
        period,
        cost: writeMoney(total),
        agreed: values.agreed,
        partners: partnerRows(records, owed, total, days, write),
        hasWeights: records.some(({ has }) => has("weight")),
        hasDays: records.some(({ values: row }) => row.from ?? row.to),
        hasPaid: records.some(({ has }) => has("paid")),
        bills: bills.map((bill) => ({
          heading: days ? writeDays(bill, write) : "How the total is split",
          about: aboutBill(bill, bills, total),
          parts: bill.parts.flatMap((part, index) => (part ? [{ partner: names[index] ?? "", cut: writeMoney(part.units - (part.isRaised ? 1 : 0)), penny: part.isRaised ? "1p" : "", pays: writeMoney(part.units) }] : [])),
          leftOver: leftOver(bill, names),
        })),
        invoices: records.flatMap((_, index) => {
          const sum = owed[index] ?? 0;
          const of = [values.purpose, period].filter(Boolean).join(", ");
          return sum === 0 ? [] : [{ words: `${names[index]}: ${writeMoney(sum)}, its part of ${writeMoney(total)}${of === "" ? "" : ` for ${of}`}.` }];
        }),
        rules: RULES.map((rule) => ({ rule })),
      },
    };
  },
});

/** The bills of the period; where none can be made, that is a problem at the cost or at the first partner. */
function billsOf(records: readonly PartnerRow[], weights: readonly number[], total: Pence, days: Days | undefined, around: FundingDetails, write: Writing, report: (problem: Problem) => void): readonly Bill[] {
  const partners = records.map(({ values: { from, to } }, index) => ({ weight: weights[index] ?? 0, ...(from && days ? { from: serialOfDate(from) } : {}), ...(to && days ? { to: serialOfDate(to) } : {}) }));
  const bills = splitFunding(total, days?.firstDay ?? 0, days?.lastDay ?? 0, partners);
  if (!isFault(bills)) return bills;
  report({ code: "totals-disagree", message: sentenceOf(bills, write), where: records[0]?.where(records[0].has("weight") && !(bills instanceof NobodyPays) ? "weight" : "partner") ?? around.where("cost") });
  return [];
}

const sentenceOf = (wrong: Fault, write: Writing): string =>
  wrong instanceof NobodyPays ? `From ${writeDays(wrong, write)} nobody is a partner, and nobody would pay. Change the dates of a partner, or the period.` : wrong.reason;

function partnerRows(records: readonly PartnerRow[], owed: readonly Pence[], total: Pence, days: Days | undefined, write: Writing) {
  const rows = records.map(({ values }, index) => {
    const owes = owed[index] ?? 0;
    return { partner: values.partner, weight: values.weight.shown, days: daysAsPartner(values, days, write), owes: writeMoney(owes), paid: writeMoney(values.paid ?? 0), balance: balanceOf(owes, values.paid ?? 0) };
  });
  const paid = records.reduce((sum, { values }) => sum + (values.paid ?? 0), 0);
  const owes = owed.reduce((sum, each) => sum + each, 0);
  return [...rows, { partner: "Total", weight: "", days: "", owes: writeMoney(owes), paid: writeMoney(paid), balance: balanceOf(total, paid) }];
}

function daysAsPartner({ from, to }: PartnerRow["values"], days: Days | undefined, write: Writing): string {
  if (from && to) return `${write.date(from)} to ${write.date(to)}`;
  if (from) return `From ${write.date(from)}`;
  if (to) return `To ${write.date(to)}`;
  return days ? "All days" : "";
}

function balanceOf(owes: Pence, paid: Pence): string {
  if (paid === owes) return "Nothing to pay";
  return paid < owes ? `${writeMoney(owes - paid)} to pay` : `${writeMoney(paid - owes)} to return`;
}
