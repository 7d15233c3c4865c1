import { withBlanksKnown, type Call } from "./blank-cells";
import { chanceOf, directionOfTravelOf, percentageChangeOf, percentagePointsOf } from "./changes";
import { groupLimitsOf, groupRanks, proportionOf, rateOf } from "./comparisons";
import { controlChartOf } from "./control-charts";
import { asCells, type Arguments, type ExcelResult } from "./excel-values";
import { repeatRateOf } from "./repeats";
import { forEachCell, forEachRow, withinPayload } from "./spill";
import { districtShares, possiblePercentageOf, reconciled, roundedShares } from "./sums";
import { targetGapOf, targetReasonOf, targetReportOf, targetStatusOf, targetValueOf } from "./targets";
import { financialYearIn, forecastOf, previousAveragesOf, quarterIn, rollingTotalsOf, yearToDateOf } from "./times";
import { trajectoriesOf } from "./trajectories";

/**
 * Says how a target stands: Met, Not met or No data, and before its due date On track, At risk, Off track or Not yet due. For example, 935 against "reduce by 10%" from a baseline of 757 is Not met.
 * @customfunction TARGETSTATUS
 * @param outturn The figure of the period. A blank cell or "No Data" is no data, never 0.
 * @param target The wording of the plan, such as "reduce by 10%", "no more than 28%", "at least 82%", "from 35 to 29" or "deliver 38"; or a number, when the baseline says which way.
 * @param [baseline] The figure that a change is measured from. Where it is blank, the one that the wording says; a target that names its own level needs none.
 * @param [periodEnd] The end of the period of the outturn: a date, or a period such as "Q3 2010/11".
 * @param [due] The day or period by which the target is to be met. Where it is blank, the one that the wording says ("by March 2012"); without either the figure is judged as final.
 * @param [asAt] The day of the report.
 * @param [state] "final", "provisional", "rolling" (a rolling year, held against the whole target), "tolerance 5%" or "baseline 2010/11" (for a target of several years); several with commas.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The status, one for each row.
 * @native =IF(COUNT(outturn,baseline)<2,"No data",IF(outturn<=baseline*(1-10%),"Met","Not met")) for "reduce by 10%" alone
 * @definition The first that applies: contradictions are #VALUE!; No measure; Baseline set, Baseline being set; No baseline; Not yet due, No data; then Met or Not met of a final figure, and On track, At risk or Off track before the due date. A reduction without a size is met below the baseline, one with a size at or below it less that size; "maintain" alone is met at or below the baseline, so write "no decrease" where more is good; figures are compared unrounded, at 15 digits as Excel compares.
 * @source The targets of the Cambridge Community Safety Partnership for 2010/11; Apache POI (NumberComparer) on how Excel compares.
 */
export function TARGETSTATUS(outturn: any[][], target: any[][], baseline?: any[][], periodEnd?: any[][], due?: any[][], asAt?: any[][], state?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([outturn, target, baseline, periodEnd, due, asAt, state], invocation, forEachCell(targetStatusOf));
}

/**
 * Gives the level at which a target is met; a percentage comes as a fraction. For example, "reduce by 10%" from 757 is 681.3.
 * @customfunction TARGETVALUE
 * @param target The wording of the plan, such as "reduce by 10%" or "no more than 28%".
 * @param [baseline] The figure that a change is measured from. Where it is blank, the one that the wording says.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The level, one for each row.
 * @native =baseline*(1-10%) for "reduce by 10%"
 * @definition The level that the wording names, or the baseline less (or plus) the change that it asks. It is not rounded: 2,245 less 3.5% is 2,166.425, which 2,166 meets and 2,167 does not. "Reduce", "increase", "fewer than" and "more than" are met beyond it only: "increase" from 133 by 134.
 * @source As TARGETSTATUS.
 */
export function TARGETVALUE(target: any[][], baseline?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([target, baseline], invocation, forEachCell(targetValueOf));
}

/**
 * Says why a target stands as it does, with the numbers. For example, "935 is above 681.3, which is 757 less 10%".
 * @customfunction TARGETREASON
 * @param outturn The figure of the period.
 * @param target The wording of the plan, or a number.
 * @param [baseline] The figure that a change is measured from. Where it is blank, the one that the wording says.
 * @param [periodEnd] The end of the period of the outturn: a date, or a period such as "Q3 2010/11".
 * @param [due] The day or period by which the target is to be met. Where it is blank, the one that the wording says.
 * @param [asAt] The day of the report.
 * @param [state] "final", "provisional", "rolling", "tolerance 5%" or "baseline 2010/11"; several with commas.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The sentence, one for each row.
 * @definition The comparison that decides the status, in words, with the numbers that were compared.
 * @source As TARGETSTATUS.
 */
