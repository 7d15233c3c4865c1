import { quoted } from "../../core/quoted";
import type { FindingOfAction } from "./finding";
import { hasBullets, listedLines } from "./listed-lines";
import { isNotFilledIn } from "./not-filled-in";
import { isOnlyWished, leavesNothing } from "./vague-words";

/** Words that stand before what they are about; an order never begins with one. */
const NEVER_A_VERB = /^(?:the|an?|all|both|each|every|this|these|those|there|some|any|our|their|its|it|we|they)\s/i;
const MORE_WORK = /^(?:further|more|additional) (?:work|training|action|research|support|information|funding|guidance|awareness|evaluation) (?:is|are|was|were|has|have|will|should|must|needs?)\b/i;
/** "The Chair to send a letter", "DCC will develop": who does it stands before what is done. */
const SOMEBODY_TO = /^(?:\S+\s+){1,11}?(?:to|will|shall|must)\s+(?:also\s+|further\s+)?[a-z]+/i;

/** Verbs that end as the others of this rule do. */
const BRING = /^(?:bring|ring|sing|string|swing|spring|cling|wring)$/i;
const AFTER_A_GERUND = /^\S+ing\s+(?:with|an?|the|of|on|for|towards?|up|out|in|all|our|their|its|any|more)\s/i;

/** "Development of", "Ongoing delivery of", and not "Support delivery of", "Dispose of". */
const NOUN_OF = /^(?:(?:ongoing|continued|continuing|further|full|early|effective|timely|regular|joint|better|improved|increased|new)\s+)?(?:\S{3,}(?:ment|tion|sion|ance|ence|ery|ness|ity)|review|roll-?out|launch|use|provision|completion)\s+of\s/i;
const MENTION_OF = /^(?:mention|commission|position|question|station|audition|ration|complement|implement|supplement|document|comment|cement|experience|influence|reference|evidence|balance|finance|advance|witness|harness)\s/i;

const beginsWithoutVerb = (line: string): boolean => {
  if (NOUN_OF.test(line) && !MENTION_OF.test(line)) return true;
  if (MORE_WORK.test(line)) return true;
  const [first = ""] = line.split(/\s+/);
  if (/^[a-z]{2,}ing$/i.test(first) && !BRING.test(first)) return AFTER_A_GERUND.test(line) || !SOMEBODY_TO.test(line);
  return NEVER_A_VERB.test(line) && !SOMEBODY_TO.test(line);
};

const IS_NO_ACTION = /^(?:on-?going|in progress|completed?)\.?$/i;
/** "Agencies to implement the recommendation" says the recommendation over again. */
const IMPLEMENTS_IT = /^(?:\S+\s+){0,4}(?:implement|enact|carry out|deliver|action)\s+(?:the|this|these)\s+recommendations?\.?$/i;
const ENSURE = /^(?:to\s+)?(?:ensure|make sure)\b/i;
const SAYS_HOW = /\bby\s+(?:means of\s+)?\S+ing\b|\b(?:through|via|using|by means of)\s+\S+/i;
const FEWEST_WORDS = 3;

/** What is wrong with the words of an action: how it begins, and whether it says what will exist afterwards. */
export function actionWording(action: string, recommendation: string): readonly FindingOfAction[] {
  const about = { letter: "Specific", field: "action" } as const;
  const all = listedLines(action);
  if (all.length === 0 || isNotFilledIn(action) || IS_NO_ACTION.test(action.trim())) {
    const given = all.length === 0 ? "No action is given" : `${quoted(action.trim())} is no action`;
    return [{ ...about, rule: "action-given", severity: "must fix", message: `${given}. Say how exactly the lead agency will make the recommendation happen: a verb, and what will exist afterwards.` }];
  }
  const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if ((recommendation.trim() !== "" && plain(action) === plain(recommendation)) || IMPLEMENTS_IT.test(action.trim())) {
    return [{ ...about, rule: "action-not-the-recommendation", severity: "must fix", message: "The action repeats the recommendation. Say what the lead agency will do so that it happens." }];
  }
  const rest = { ...about, rule: "action-leaves-something", severity: "should improve" } as const;
  if (all.length === 1 && action.trim().split(/\s+/).length < FEWEST_WORDS) {
    return [{ ...rest, message: `${quoted(action)} is too short to say what will exist afterwards. Begin with a verb, and name what is made and for whom: "Write a course for housing officers".` }];
  }
  // Without bullets a line may only be the rest of the one above it.
  const lines = hasBullets(action) ? all : all.slice(0, 1);
  const found: FindingOfAction[] = [];
  const vague = lines.find(leavesNothing);
  const verbless = lines.find((line) => line !== vague && beginsWithoutVerb(line));
  if (verbless !== undefined) {
    found.push({ ...about, rule: "action-starts-with-a-verb", severity: "should improve", message: `${quoted(verbless)} does not begin with what is to be done. Begin with a verb that tells the lead agency to do it, such as "Write", "Train" or "Publish".` });
  }
  const ensured = lines.find((line) => (ENSURE.test(line) && !SAYS_HOW.test(line)) || isOnlyWished(line));
  if (vague !== undefined) found.push({ ...rest, message: `${quoted(vague)} does not say what will exist afterwards. Name what the lead agency will have written, agreed, trained or put in place.` });
  else if (ensured !== undefined) found.push({ ...rest, message: `${quoted(ensured)} says what is to be so, and not how. Say what the lead agency will do for it: "Ensure … by …ing", or the act itself.` });
  return found;
}
