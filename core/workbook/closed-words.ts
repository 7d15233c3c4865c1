/** Words that say of what they stand beside that not everybody may read it. */
const WORDS = String.raw`exempt|confidential|private|restricted|non-?public|not public|not for (?:publication|circulation)|official\s?[-–:]?\s?sensitive|(?:top )?secret|in (?:private|camera|confidence)|closed (?:session|items?|business|meeting|part|section|agenda|minutes)`;
/** Of a meeting so do these; elsewhere an action or a case is closed when it is done. */
const WORDS_OF_A_MEETING = String.raw`closed|part (?:2|ii|two|b)|pink|members only`;
const WORDS_AROUND = String.raw`the|and|or|of|to|be|is|are|this|under|by|virtue|act|local|government|yes|draft|strictly|paragraphs?|paras?|schedule|section|taken|considered|discussed|heard|only|items?|session|business|papers?|reports?|matters?|part|minutes?|agenda|meeting|information|appendix|discussions?|public|press|excluded|[a-z]?\d+[a-z]?`;
const ITEM = String.raw`(?:[ -](?:items?|session|business|papers?|reports?|matters?|part|section|only|agenda|information|appendix|discussions?))?`;
const REASON = String.raw`\s(?:under|by virtue|par(?:a|as|agraphs?)|until|pursuant)(?!\p{L})`;

const CONTRARY = /(?<!\p{L})(?:not|non|no longer)[- ](?:exempt|confidential|private|restricted|closed|sensitive)(?!\p{L})/giu;
const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|pptx?)$/i;
const LONGEST_TITLE = 100;
const SHORT = 30;

/** Ways in which words say that something is closed; each tells whether a text does. */
export interface ClosedWords {
  /** Whether the words of a cell that is printed are marked as closed: in brackets, at an end, or with nothing beside them. */
  isMarked(shown: string): boolean;
  /** The same of words beside a table, in a column that is not printed: there it is enough that they speak of it. */
  isSaid(shown: string): boolean;
  /** The same of a title or the name of a sheet. */
  isTitled(shown: string): boolean;
}

function closedWords(words: string): ClosedWords {
  const mark = `(?:to be (?:taken|considered|discussed|heard) )?(?:strictly |private (?:and|&) )?(?:${words})${ITEM}(?!\\p{L})`;
  const alone = new RegExp(String.raw`^(?=.*(?<!\p{L})(?:${words})(?!\p{L}))[^\p{L}\p{N}]*(?:(?:${words}|${WORDS_AROUND})(?![\p{L}\p{N}])[^\p{L}\p{N}]*)+$`, "isu");
  const exactly = new RegExp(`^(?:${words})$`, "iu");
  const begins = new RegExp(String.raw`^[\s\d.*]{0,12}[[({]?\s?${mark}(?:\s?[\])}:–—]|\s?-\s|${REASON})`, "iu");
  const bracketed = new RegExp(String.raw`[[({]\s?(?:now |partly |draft )?${mark}(?:\s?[\])}:–—,;]|\s-|${REASON})|[[({](?:[^\])}]{0,60}\s)?(?:is|are|be|as|item|appendix|paper|report|[-–—:,])\s?(?:${words})\s?[\])}]`, "iu");
  const ends = new RegExp(String.raw`(?:\s-\s?|[–—:*]\s?|,\s?(?=exempt|confidential|not for))${mark}(?:${REASON}.{0,40})?\s?[.*]?$`, "iu");
  const inCapitals = new RegExp(String.raw`(?<![\p{L}-])(?:EXEMPT|CONFIDENTIAL|PRIVATE|RESTRICTED|NOT FOR PUBLICATION${words.includes("pink") ? "|CLOSED" : ""})(?![\p{L}-])`, "u");
  const anywhere = /not for (?:publication|circulation)|schedule 12a|exempt information|official\s?[-–:]?\s?sensitive|strictly (?:private|confidential)|(?<!\p{L})in camera(?!\p{L})|pink papers?(?!\p{L})/iu;
  const within = new RegExp(String.raw`(?<!\p{L})(?:${words}|excluded)(?!\p{L})`, "iu");
  const first = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${words})(?!\p{L})`, "iu");
  const titled = new RegExp(String.raw`^(?:${words}) (?:agenda|minutes|papers?|meeting|session|part)(?!\p{L})|(?<!\p{L})part (?:2|ii|two|b)$`, "iu");

  const isRunning = (line: string): boolean => line.length > LONGEST_TITLE || /[.!?]["'”’)]*$/.test(line);
  const isMarkedLine = (typed: string): boolean => {
    const line = typed.replace(CONTRARY, "").replace(/\s+/g, " ").trim();
    if (begins.test(line)) return true;
    if (isRunning(line)) return bracketed.test(line.slice(0, 40)) || bracketed.test(line.slice(-40));
    const name = line.replace(FILE_ENDING, "").replace(/_/g, " - ");
    return alone.test(line) || exactly.test(name) || bracketed.test(name) || ends.test(name) || anywhere.test(line) || (/\p{Ll}/u.test(name) && inCapitals.test(name));
  };
  const isMarked = (shown: string): boolean => shown.split(/[\r\n\v]+/).some(isMarkedLine);
  return {
    isMarked,
    isSaid(shown) {
      const said = shown.replace(CONTRARY, "").trim();
      return isMarked(said) || (said.length <= LONGEST_TITLE && first.test(said)) || (said.length <= SHORT && within.test(said));
    },
    isTitled: (shown) => isMarked(shown) || (shown.length <= LONGEST_TITLE && titled.test(shown.trim())),
  };
}

const OF_A_MEETING = closedWords(`${WORDS}|${WORDS_OF_A_MEETING}`);
const OF_OTHERS = closedWords(WORDS);

/** The words that count in a paper of a meeting, where what is closed is not for the public, or in any other paper. */
export const closedWordsOf = (isOfMeeting: boolean): ClosedWords => (isOfMeeting ? OF_A_MEETING : OF_OTHERS);

const SAYS_YES = /^(?:yes|y|x|✓|✔|true|1|\*|par(?:a|agraph)\b.*)$/i;
const SAYS_NO = /^(?:no|n|false|0|✗|×|excluded|not admitted)$/i;

/** Whether a cell says by yes or no, under a heading that asks, that a row is not for everybody: "FOI exempt? Yes". */
export const saysClosedUnder = (heading: string, shown: string): boolean =>
  (/exempt|confidential|private|restricted|sensitive|not for publication|pink/i.test(heading) && SAYS_YES.test(shown.trim())) ||
  (/\b(?:public|press|publish|publication|website)\b/i.test(heading) && SAYS_NO.test(shown.trim()));