export function TARGETREASON(outturn: any[][], target: any[][], baseline?: any[][], periodEnd?: any[][], due?: any[][], asAt?: any[][], state?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([outturn, target, baseline, periodEnd, due, asAt, state], invocation, forEachCell(targetReasonOf));
}

/**
 * Gives how many units are still needed to meet a target, 0 where it is met: what would make it green. For example, 935 against "reduce by 10%" from 757 needs 254 fewer.
 * @customfunction TARGETGAP
 * @param outturn The figure of the period.
 * @param target The wording of the plan, or a number.
 * @param [baseline] The figure that a change is measured from. Where it is blank, the one that the wording says.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The units, one for each row; whole ones where the outturn is a whole number.
 * @native =MAX(0,outturn-FLOOR(baseline*(1-10%),1)) for "reduce by 10%"
 * @definition The least change of the outturn that meets the target: whole units where the outturn is a whole number; percentage points as a fraction where it is a percentage. Where the level itself does not meet the target, a decimal goes one beyond it in its last place: 8.6 from 34.5 to less than 26.
 * @source As TARGETSTATUS.
 */
export function TARGETGAP(outturn: any[][], target: any[][], baseline?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([outturn, target, baseline], invocation, forEachCell(targetGapOf));
}

/**
 * Gives the status, the change from the baseline, the units still needed and the reason of a target, in four columns. For example, 825 from 885: Met, -6.8%, 0, "825 is below the baseline of 885".
 * @customfunction TARGETREPORT
 * @param outturn The figure of the period.
 * @param target The wording of the plan, or a number.
 * @param [baseline] The figure that a change is measured from. Where it is blank, the one that the wording says.
 * @param [periodEnd] The end of the period of the outturn: a date, or a period such as "Q3 2010/11".
 * @param [due] The day or period by which the target is to be met. Where it is blank, the one that the wording says.
 * @param [asAt] The day of the report.
 * @param [state] "final", "provisional", "rolling", "tolerance 5%" or "baseline 2010/11"; several with commas.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Four columns for each row: status, change, gap, reason.
 * @definition TARGETSTATUS, PERCENTAGECHANGE, TARGETGAP and TARGETREASON of the same arguments, from one call: Excel waits about half a second for each custom function that depends on another.
 * @source As TARGETSTATUS; office-js issues 794 and 6936 on dependent functions.
 */
export function TARGETREPORT(outturn: any[][], target: any[][], baseline?: any[][], periodEnd?: any[][], due?: any[][], asAt?: any[][], state?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([outturn, target, baseline, periodEnd, due, asAt, state], invocation, forEachRow(4, targetReportOf));
}

/**
 * Gives the figures that lead from a baseline to a target, the baseline first. For example, 825 to "reduce by 3%" in 3 years is 825, 816.75, 808.5, 800.25.
 * @customfunction TRAJECTORY
 * @param baseline The figure to begin from: a cell, or a column that gets a row of figures each.
 * @param target The figure to reach, or the wording of the plan.
 * @param periods How many periods it takes.
 * @param [profile] "linear" (if left out), "geometric" for the same rate in every period, or a range with the fraction of the way for the end of each period.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns One column more than there are periods, for each row.
 * @native =baseline+(target-baseline)*SEQUENCE(1,periods+1,0)/periods
 * @definition Linear: equal steps. Geometric: the same percentage in every period. With a range, the part of the way that is to be reached by the end of each period.
 * @source The assault target of the Cambridge plan for 2011 to 2014, which expects its first year to rise.
 */
export function TRAJECTORY(baseline: any[][], target: any[][], periods: any[][], profile?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([baseline, target, periods, profile], invocation, trajectoriesOf);
}

