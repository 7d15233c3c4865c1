/** What any of the replacements below is for. Most text holds none of it, and is told so by one look. */
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u0085\u2028\u2029\ud800-\udfff\ufffe\uffff]/;

/**
 * Text that any XML part can hold: line ends as \n, Word's manual line break (vertical tab) as a line end, control
 * characters and the two non-characters left out, half an emoji replaced by the replacement sign.
 * Without this a single stray character makes a file that Word will not open.
 */
export const cleanText = (text: string): string =>
  UNCLEAN.test(text)
    ? text
        .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
        .replace(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g, "")
        .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    : text;

export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;") : text;
