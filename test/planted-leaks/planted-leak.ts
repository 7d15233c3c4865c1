import type { PublicationKind, PublicationQuestions } from "../../checks/publication/publication-result";

/** A file with one thing in it that the public may not have. */
export interface PlantedLeak {
  readonly leak: string;
  readonly kind: PublicationKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Words of the place where it is found. */
  readonly place: string;
}

/** People who are in no paper; telephone numbers are of the ranges that Ofcom keeps for drama. */
export const REGISTER: PublicationQuestions = {
  people: [
    { name: "Mrs Zoë Quillfeather", pseudonym: "Adult A", role: "Victim" },
    { name: "O’Marrow-Thistle, Anne-Marie", pseudonym: "Adult B", role: "Mother of the victim" },
    { name: "Rose Green", pseudonym: "Adult C", role: "Neighbour" },
    { name: "Tobias Xavier Quillfeather", pseudonym: "Adult D", role: "Perpetrator" },
  ],
  closedTitles: ["9. Update on the review of the Brook Lane case"],
};