/**
 * Gives the change from a baseline to an outturn as a fraction; format the cell as a percentage. For example, 757 to 935 is 23.5%.
 * @customfunction PERCENTAGECHANGE
 * @param baseline The figure to compare with.
 * @param outturn The figure of the period. A blank cell or "No Data" gives #N/A.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The change, one for each row.
 * @native =(outturn-baseline)/baseline
 * @definition The difference from the baseline, divided by the baseline. A baseline of 0 is #DIV/0!, a negative one #NUM!: report the difference instead.
 * @source Cambridge Community Safety Partnership, 2010/11: 757 to 935 burglaries is printed as 20.9% on one page and 23.5% on another.
 */
export function PERCENTAGECHANGE(baseline: any[][], outturn: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([baseline, outturn], invocation, forEachCell(percentageChangeOf));
}

/**
 * Gives the difference between two percentages in percentage points. For example, 26% to 34.5% is 8.5 points.
 * @customfunction PERCENTAGEPOINTS
 * @param baseline The percentage to compare with: a percentage cell (26%) or the number before the sign (26).
 * @param outturn The percentage of the period, of the same kind.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The points, one for each row.
 * @native =(outturn-baseline)*100 for percentage cells
 * @definition Figures that are both up to 1 are taken for percentage cells, others for the numbers before the sign. The difference of two percentages is not their percentage change: 26% to 34.5% is 8.5 points and 32.7 per cent more.
 * @source Cambridge Community Safety Partnership, 2010/11: repeat domestic violence, 26% and 34.5%.
 */
export function PERCENTAGEPOINTS(baseline: any[][], outturn: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([baseline, outturn], invocation, forEachCell(percentagePointsOf));
}

/**
 * Says whether a figure has Decreased, Not changed or Increased, or, with its polarity, whether it is Improving, Unchanged or Worsening. For example, 850 to 935 burglaries has Increased, and is Worsening.
 * @customfunction DIRECTIONOFTRAVEL
 * @param earlier The figure of the earlier period.
 * @param later The figure of the later period.
 * @param [polarity] "low is good", "high is good" or "neither".
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The direction, one for each row.
 * @native =IF(later<earlier,"Decreased",IF(later>earlier,"Increased","Not changed"))
 * @definition The key of the 2011 report: decreased, not changed, increased. It says nothing of a target, and nothing of chance.
 * @source Cambridge Community Safety Partnership, performance report for the fourth quarter of 2010/11.
 */
export function DIRECTIONOFTRAVEL(earlier: any[][], later: any[][], polarity?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([earlier, later, polarity], invocation, forEachCell(directionOfTravelOf));
}

/**
 * Says whether two counts differ by more than chance would give. For example, 825 assaults after 885 is "within what chance would give (p = 0.15)".
 * @customfunction CHANCE
 * @param earlier The count of the earlier period.
 * @param later The count of the later period.
 * @param [earlierPopulation] The population of the earlier count, to compare rates.
 * @param [laterPopulation] The population of the later count.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The words, one for each row. Cases that come in clusters, such as repeat victims, vary by more than this allows for.
 * @native =MIN(1,2*BINOM.DIST(MIN(earlier,later),earlier+later,0.5,TRUE)), which differs where the populations do
 * @definition The exact conditional test of two Poisson counts: the probability of a split as unlikely as this one, where nothing has changed. Below 0.05 it is more than chance would give.
 * @source Przyborowski and Wilenski (1940), Biometrika 31; the same as poisson.test in R.
 */
export function CHANCE(earlier: any[][], later: any[][], earlierPopulation?: any[][], laterPopulation?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([earlier, later, earlierPopulation, laterPopulation], invocation, forEachCell(chanceOf));
}

/**
 * Gives each district's share of the referrals as a fraction; format the cell as a percentage. For example, 306 of 1,056 is 29%.
 * @customfunction DISTRICTSHARE
 * @param referrals The referrals of a district, or a column of districts.
 * @param [countywide] The referrals of the whole county. Left out, the shares are of the total of the column.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The share, one for each district.
 * @native =referrals/SUM(referrals)
 * @definition The part divided by the whole, not rounded.
 * @source Cambridgeshire IDVAS referrals by district, 2010/11.
 */
export function DISTRICTSHARE(referrals: any[][], countywide?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([referrals, countywide], invocation, districtShares);
}

