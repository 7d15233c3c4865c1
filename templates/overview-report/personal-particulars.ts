const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const FULL_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?:\d{4}|\d{2})|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})`;
const DATE_OF_BIRTH = new RegExp(String.raw`\b(?:born|birth(?:day)?|d\.?o\.?b)\b\W{0,4}(?:(?:is|was|on|in|the)\b\W*){0,3}${FULL_DATE}|${FULL_DATE}\W{0,4}\(?(?:date of birth|d\.?o\.?b)\b`, "i");

/** Whether words say when somebody was born, to the day: "born on 3 May 1979", "DOB 03/05/79". */
export const holdsDateOfBirth = (words: string): boolean => DATE_OF_BIRTH.test(words);

const ANY_FULL_DATE = new RegExp(String.raw`(?<![\d/.-])${FULL_DATE}(?![\d/-])`, "i");

/** Whether words hold a date to the day, whatever it is of. */
export const holdsFullDate = (words: string): boolean => ANY_FULL_DATE.test(words);

const POSTCODE = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/;
const STREET = "street|st|road|rd|avenue|ave|close|lane|drive|way|court|crescent|gardens|grove|place|terrace|square|hill|walk|row|mews|parade|green|rise|view";
/** A number, one to three words with capitals, and a word for a street: "25 Some Close", "3a Old Mill Lane". */
const HOUSE = new RegExp(String.raw`\b\d{1,4}[a-z]?,? ((?:\p{Lu}[\p{L}'’-]* ){1,3})(${STREET})\b`, "giu");
const FLAT = /\b(?:flat|apartment) \d{1,4}[a-z]?\b,? +\p{Lu}/iu;
/** "3 March Court of Appeal" and "2 Crown Court hearings" are no houses. */
const NO_STREET = new RegExp(String.raw`^(?:${MONTH} |(?:crown|county|magistrates['’]?|high|youth|family|supreme|coroners?['’]?s?) court$)`, "i");

/** Whether words hold an address in the United Kingdom: a postcode, a house in a street, a flat in a house. */
export function holdsAddress(words: string): boolean {
  if (POSTCODE.test(words) || FLAT.test(words)) return true;
  return [...words.matchAll(HOUSE)].some(([, name = "", street = ""]) => /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(street) && !NO_STREET.test(`${name}${street}`));
}
