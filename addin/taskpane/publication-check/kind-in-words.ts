import type { PublicationKind } from "../../../checks/publication/publication-result";

/** What a finding is about, as it is called. */
export const KIND_IN_WORDS: Readonly<Record<PublicationKind, string>> = {
  name: "Name",
  initials: "Initials",
  "date-of-birth": "Date of birth",
  address: "Address",
  postcode: "Postcode",
  telephone: "Telephone number",
  "e-mail": "E-mail address",
  "identity-number": "Identity or case number",
  "case-reference": "Case reference",
  "closed-paper": "Paper of the closed session",
  marking: "Marking",
  "example-text": "Example or blank of a form",
  comment: "Comment",
  "tracked-change": "Tracked change",
  "document-property": "Property of the file",
  "hidden-text": "Hidden text",
  "hidden-cells": "Hidden cells",
  "embedded-file": "Embedded file",
  "defined-name": "Defined name",
  "kept-data": "Kept data",
};
