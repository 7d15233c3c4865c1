import { hit, type Search } from "./passage";

const LEFT = (what: string): string => `${what} was left in. Write what belongs here, or take it out.`;

/** Words of the statutory guidance of 2011 that stand in its forms to be replaced (Appendices 4 and 5), and what is left of forms. */
const EXAMPLES: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\(add [^()]{1,120}\)/gi, "A place that was to be filled in"],
  [/\[(?:insert|add|enter|type|name|date|address|tbc)\b[^\][]{0,80}\]|\((?:insert|enter) [^()]{1,80}\)|<(?:insert|add|enter)\b[^<>]{1,80}>/gi, "A place that was to be filled in"],
  [/\{[#^/?%~!>]?\p{L}[\p{L} ]{1,40}\}/gu, "A tag of a template"],
  [/\blorem ipsum\b|click or tap (?:here )?to enter|click here to enter text/gi, "Text of a template"],
  [/\bto be anonymi[sz]ed\b/gi, "An instruction of the guidance"],
  [/\bfictional examples?\b|all coroner'?s should receive training|educate the community on the risk factors around domestic abuse|review current coroner'?s training|narrative verdicts are beginning to reflect/gi, "A fictional example of Appendix 5"],
  [/what is the over-?arching recommendation|should this recommendation be enacted at|how exactly is the relevant agency going to|which agency is responsible for monitoring progress of|have there been key steps that have allowed|what does (?:the )?outcome look like/gi, "A question of the form in Appendix 5"],
  [/\breinmouth close\b|\bbernays\b/gi, "An example of the guidance"],
  [/\((?:state:? (?:whether|what|the)|describe the events|name of officer completing|position in agency|agency \d|area name|details of repairs)\b[^()]{0,200}\)?|\b(?:CRIS|CRIME) \(number\)/gi, "An instruction of the guidance"],
];

export const exampleTextSearch: Search = (words) => EXAMPLES.flatMap(([pattern, what]) => [...words.matchAll(pattern)].map((match) => hit(match, "example-text", LEFT(what))));