/**
 * Gives the shares of a column of districts as whole percentages that always add to 100. For example, 292, 112, 212, 233 and 136 are 30, 11, 21, 24 and 14.
 * @customfunction DISTRICTSHARES
 * @param referrals The referrals of the districts: one column.
 * @param [decimals] The places of the percentages; 0 if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The percentages (30 for 30%), one for each district. What plain rounding leaves over goes to the largest remainders.
 * @definition Largest remainder: each share is cut at the wanted places, and what is left of 100 goes to the largest remainders; of equal ones to the larger count, then to the first. Two of the six columns of the 2011 table add to 101 with plain rounding.
 * @source Hamilton's method of largest remainders; the IDVAS referrals of 2009/10 and 2010/11.
 */
export function DISTRICTSHARES(referrals: any[][], decimals?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([referrals, decimals], invocation, roundedShares);
}

/**
 * Says whether parts add to their total. For example, 935, 168, 7, 794 and 148 differ from 2,062: they add to 2,052, which is 10 less.
 * @customfunction RECONCILE
 * @param total The printed total: a cell, or a column or row of totals.
 * @param parts The parts: a range; for a column of totals a row of parts each, for a row of totals a column each.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns "Agrees", or by how much they differ.
 * @native =IF(ROUND(SUM(parts)-total,10)=0,"Agrees","Differs")
 * @definition The sum of the parts beside the printed total, compared at 15 digits.
 * @source The totals of serious acquisitive crime in the 2011 report: 2,062 printed, 2,052 added.
 */
export function RECONCILE(total: any[][], parts: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([total, parts], invocation, reconciled);
}

/**
 * Says whether a printed percentage can come from whole cases. For example, 34.5% of 407 cannot: 140 is 34.4% and 141 is 34.6%.
 * @customfunction POSSIBLEPERCENTAGE
 * @param percentage The percentage as printed: 34.5, or 34.5%.
 * @param whole The number of all cases.
 * @param [decimals] The places that it was printed with; those of the percentage if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The numbers of cases that give it, or the nearest that do not.
 * @native =ROUND(ROUND(percentage*whole/100,0)/whole*100,decimals)=percentage
 * @definition The GRIM test: a whole number of cases out of the whole must round to the printed percentage.
 * @source Brown and Heathers (2017), Social Psychological and Personality Science 8.
 */
export function POSSIBLEPERCENTAGE(percentage: any[][], whole: any[][], decimals?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([percentage, whole, decimals], invocation, forEachCell(possiblePercentageOf));
}

/**
 * Gives the financial year, April to March, of a date or a period. For example, 31 March 2011 is in 2010/11.
 * @customfunction FINANCIALYEAR
 * @param date A date, or a period such as "Q4 2010/11", "2010-11 fourth quarter" or "Dec 2012".
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The year, such as 2010/11, one for each row.
 * @native =YEAR(EDATE(date,-3))&"/"&TEXT(MOD(YEAR(EDATE(date,-3))+1,100),"00")
 * @definition From 1 April to 31 March.
 * @source The reporting year of councils and police.
 */
export function FINANCIALYEAR(date: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([date], invocation, forEachCell(financialYearIn));
}

/**
 * Gives the quarter of the financial year of a date or a period. For example, 31 March 2011 is in Q4 2010/11.
 * @customfunction QUARTER
 * @param date A date, a month or a quarter in any form that papers use.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The quarter, such as Q4 2010/11, one for each row.
 * @native ="Q"&ROUNDUP(MONTH(EDATE(date,-3))/3,0)&" "&YEAR(EDATE(date,-3))&"/"&TEXT(MOD(YEAR(EDATE(date,-3))+1,100),"00")
 * @definition Q1 is April to June, Q4 January to March.
 * @source The reporting year of councils and police.
 */
export function QUARTER(date: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([date], invocation, forEachCell(quarterIn));
}

/**
 * Gives the total from 1 April to the end of a period. For example, 269, 287 and 246 referrals come to 802 by Q3 2010/11.
 * @customfunction YEARTODATE
 * @param periods The periods of the figures: dates, months or quarters.
 * @param values The figures. Where one of the year so far is missing there is no total, and the answer is #N/A.
 * @param [upTo] The last period to count; the latest with a figure if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The total.
 * @native =SUMIFS(values,periods,">="&DATE(2010,4,1),periods,"<="&upTo) for dates
 * @definition The sum of the figures of one financial year up to the end of a period. With one of them missing there is none.
 * @source The quarterly tables of the 2011 report.
 */
export function YEARTODATE(periods: any[][], values: any[][], upTo?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([periods, values, upTo], invocation, yearToDateOf);
}

