/** A part of patterns, as it is written in them. */
export const part = String.raw;

/** A pattern that is made of parts. */
export const pattern = (text: TemplateStringsArray, ...parts: readonly string[]): RegExp => new RegExp(part(text, ...parts));

/** A pattern that finds all that fits it. */
export const everywhere = (text: TemplateStringsArray, ...parts: readonly string[]): RegExp => new RegExp(part(text, ...parts), "g");
