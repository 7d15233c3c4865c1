import type { Problem } from "../../core/problem";
import { quoted } from "../../core/quoted";
import { isFault } from "../../functions/measures/fault";
import { MOST_PERCENT } from "../../functions/measures/measured-target";
import { isTheSame, writeSaid } from "../../functions/measures/said-baseline";
import type { Wording } from "../../functions/measures/target-wording";
import { writeNumber } from "../../functions/measures/write-number";
import type { TargetRecord } from "./target-columns";

/** What of a target cannot be true together with its figures, or could mean two things; undefined where nothing is wrong. */
export function contradictionOf({ values, where }: TargetRecord, said: Wording): Problem | undefined {
  const [from, to] = [values.baseline.figure, values.outturn.figure];
  const wrong = (message: string, column: "target" | "baseline" | "outturn"): Problem => ({ code: "cell-not-read", message, where: where(column) });
  if (isFault(said.target)) return wrong(said.target.reason, "target");
  if (!said.saysWhatIsGood) {
    const level = values.baseline.shown || "55%";
    return wrong(`${quoted(values.target)} does not say whether more or less is good. Write "maintain at or above ${level}" or "maintain at or below ${level}".`, "target");
  }
  if (from && to && from.isPercentage !== to.isPercentage && from.value !== 0 && to.value !== 0) {
    return wrong(`The baseline is ${values.baseline.shown} and the outturn ${values.outturn.shown}: one is a percentage and the other is not. Write both in the same way.`, "outturn");
  }
  if (said.target.kind === "level" && said.target.isPercentage && to && !to.isPercentage && (isCount(to.value) || (from && !from.isPercentage && from.value > MOST_PERCENT))) {
    const level = `${writeNumber(said.target.level)}%`;
    return wrong(`The target is ${level} and the outturn ${values.outturn.shown}, without a % sign. If it is a percentage, type it as ${values.outturn.shown}%; if it is a number of cases, word the target as a change, such as "reduce by ${level}" or "increase by no more than ${level}".`, "outturn");
  }
  if (said.baseline && from && !isTheSame(said.baseline, from)) {
    return wrong(`The wording of the target says a baseline of ${writeSaid(said.baseline)}, and this cell says ${values.baseline.shown}. Put right the one that is wrong.`, "baseline");
  }
  return undefined;
}

/** A whole number above 1: of cases as likely as of per cent. */
const isCount = (value: number): boolean => Number.isInteger(value) && value > 1;