/**
 * Gives the total of the latest periods, for each period. For example, quarters of 269, 287, 246 and 254 make 1,056 at the fourth.
 * @customfunction ROLLINGTOTAL
 * @param values The figures in order of time: one column or one row.
 * @param [length] How many periods make a total; 12 if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The totals; #N/A before there are enough periods, and where one of them is missing.
 * @native =SUM(OFFSET(cell,-11,0,12,1)) for 12 months
 * @definition The sum of the latest periods, which takes the seasons out.
 * @source The rolling years of the Redditch partnership reports.
 */
export function ROLLINGTOTAL(values: any[][], length?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([values, length], invocation, rollingTotalsOf);
}

/**
 * Gives the average of the same period in the years before, for each period. For example, 1,270, 1,253 and 1,192 attendances make 1,238.3 before 2010/11.
 * @customfunction PREVIOUSAVERAGE
 * @param periods The periods of the figures: months, quarters or years.
 * @param values The figures.
 * @param [years] How many years before; 3 if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The averages; #N/A where one of the years before is missing.
 * @native =AVERAGEIFS(values,periods,…) of the three earlier periods
 * @definition The mean of the same period in the years before: the dotted line of the 2011 report.
 * @source Cambridge Community Safety Partnership, performance report for the fourth quarter of 2010/11.
 */
export function PREVIOUSAVERAGE(periods: any[][], values: any[][], years?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([periods, values, years], invocation, previousAveragesOf);
}

/**
 * Forecasts the total of a financial year, with the range that chance would leave it in. For example, 802 referrals by Q3 2010/11 forecast 1,069 (the year came to 1,056).
 * @customfunction FORECAST
 * @param toDate What the year has come to.
 * @param upTo The period to whose end that counts, such as "Q3 2010/11".
 * @param [lastToDate] What last year had come to by then.
 * @param [lastTotal] What last year came to in all.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Four columns: the forecast, the lower and upper end of its range (19 times of 20), and the method: as last year went, or at this rate.
 * @native =toDate*lastTotal/lastToDate
 * @definition As last year went on from here where last year is given, at the rate so far otherwise. The range is that of a Poisson count whose rate is itself known from a count only.
 * @source No standard of the United Kingdom is known. The IDVAS year of 2010/11 came to 1,056; three quarters of 802 forecast 1,069.
 */
export function FORECAST(toDate: any[][], upTo: any[][], lastToDate?: any[][], lastTotal?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([toDate, upTo, lastToDate, lastTotal], invocation, forEachRow(4, forecastOf));
}

/**
 * Gives the rate of a count with its confidence limits. For example, 1,355 crimes among 118,700 people are 11.4 per 1,000, with limits of 10.8 and 12.0.
 * @customfunction RATE
 * @param count The number of cases.
 * @param population The number of people.
 * @param [multiplier] Per how many people; 1,000 if left out.
 * @param [confidence] 0.95 if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Three columns: the rate, its lower and its upper limit (Byar's; exact below 10 cases).
 * @native =count/population*multiplier
 * @definition The count for so many people. Byar's limits from 10 cases, exact chi-squared limits below.
 * @source OHID, Public health technical guidance: Rates; Breslow and Day (1987).
 */
export function RATE(count: any[][], population: any[][], multiplier?: any[][], confidence?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([count, population, multiplier, confidence], invocation, forEachRow(3, rateOf));
}

/**
 * Gives a proportion as a fraction with its confidence limits. For example, 84 of 234 is 35.9%, with limits of 30.0% and 42.2%.
 * @customfunction PROPORTION
 * @param count The number of cases that count.
 * @param whole The number of all cases.
 * @param [confidence] 0.95 if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Three columns: the proportion, its lower and its upper limit (Wilson's).
 * @native =count/whole
 * @definition The part of the whole with Wilson's score limits, which never leave 0% to 100%.
 * @source OHID, Public health technical guidance: Proportions; Wilson (1927).
 */
export function PROPORTION(count: any[][], whole: any[][], confidence?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([count, whole, confidence], invocation, forEachRow(3, proportionOf));
}

