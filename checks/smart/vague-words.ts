/** What such an action begins with leaves nothing behind that somebody could be shown. */
const LEAVES_NOTHING =
  /^(?:to\s+)?(?:consider|(?:give|giving) (?:\S+ )?consideration to|explore|look (?:at|into)|discuss|think about|reflect on|liaise|note(?!:)|continue (?:to|with|working|liaising)|raise (?:\S+ )?(?:awareness|the profile)|awareness[- ]raising|be (?:aware|mindful)|have (?:due )?regard to|aim|seek|try)\b/i;

const SOMEBODY =
  "chair|groups?|board|team|officers?|panel|police|council|services?|partnership|partners|leads?|csps?|constabulary|managers?|agenc(?:y|ies)|organisations?|trusts?|authorit(?:y|ies)|providers?|practices?|gps|ccgs?|icbs?|pcts?|nhs|social care|health|housing|probation|schools?|staff|professionals|practitioners|departments?|commissioners?";
const WITHOUT_A_TRACE = "consider|explore|look (?:at|into)|discuss|think about|reflect on|liaise|note|be (?:aware|mindful|encouraged)|raise (?:\\S+ )?awareness";

/** "The Chair to look at …", "Agencies should consider …", and not "Ask the panel to look at …", "Hold meetings to discuss". */
const SOMEBODY_LEAVES_NOTHING = new RegExp(
  `^(?!(?:ask|invite|encourage|require|commission|support|allow|enable|help|remind|instruct|task|appoint|fund|convene|establish|request|work|train|brief|write|provide|give|hold)\\b)(?:the\\s+)?(?:(?!(?:an?|the|by|for|with|in|and)\\s)\\S+\\s+){0,4}(?:${SOMEBODY})\\s+(?:to|should|will|must|are to|is to)\\s+(?:${WITHOUT_A_TRACE})\\b`,
  "i",
);

/** "Consider and decide", "Look into … and publish", "Raise awareness … by placing posters": something comes of it. */
const COMES_OF_IT = /\b(?:and|then)\s+(?:report|publish|write|agree|decide|obtain|produce|draft|commission|put|present|implement|adopt|introduce|make|deliver|set up|establish|sign|issue|record|cost)\b|\bby\s+\S+ing\b/i;

/** Whether nothing will exist after an action that anybody could be shown. */
export const leavesNothing = (line: string): boolean => (LEAVES_NOTHING.test(line) || SOMEBODY_LEAVES_NOTHING.test(line)) && !COMES_OF_IT.test(line);

const WISHED = "improve|strengthen|enhance|promote|increase|embed|encourage|foster|reinforce|maximise|champion";
const OF_THE_MIND =
  "communication|information[- ]sharing|sharing (?:of )?information|(?:partnership|joint|joined[- ]up|multi-?agency|inter-?agency|collaborative) working|awareness|understanding|engagement|(?:professional )?curiosity|knowledge|confidence|practice|recording|record[- ]keeping|outcomes|links|relationships|culture|co-?operation|co-?ordination|collaboration|learning";
/** "Improve information sharing", "Promote better communication between agencies", and not "Promote awareness week". */
const WISH = new RegExp(`^(?:to\\s+)?(?:further\\s+)?(?:${WISHED})\\s+(?:\\S+\\s+){0,3}?(?:${OF_THE_MIND})\\.?(?:$|\\s+(?:between|among|amongst|across|of|with|within|in|on|about|around|and|for|to|at)\\b)`, "i");
const REMINDER = /^(?:to\s+)?(?:remind\s+(?:\S+\s+){1,4}?(?:of|that)|encourage\s+(?:\S+\s+){1,4}?to be)\b|^(?:\S+\s+){1,5}?to be (?:reminded|made aware|encouraged)\b/i;
/** What is done for it, and figures that say how much. */
const SAYS_BY_WHAT = /\b(?:by|through|via|using|with an?|so that)\b|\d|:\s/i;
/** A longer line as a rule says what is done. */
const MOST_WORDS = 14;

/** Whether an action wishes for better communication, awareness or practice, and says nothing that is done for it. */
export const isOnlyWished = (line: string): boolean => (WISH.test(line) || REMINDER.test(line)) && !SAYS_BY_WHAT.test(line) && line.trim().split(/\s+/).length <= MOST_WORDS;
