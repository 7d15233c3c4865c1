import type { DocumentType } from "../core/document-type";
import { actionPlan } from "./action-plan/action-plan";
import { actionPoints } from "./action-points/action-points";
import { agenda } from "./agenda/agenda";
import { boardReport } from "./board-report/board-report";
import { briefing } from "./briefing/briefing";
import { dhrActionPlan } from "./dhr-action-plan/dhr-action-plan";
import { fundingSplit } from "./funding-split/funding-split";
import { idvasReferrals } from "./idvas-referrals/idvas-referrals";
import { imr } from "./imr/imr";
import { letter } from "./letter/letter";
import { minutes } from "./minutes/minutes";
import { overviewReport } from "./overview-report/overview-report";
import { performanceReport } from "./performance-report/performance-report";
import { priorityReport } from "./priority-report/priority-report";
import { reviewClock } from "./review-clock/review-clock";

/** Every document that can be made, in the order in which a pack holds them. */
export const documentTypes: readonly DocumentType[] = [agenda, minutes, actionPoints, performanceReport, idvasReferrals, priorityReport, actionPlan, dhrActionPlan, imr, overviewReport, reviewClock, fundingSplit, boardReport, briefing, letter];
