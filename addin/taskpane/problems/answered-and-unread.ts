import type { Found } from "../shell/pane-state";

/** The documents of whose headings something was said, and that cannot be read: what was said may be why. */
export const answeredAndUnread = ({ answers, documents }: Pick<Found, "answers" | "documents">): readonly string[] => [
  ...new Set(answers.flatMap(({ document }) => (document === undefined || documents.some(({ type }) => type.id === document) ? [] : [document]))),
];
