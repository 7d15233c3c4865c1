import * as z from "zod/mini";
import { writeDate } from "../../core/calendar-date";
import { documentType } from "../../core/document-type";
import { date, lines, needed, oneOf, text, told } from "../../core/workbook/column";
import { commissioningLetter } from "./commissioning-letter";
import { coveringLetter } from "./covering-letter";
import { decisionLetter } from "./decision-letter";
import { factColumns, factsOf } from "./facts";
import { homicideLetter } from "./homicide-letter";
import type { LetterKind } from "./letter-kind";

type KindName = "Notification of a decision" | "Commissioning of an IMR" | "Notification of a homicide" | "Covering letter";

const KINDS: Readonly<Record<KindName, LetterKind>> = {
  "Notification of a decision": decisionLetter,
  "Commissioning of an IMR": commissioningLetter,
  "Notification of a homicide": homicideLetter,
  "Covering letter": coveringLetter,
};

const SAID_OF_KINDS: Readonly<Record<string, KindName>> = {
  decision: "Notification of a decision",
  "home office notification": "Notification of a decision",
  "commissioning of an individual management review": "Commissioning of an IMR",
  commissioning: "Commissioning of an IMR",
  imr: "Commissioning of an IMR",
  homicide: "Notification of a homicide",
  recommendation: "Notification of a homicide",
  "letter of recommendation": "Notification of a homicide",
  referral: "Notification of a homicide",
  covering: "Covering letter",
};

const details = {
  letter: told(needed(oneOf<KindName>(["Notification of a decision", "Commissioning of an IMR", "Notification of a homicide", "Covering letter"], SAID_OF_KINDS, "Letter", "Kind of letter", "Type of letter")), "Which letter it is."),
  marking: oneOf<"OFFICIAL" | "OFFICIAL-SENSITIVE">(["OFFICIAL", "OFFICIAL-SENSITIVE"], { "official sensitive": "OFFICIAL-SENSITIVE" }, "Marking", "Protective marking", "Classification"),
  partnership: text("Partnership", "Name of partnership", "Board", "Name of board"),
  organisation: text("Organisation", "Organization", "Letterhead"),
  address: lines("Address", "Our address", "Address of sender"),
  telephone: text("Telephone", "Phone", "Tel", "Tel."),
  fax: text("Fax"),
  email: text("E-mail", "Email", "E-mail address"),
  to: told(lines("To", "Addressee", "Recipient"), "The name and the address, a line each.", "The Home Office"),
  date: date("Date", "Date of letter"),
  reference: text("Our reference", "Our ref", "Our ref."),
  salutation: text("Salutation", "Dear", "Greeting"),
  signOff: text("Sign-off", "Complimentary close"),
  from: told(text("From", "Signatory", "Signed by"), "Who signs it.", "Chair of the partnership"),
  post: text("Post", "Job title", "Position"),
  enclosed: lines("Enclosed", "Enclosures", "Enc"),
};

const data = z.object({
  title: z.string(),
  /** What the foot of every page says. */
  footer: z.string(),
  marking: z.string(),
  partnership: z.string(),
  organisation: z.string(),
  address: z.string(),
  telephone: z.string(),
  fax: z.string(),
  email: z.string(),
  to: z.string(),
  date: z.string(),
  reference: z.string(),
  salutation: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.object({ text: z.string() })),
  signOff: z.string(),
  from: z.string(),
  post: z.string(),
  enclosed: z.string(),
});

/** A letter of one of a few kinds, from the facts that it states; a fact that the sheet lacks is visibly to be added. */
export const letter = documentType({
  id: "letter",
  title: "Letter",
  needs: 'No letter was found on a visible sheet. A letter has a row of headings with "Fact" and "Words", and above it the word "Letter" beside its kind, such as Notification of a decision.',
  isPersonal: true,
  table: { name: "Letter", sheets: /\bletters?\b/i, columns: factColumns, atLeast: 2, surely: 3, prose: ["words"], hasDetailsAboveOnly: true },
  details,
  data,
  toPaper(records, { values, title: sheetTitle }, report) {
    const name = values.letter ?? "Covering letter";
    const kind = KINDS[name];
    const facts = factsOf(records, values.letter ? kind.facts : Object.values(KINDS).flatMap((each) => each.facts), report);
    if (values.letter) kind.check?.(facts, report);
    const partnership = values.partnership || sheetTitle;
    const sheet = { partnership: partnership === "" ? "(add the partnership)" : /^the\b/i.test(partnership) ? partnership : `the ${partnership}` };
    const when = values.date ? writeDate(values.date) : "";
    const subject = kind.subject(facts, sheet);
    const title = `Letter: ${[name, facts.said("Reference") || values.reference, when].filter(Boolean).join(", ")}`;
    const salutation = salutationOf(values.salutation);
    return {
      title,
      data: {
        title,
        footer: ["Letter", when].filter(Boolean).join(", "),
        marking: values.marking ?? (name === "Covering letter" ? "" : "(add the marking: OFFICIAL or OFFICIAL-SENSITIVE)"),
        partnership,
        organisation: values.organisation || partnership || "(add the organisation)",
        address: values.address.join("\n") || "(add the address)",
        telephone: values.telephone || "(add the telephone number)",
        fax: values.fax,
        email: values.email || "(add the e-mail address)",
        to: values.to.join("\n") || "(add the name and address of whom the letter is to)",
        date: when || "(add the date)",
        reference: values.reference,
        salutation,
        subject,
        paragraphs: [...kind.paragraphs(facts, sheet), ...facts.paragraphs].map((words) => ({ text: words })),
        signOff: values.signOff || (isByName(salutation) ? "Yours sincerely" : "Yours faithfully"),
        from: values.from || "(add the name of whom the letter is from)",
        post: values.post || "(add the post)",
        enclosed: values.enclosed.join("\n"),
      },
    };
  },
});

const salutationOf = (typed: string): string => (typed === "" ? "Dear (add the name)" : /^(?:dear|to)\b/i.test(typed) ? typed : `Dear ${typed}`);

/** Whom a letter greets by name it leaves sincerely, anybody else faithfully. */
const isByName = (salutation: string): boolean => !/\b(?:sir|madam|sirs|colleagues?|chair|partners?)\b/i.test(salutation);
