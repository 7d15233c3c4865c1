import type { Figure } from "../../core/typed-number";
import { isFault, type Fault } from "./fault";
import { finalStatus, type Judgement, type TargetFigures } from "./judge-target";
import { measure, type Measured, type Writable } from "./measured-target";
import type { MeasuredTarget } from "./target";

/** Judges final counts, the ordinary row of a long column, in one record for all of them: new ones would cost more than their judging. */
export class JudgeOfCounts {
  private readonly outturn: Writable<Figure> = { value: 0, isPercentage: false };
  private readonly measured: Measured = { value: 0, threshold: 0, comparison: "at most", isPercentage: false, unit: 1 };
  private readonly judgement: Writable<Judgement> = { status: "Met", isProvisional: false, measured: this.measured, part: undefined };
  /** What was judged last. */
  readonly figures: Writable<Pick<TargetFigures, "outturn" | "baseline">> = { outturn: this.outturn, baseline: 0 };

  /**
   * Says the same as `judgeTarget`, in a record that holds until the next is judged.
   * @param outturn and the baseline are 0, or 1 and more: what contradicts nothing
   */
  judge(target: MeasuredTarget, outturn: number, baseline: number): Judgement | Fault {
    this.outturn.value = outturn;
    this.figures.baseline = baseline;
    const measured = measure(target, this.outturn, baseline, this.measured);
    if (isFault(measured)) return measured;
    this.judgement.status = finalStatus(measured);
    return this.judgement;
  }
}
