const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const FULL_DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?:\d{4}|\d{2})|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})`;
/** "b. 3/5/79", and the place between: "born in Derby on 3 May 1979". */
const BORN_SOMEWHERE = String.raw`\bborn (?:in|at|to) (?:[\p{L}'’-]+,? ){1,6}?(?:on|in)(?: the)? ${FULL_DATE}|(?<=\p{L},? |\()b\. ?${FULL_DATE}`;
const DATE_OF_BIRTH = new RegExp(String.raw`${BORN_SOMEWHERE}|\b(?:born|birth(?:day)?|d\.?o\.?b)\b\W{0,4}(?:(?:is|was|on|in|the)\b\W*){0,3}${FULL_DATE}|${FULL_DATE}\W{0,4}\(?(?:date of birth|d\.?o\.?b)\b`, "giu");

/** Where words say when somebody was born, to the day: "born on 3 May 1979", "DOB 03/05/79". */
export const datesOfBirth = (words: string): readonly RegExpMatchArray[] => [...words.matchAll(DATE_OF_BIRTH)];

export const holdsDateOfBirth = (words: string): boolean => datesOfBirth(words).length > 0;

const ANY_FULL_DATE = new RegExp(String.raw`(?<![\d/.-])${FULL_DATE}(?![\d/-])`, "gi");

/** Dates to the day, whatever they are of. */
export const fullDates = (words: string): readonly RegExpMatchArray[] => [...words.matchAll(ANY_FULL_DATE)];

export const holdsFullDate = (words: string): boolean => fullDates(words).length > 0;

/** The areas of the Royal Mail, in which every postcode begins. */
const AREAS =
  "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const INWARD = "[ABD-HJLNP-UW-Z]{2}";
const POSTCODE = new RegExp(String.raw`\b(?:GIR ?0AA|(?:${AREAS})\d[A-Z\d]? ?\d${INWARD})\b`, "g");
/** In small letters only with its blank, so that no code of another kind is taken for one. */
const SMALL_POSTCODE = new RegExp(String.raw`\b(?:${AREAS.toLowerCase()})\d[a-z\d]? \d${INWARD.toLowerCase()}\b`, "g");

export const postcodes = (words: string): readonly RegExpMatchArray[] => [...words.matchAll(POSTCODE), ...words.matchAll(SMALL_POSTCODE)];

const STREET = "street|st|road|rd|avenue|ave|close|lane|drive|way|court|crescent|gardens|grove|place|terrace|square|hill|walk|row|mews|parade|green|rise|view";
/** A number, one to three words with capitals, and a word for a street: "25 Some Close", "3a Old Mill Lane". */
const HOUSE = new RegExp(String.raw`\b\d{1,4}[a-z]?,? ((?:\p{Lu}[\p{L}'’-]* ){1,3})(${STREET})\b`, "giu");
const FLAT = /\b(?:flat|apartment) \d{1,4}[a-z]?\b,? +\p{Lu}/giu;
/** "3 March Court of Appeal" and "2 Crown Court hearings" are no houses. */
/** A house with a name, and the street that it stands in: "Rose Cottage, Main Street". */
const NAMED_HOUSE = new RegExp(String.raw`(?<![\p{L}\d])(?:\p{Lu}[\p{L}'’-]* ){1,3}(?:Cottages?|Farm(?:house)?|Rectory|Vicarage|Bungalow|Barn|Lodge|Villa|Manse),? (?:\p{Lu}[\p{L}'’-]* ){1,3}(?:${STREET.replace(/\b\w/g, (letter) => letter.toUpperCase())})\b`, "gu");
const NO_STREET = new RegExp(String.raw`^(?:${MONTH} |(?:crown|county|magistrates['’]?|high|youth|family|supreme|coroners?['’]?s?) court$)`, "i");

/** Houses in streets, by number or by name, and flats in houses. */
export const houses = (words: string): readonly RegExpMatchArray[] => [
  ...[...words.matchAll(HOUSE)].filter(([, name = "", street = ""]) => /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(street) && !NO_STREET.test(`${name}${street}`)),
  ...words.matchAll(FLAT),
  ...words.matchAll(NAMED_HOUSE),
];

/** Whether words hold an address in the United Kingdom: a postcode, a house in a street, a flat in a house. */
export const holdsAddress = (words: string): boolean => postcodes(words).length > 0 || houses(words).length > 0;
