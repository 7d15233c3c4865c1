import * as z from "zod/mini";

/** A fact beside its name, in a table of two columns. */
export const fact = z.object({ item: z.string(), entry: z.string() });

/** Words under a heading of their own. */
export const part = z.object({ heading: z.string(), text: z.string() });

/** What every paper of a review says of itself. */
export const reviewHead = {
  title: z.string(),
  footer: z.string(),
  term: z.string(),
  guidance: z.string(),
  partnership: z.string(),
  review: z.string(),
  marking: z.string(),
  /** In how many places something is still to be added; "" where nothing is. */
  stillToAdd: z.string(),
};
