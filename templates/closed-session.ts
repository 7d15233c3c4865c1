const SECRET = "(?:closed|private|confidential|exempt|restricted|non-?public)";
const AT_AN_END = String.raw`\s*(?:$|[-–—:;.,(/])`;

/** Words that say of a row that it begins the closed session, and words that only stand around them. */
const SAYS_CLOSED = String.raw`closed|private|confidential|exempt|restricted|non[- ]?public|exclu(?:de[ds]?|ding|sion)|members only|part[ -](?:2|ii|two|b)`;
const AROUND =
  "the|and|or|of|to|from|in|is|are|be|which|with|only|start|begins?|beginning|resolution|members|press|public|session|items?|business|part|section|matters?|meeting|agenda|reports?|information|discussions?";

/** "Private & confidential", "3. Closed session", "Press and public excluded": such words and no others. */
const ONLY_CLOSED = String.raw`^(?=.*\b(?:${SAYS_CLOSED})\b)[\s\W\d]*(?:\b(?:${SAYS_CLOSED}|${AROUND})\b[^\p{L}\p{N}]*)+$`;

/** Words that may begin what the public may not see, in a row that is not plainly a closed session: it is asked. */
const MAY_BE_CLOSED = /press and (?:the )?public|public and (?:the )?press|absence of the (?:press|public)|public (?:will be|are|is|be) (?:asked|excluded)|not open to the public|schedule 12a|exempt information|not for publication|in camera\b|strictly (?:private|confidential)|without prejudice|executive session|reserved business|pink papers|below the line|(?:board|core|members?|officers?)[ -]members? only|(?:board|core|members|officers?)[ -]only|(?:exempt|restricted|confidential|private|closed) (?:session|items?|business|section|part)\b/i;
const MAY_BE_CLOSED_ALONE = /\b(?:exempt|confidential|private|restricted|closed)\b/i;

/** Words that may say that the public are back. */
const MAY_BE_OPEN_AGAIN = new RegExp(
  [
    String.raw`^(?:the )?(?:open|public) (?:session|items?|business|part|section|meeting|agenda)\b`,
    String.raw`^part (?:1|i|one|a)${AT_AN_END}`,
    String.raw`^end of (?:the )?${SECRET} (?:session|items?|business|part|section|meeting|agenda)\b`,
    String.raw`\bre-?admi(?:t|ssion)`,
    String.raw`\b(?:press|public)\b.{0,30}\b(?:returns?|re-?joins?|re-?enters?|invited back|come back)\b`,
  ].join("|"),
  "iu",
);

/** The part of a meeting that the public may not attend, and the words of a row that begins it, or may begin it. */
export const CLOSED_SESSION = {
  name: "Closed session",
  columns: ["number", "item"],
  // What begins a part that the public may not see must never be read past, however it is put. "Closed circuit TV" does not.
  begins: new RegExp(
    [
      String.raw`^(?:the )?${SECRET} (?:(?:and|or|/) ${SECRET} )?(?:session|items?|business|part|section|matters?|meeting|agenda|reports?)\b`,
      `^(?:the )?${SECRET}${AT_AN_END}`,
      `^part (?:2|ii|two|b)${AT_AN_END}`,
      String.raw`^(?:items?|business|matters?|reports?) (?:to be )?(?:considered |discussed |taken |heard )?in (?:private|closed session|camera|confidence)\b`,
      "^exclusion of (?:the )?(?:press|public)",
      "^(?:reports? |items? )?not for publication",
      ONLY_CLOSED,
    ].join("|"),
    "isu",
  ),
  mayBegin: { anywhere: MAY_BE_CLOSED, alone: MAY_BE_CLOSED_ALONE },
  mayEnd: MAY_BE_OPEN_AGAIN,
};

/** Where a column holds running text, only a cell that says nothing else begins it. */
export const CLOSED_SESSION_ALONE = { name: CLOSED_SESSION.name, begins: new RegExp(ONLY_CLOSED, "isu") };

/** Whether words say that a part of a meeting is closed, and nothing of what it was about. */
export const saysClosedAlone = (words: string): boolean =>
  new RegExp(ONLY_CLOSED, "isu").test(words) || /^(?:items?|business|matters?|reports?) (?:to be )?(?:considered |discussed |taken |heard )?in (?:private|closed session|camera|confidence)\W*$|^(?:reports? |items? )?not for publication\W*$/i.test(words);
