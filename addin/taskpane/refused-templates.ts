import type { Problem } from "../../core/problem";
import { element, line } from "./element";

/** As many as help: the first are mended in Word, and the file is chosen again. */
const MOST_LINES = 50;

/** Shows all that is wrong with some Word files, each thing with its place, and what is so until it is put right. */
export function showRefused(problems: readonly Problem[], untilThen: string): void {
  element("refused-until-then").textContent = `Put this right in Word, save the file, and choose it again. ${untilThen}`;
  const more = problems.length - MOST_LINES;
  element("refused-list").replaceChildren(
    ...problems.slice(0, MOST_LINES).map(({ where, place, message }) => {
      const item = document.createElement("li");
      item.append(line("span", [where, ...(place === undefined ? [] : [place])].join(", "), "place"), `: ${message}`);
      return item;
    }),
    ...(more > 0 ? [line("li", `and ${more} more. Put these right first, and choose the file again.`)] : []),
  );
  element("refused").hidden = false;
  element("refused").focus();
}

export function hideRefused(): void {
  element("refused").hidden = true;
  element("refused-list").replaceChildren();
}
