import type { Gaps } from "../review-gaps";
import type { OverviewForm } from "./overview-fields";

/** What the panel says to a question: yes or no, and the words that follow; or words alone. */
function answer(typed: string): { readonly isYes: boolean | undefined; readonly more: string } {
  const [, word, more = ""] = /^(yes|no)\b[\s.,:;–—-]*(.*)$/is.exec(typed) ?? [];
  return word === undefined ? { isYes: undefined, more: typed } : { isYes: word.toLowerCase() === "yes", more: more.trim() };
}

interface Question {
  readonly yes: string;
  readonly no: string;
  readonly lacking: string;
}

/** A statement of the panel, made of Yes or No and what was written behind it; other words stay as they are. */
function statement(typed: string, { yes, no, lacking }: Question, still: Gaps): string {
  if (typed === "") return still.add(lacking);
  const { isYes, more } = answer(typed);
  if (isYes === undefined) return more;
  const sentence = `${more.charAt(0).toUpperCase()}${more.slice(1)}`;
  return [isYes ? yes : no, sentence].filter(Boolean).join(" ");
}

/** What the panel concludes, after the statements that Appendix 4 has it make. */
export function conclusionsOf({ values }: OverviewForm, victim: string, still: Gaps): readonly { readonly statement: string }[] {
  const statements = [
    statement(
      values.bearing,
      {
        yes: `Accounts of agencies bear directly on the death of ${victim}.`,
        no: `None of the accounts bears directly on the death of ${victim}.`,
        lacking: "whether any of the accounts bears directly on the death",
      },
      still,
    ),
    still.said(values.involvement, "which agencies were involved, and how"),
    statement(
      values.appropriate,
      {
        yes: "The panel is of the opinion that all intervention of agencies was appropriate, and that they acted as their procedures and guidelines require.",
        no: "The panel is of the opinion that not all intervention of agencies was appropriate, or as their procedures and guidelines require.",
        lacking: "whether the panel holds that all intervention was appropriate and as procedures and guidelines require",
      },
      still,
    ),
    statement(
      values.preventable,
      {
        yes: `After thorough consideration the panel believes that, as things stood, agencies could have prevented the death of ${victim}.`,
        no: `After thorough consideration the panel believes that, as things stood, agencies would not have prevented the death of ${victim}.`,
        lacking: "whether the panel believes that agencies could have prevented the death",
      },
      still,
    ),
    statement(
      values.recorded,
      {
        yes: `The information before the panel shows recorded domestic violence between ${victim} and the suspect.`,
        no: `The information before the panel shows no recorded domestic violence between ${victim} and the suspect.`,
        lacking: "whether the information shows recorded domestic violence between the victim and the suspect",
      },
      still,
    ),
    statement(values.conclusive, { yes: "This is conclusive.", no: "This is not conclusive.", lacking: "whether this is conclusive" }, still),
    values.otherConclusions,
    "It is not always possible to judge for certain what intervention could have prevented a death, or would not have.",
  ];
  return statements.filter((each) => each !== "").map((each) => ({ statement: each }));
}
