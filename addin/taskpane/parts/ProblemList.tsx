import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "../../../core/problem";
import { ProblemLine } from "./ProblemLine";

/** More lines than this help nobody: the first are mended, and the list follows. */
const MOST_LINES = 50;

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
});

/** One line a problem, in the words of the command line. Choosing one selects its cell. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  const more = problems.length - MOST_LINES;
  return (
    <ul id="problem-list" className={useStyles().list}>
      {problems.slice(0, MOST_LINES).map((problem) => (
        <ProblemLine key={`${problem.where} ${problem.message}`} problem={problem} />
      ))}
      {more > 0 && <li>and {more} more. Put these right first, and the rest will follow.</li>}
    </ul>
  );
}
