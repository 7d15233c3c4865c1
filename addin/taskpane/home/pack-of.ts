import type { Found } from "../shell/pane-state";

type Held = Pick<Found, "documents" | "sheets" | "types">;

/**
 * The papers that go together, by their ids: those of a meeting, also one whose headings must be put right first, because
 * a pack without it is not the pack. A paper about people's lives goes alone.
 */
export function packOf({ documents, sheets, types }: Held): readonly string[] {
  if (documents.length === 0) return [];
  const there = sheets.flatMap((sheet) => sheet.documents);
  const ofTheMeeting = types.filter(({ id, isPersonal }) => !isPersonal && there.includes(id));
  return (ofTheMeeting.length > 0 ? ofTheMeeting : documents.slice(0, 1).map(({ type }) => type)).map(({ id }) => id);
}

/** What the main button says. @example "Make the pack" */
export function packWords(pack: readonly string[], { types }: Pick<Held, "types">): string {
  const [only] = types.filter(({ id }) => id === pack[0]);
  return pack.length > 1 ? "Make the pack" : `Make the ${inASentence(only?.title ?? "")}`;
}

const inASentence = (title: string): string => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
