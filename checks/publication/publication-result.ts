/** What a finding is about. Kinds are stable: tests, the pane and other programs go by them; sentences may improve. */
export type PublicationKind =
  | "name"
  | "initials"
  | "date-of-birth"
  | "address"
  | "postcode"
  | "telephone"
  | "e-mail"
  | "identity-number"
  | "case-reference"
  | "closed-paper"
  | "marking"
  | "example-text"
  | "comment"
  | "tracked-change"
  | "document-property"
  | "hidden-text"
  | "hidden-cells"
  | "embedded-file"
  | "defined-name"
  | "kept-data";

/** Whether something keeps a file from being published, or may be right and is for a person to look at. */
export type Severity = "must be taken out" | "to be looked at";

/** Something in a file that the public may not be meant to have, and what to do about it. */
export interface PublicationFinding {
  readonly kind: PublicationKind;
  /** What it is and what to do; a secret is never written out in it. */
  readonly message: string;
  /** Where, as somebody finds it; of the words there, secrets are shortened to their first letters. */
  readonly place: string;
  readonly severity: Severity;
}

/** Somebody who must not be told from what is published. */
export interface RegisteredPerson {
  /** "Mrs Jane Example", "Example, Jane", or one name alone. */
  readonly name: string;
  /** What published papers call this person, "Adult A"; said in messages in the place of the name. */
  readonly pseudonym?: string;
  /** "Mother of the victim"; said in messages where there is no pseudonym. */
  readonly role?: string;
  /** Where they are others than the first letters of the name. */
  readonly initials?: string;
}

/** What is to be kept from the public. */
export interface PublicationQuestions {
  readonly people: readonly RegisteredPerson[];
  /** Titles of papers of a closed session, which may not even be named. */
  readonly closedTitles?: readonly string[];
  /** The highest marking that may stand in the file; OFFICIAL where it is left out. */
  readonly allowedMarking?: "OFFICIAL" | "OFFICIAL-SENSITIVE";
  /** Telephone numbers, e-mail addresses and addresses that are meant for the public, such as where questions are sent. */
  readonly mayBePublished?: readonly string[];
}

/** What came of looking a file through. It cannot promise to find everything. */
export interface PublicationResult {
  /** The file by its name. */
  readonly file: string;
  readonly findings: readonly PublicationFinding[];
  /** What was looked for, in words. */
  readonly lookedFor: readonly string[];
  /** What could not be read, a sentence each with what to do. While there is one, nobody knows that the file is clean. */
  readonly unread: readonly string[];
}

/** Whether a file may go out as far as this check can tell: nothing that must be taken out, and nothing left unread. */
export const mayGoOut = ({ findings, unread }: PublicationResult): boolean => unread.length === 0 && findings.every(({ severity }) => severity !== "must be taken out");