/**
 * Ranks a group of areas, 1 the best; equal figures share the better rank. For example, of 12.1, 9.8, 15.0, 9.8 and 20.2 the third is 4th.
 * @customfunction GROUPRANK
 * @param rates The figures of the areas: one column.
 * @param [polarity] "low is good" (if left out) or "high is good".
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The rank, one for each area.
 * @native =RANK.EQ(rate,rates,1)
 * @definition One more than the number of areas that are better.
 * @source The most similar groups and families of community safety partnerships, Home Office.
 */
export function GROUPRANK(rates: any[][], polarity?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([rates, polarity], invocation, groupRanks);
}

/**
 * Compares the areas of a group with its average, by funnel limits or by bounds that you give. For example, 935 burglaries among 118,700 people in a group of 6 per 1,000 lie above the limits: Worse than average.
 * @customfunction GROUPLIMITS
 * @param counts The numbers of cases of the areas: one column.
 * @param populations The numbers of people of the areas.
 * @param [multiplier] Per how many people; 1,000 if left out.
 * @param [polarity] "low is good" (if left out), "high is good" or "neither".
 * @param [lowerBound] A lower bound that was published with the group, as a rate. It is taken as given.
 * @param [upperBound] An upper bound that was published with the group.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Four columns: the rate, the lower and the upper limit (funnel limits of 95% unless bounds are given; they are not iQuanta's), and the position in words.
 * @definition Funnel limits around the rate of the whole group: a rate outside them differs from the group by more than chance would give in 19 years of 20. Bounds that were published with the group are taken as given.
 * @source Spiegelhalter (2005), Statistics in Medicine 24; OHID's PHEindicatormethods classes areas alike. These are not the bounds of iQuanta.
 */
export function GROUPLIMITS(counts: any[][], populations: any[][], multiplier?: any[][], polarity?: any[][], lowerBound?: any[][], upperBound?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([counts, populations, multiplier, polarity, lowerBound, upperBound], invocation, groupLimitsOf);
}

/**
 * Draws the figures of a control chart (XmR) and names the variation of each point by the four rules of the NHS. For example, quarters of 269, 287, 246 and 254 referrals have a mean of 264 and limits of 204.6 and 323.4.
 * @customfunction CONTROLCHART
 * @param values The figures in order of time: one column.
 * @param [direction] "low is good", "high is good" or "neither".
 * @param [target] The target, to say whether it is consistently met, consistently missed, or hit and miss; it takes a direction.
 * @param [screenOutliers] FALSE to keep outlying moving ranges in the limits, as the NHS's Excel tool does; TRUE if left out.
 * @param [fixAfter] How many of the first points make the limits; all if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns Five columns: the mean, the lower and the upper limit, the variation and the assurance in words.
 * @definition XmR: limits of 2.66 mean moving ranges either side of the mean. A point beyond a limit, seven in a row on one side, seven rising or falling, or two of three near a limit are special variation. Assurance says whether the target lies outside the limits.
 * @source NHS England, Making Data Count; the R package NHSRplotthedots 0.2.2 classes points alike.
 */
export function CONTROLCHART(values: any[][], direction?: any[][], target?: any[][], screenOutliers?: any[][], fixAfter?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([values, direction, target, screenOutliers, fixAfter], invocation, controlChartOf);
}

/**
 * Gives the proportion of cases that are repeats within some months, as a fraction. For example, one of five cases heard again exactly 12 months later is 20%.
 * @customfunction REPEATRATE
 * @param ids A reference for each case, the same for the same victim; never a name.
 * @param dates The day of each case.
 * @param [months] Within how many months a case is a repeat; 12 if left out.
 * @param [from] The first day, or the period, of the cases to count; earlier ones are only looked back on. All if left out.
 * @param invocation Where the arguments stand.
 * @requiresParameterAddresses
 * @returns The proportion.
 * @definition A case is a repeat where the same reference was heard within so many months before it, the last day included.
 * @source National indicator 32, Home Office; SafeLives, definition of a repeat case at MARAC.
 */
export function REPEATRATE(ids: any[][], dates: any[][], months?: any[][], from?: any[][], invocation?: CustomFunctions.Invocation): any[][] {
  return spilled([ids, dates, months, from], invocation, repeatRateOf);
}

/** The results, or the promise of them where Excel has to be asked about blank cells first; Excel takes either. */
function spilled(args: readonly unknown[], invocation: Call | undefined, results: (args: Arguments) => ExcelResult[][]): any {
  return withBlanksKnown(args.map(asCells), invocation ?? {}, (known) => withinPayload(results(known)));
}
