import { folded } from "./folded";
import { hit, type Hit, type Search } from "./passage";
import { datesOfBirth, fullDates, houses, postcodes } from "./personal-particulars";

const OF_BIRTH = /\b(?:date of birth|birth ?da(?:te|y)|born|d\.?o\.?b)\b/i;

/** Dates of birth, by the words beside them or by the heading over them. */
export const datesOfBirthSearch: Search = (words, { beside = "" }) => {
  const matches = OF_BIRTH.test(folded(beside)) ? fullDates(words) : datesOfBirth(words);
  return matches.map((match) => hit(match, "date-of-birth", "This is a date of birth. Write the age, or take it out."));
};

/** Where everybody may know that an office is. */
const PREMISES =
  /\b(?:guildhall|(?:county|town|shire|city|civic|village|parish|church|council) (?:hall|house|offices?|centre|chamber)s?|headquarters|offices?|police station|committee room|libraries|library|museum|university|hospital|centre|conference)\b/i;
const ORGANISATION = /\b(?:council|constabulary|commissioner|partnership|authority|service|nhs|trust|board|agency|police|group)\b/i;
/** A place that is nobody's business although it is one of many, and the words that say whose it is. */
const OF_SOMEBODY = /\b(?:refuge|shelter|hostel|safe house|victim|perpetrator|suspect|home (?:address|telephone|number)|lived|lives|living|resid(?:es?|ed|ing|ent)|mother|father|sister|brother|daughter|son|husband|wife|partner of|neighbour|tenant)\b/i;

/** So near to an address its words say whose it is. */
const NEARBY = 60;

export const addressesSearch: Search = (words, { beside = "", near = "" }) => {
  const isOffice = (match: RegExpMatchArray): boolean => {
    const at = match.index ?? 0;
    const around = `${beside} ${words.slice(Math.max(0, at - NEARBY * 2), at + match[0].length + NEARBY)}`;
    if (OF_SOMEBODY.test(around)) return false;
    return PREMISES.test(`${beside} ${words.slice(Math.max(0, at - NEARBY), at)} ${words.length < NEARBY * 2 ? near : ""}`) || (words.length < NEARBY * 2 && ORGANISATION.test(near));
  };
  return [
    ...houses(words).filter((match) => !isOffice(match)).map((match) => hit(match, "address", "This looks like the address of a home. Write the area instead, or take it out.")),
    ...postcodes(words).filter((match) => !isOffice(match)).map((match) => hit(match, "postcode", "This is a postcode, which leads to a few homes. Write the area instead, or take it out.")),
  ];
};

const PHONE = /(?<![\p{L}\d/.,-])(?:\+44 ?(?:\(0\))? ?|00 ?44 ?|\(?0)[1-9](?:[ ()-]{0,2}\d){8,9}(?![\p{L}\d/-])/gu;
const MOBILE = /^(?:\+?44|0044|0)?0?7[1-9]/;
/** Numbers that only organisations have. */
const OF_ORGANISATIONS = /^(?:\+?44|0044)?0?(?:3\d{2}|8\d{2}|9\d{2}|5[56])/;
const OF_AN_OFFICE = /\b(?:contacts?|enquir(?:y|ies)|(?:for )?further information|reception|switchboard|helpline|offices?|officer|manager|team|fax|minicom|gov\.uk|pnn|police|nhs|committee|democratic|council|constabulary|partnership|commissioner|service|trust|authority)\b/i;

/** Mobile telephones, and others that no office is named with. */
export const telephoneSearch: Search = (words, { beside = "", near = "", under = "" }) =>
  [...words.matchAll(PHONE)].flatMap((match): readonly Hit[] => {
    const number = match[0].replace(/[^\d+]/g, "");
    const around = `${beside} ${words.slice(Math.max(0, (match.index ?? 0) - 200), (match.index ?? 0) + 200)}`;
    if (MOBILE.test(number)) return [hit(match, "telephone", "This is the number of a mobile telephone. Take it out, or give the number of an office.")];
    if (OF_ORGANISATIONS.test(number)) return [];
    if (OF_SOMEBODY.test(around)) return [hit(match, "telephone", "This is somebody's telephone number. Take it out.")];
    return OF_AN_OFFICE.test(`${around} ${near} ${under}`) ? [] : [hit(match, "telephone", "Nothing beside this telephone number says whose office it is. Take it out, or say whose it is.")];
  });

const E_MAIL = /[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const PRIVATE_MAIL =
  /@(?:[\w-]+\.)*(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|talktalk|tiscali|sky|virginmedia|virgin|ntlworld|blueyonder|plusnet|o2|orange|gmx|mail|proton|protonmail|pm|zoho|fastmail|tutanota|hushmail|lineone|freeserve|wanadoo|fsmail|supanet)\.(?:co\.uk|com|net|org|uk|me|de|ch)$/i;

export const privateMailSearch: Search = (words) =>
  [...words.matchAll(E_MAIL)].filter(([address]) => PRIVATE_MAIL.test(address)).map((match) => hit(match, "e-mail", "This is a private e-mail address. Take it out, or give the address of an office."));

const INSURANCE = /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;
const TEN_DIGITS = /(?<![\d.,/-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d/-]|[.,]\d)/g;
const CRIME =
  /\b(?:crime|incident|occurrence|custody|log|niche|pnc|urn|investigation|tenancy|case|hospital|patient|passport|driving licence)(?: (?:report|record))? (?:number|no\b\.?|ref(?:erence)?\b\.?(?: (?:number|no\b\.?))?|id)(?: (?:is|was))?[ :#]*((?=[A-Z\d/.-]*\d[A-Z\d/.-]*\d)[A-Z\d]+(?:[/.-][A-Z\d]+)*)|\b(?:CRIS|PNC(?: ID)?|URN|CRIME)[ :#]*((?=[A-Z\d/]*\d{4})[A-Z\d]+(?:\/[A-Z\d]+)*)/gi;

/** Whether ten digits are a number of the National Health Service: the last is worked out from the others, modulo 11. */
function isHealthNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

export const identityNumbersSearch: Search = (words, { beside = "" }) => [
  ...[...words.matchAll(INSURANCE)].map((match) => hit(match, "identity-number", "This is a National Insurance number. Take it out.")),
  ...[...words.matchAll(TEN_DIGITS)]
    .filter(([number, gap]) => isHealthNumber(number.replace(/\D/g, "")) && (gap !== "" || /\bNHS\b/.test(`${beside} ${words}`)))
    .map((match) => hit(match, "identity-number", "This is an NHS number. Take it out.")),
  ...[...words.matchAll(CRIME)]
    .filter(([, number, other]) => /\d{4}|\d.*\/.*\d/.test(number ?? other ?? "") && !/^(?:19|20)\d\d(?:[/-](?:19|20)?\d\d)?$/.test(number ?? other ?? ""))
    .map((match) => hit(match, "identity-number", "This is the number of a crime or of a case, by which records of a person are found. Take it out.")),
];
