import fc from "fast-check";
import { actionWording } from "../checks/smart/action-wording";
import { LETTERS } from "../checks/smart/finding";
import { formAdvice } from "../checks/smart/form-advice";
import { leadAgencyFindings } from "../checks/smart/lead-agency";
import type { PlannedAction, PlannedRecommendation } from "../checks/smart/planned-action";
import { smartFindings } from "../checks/smart/smart-findings";
import { datesInWords } from "../core/dates-in-words";
import { writeDate, type CalendarDate } from "../core/calendar-date";
import { gridsOf } from "./made-documents";
import { AS_AT, day, plan, WELL_WRITTEN } from "./smart-plans";
import { survey } from "../core/survey";
import { documentTypes } from "../templates";
import { workbookOf } from "./grids";

const rulesOf = (planned: PlannedRecommendation, asAt: CalendarDate | undefined = AS_AT): readonly string[] => smartFindings(planned, asAt).map(({ letter, severity, rule, field }) => `${letter}, ${severity}: ${rule} (${field})`);

/** What is changed in a plan that is written well, and the day on which it is looked at where that is another than 1 March 2012. */
type Case = readonly [name: string, changes: Partial<PlannedAction>, asAt?: string];
const onItsDay = ([name, changes, asAt = "2012-03-01"]: Case): [string, Partial<PlannedAction>, string] => [name, changes, asAt];

describe("a plan that is written well", () => {
  test.each<readonly [string, Partial<PlannedAction>, string]>(([
    ["open, before its date", {}],
    ["open, without a date as at which it is looked at", {}, ""],
    ["completed in time", { completionAndOutcome: "20 September 2012. All 40 officers trained, against 12 at the start." }, "2012-10-01"],
    ["completed late, with the reason", { completionAndOutcome: "Completed 20 November 2012. Delayed by a vacancy. All 40 officers trained, against 12 before." }, "2012-12-01"],
    ["completed in the month of its date", { targetDate: "4 June 2012", milestones: "Course agreed, June 2012", completionAndOutcome: "June 2012: all 40 officers trained (12 before)" }, "2012-07-01"],
    ["moved once, with the first date kept", { originalTargetDate: "30 June 2012", timesMoved: 1 }],
    ["closed, with the reason in a column of its own", { completionAndOutcome: "Closed 3 February 2012", outcome: "Not achieved: the service has ended", milestones: "" }],
    ["superseded", { completionAndOutcome: "Superseded by the county training plan", milestones: "" }],
    ["closed without completion", { completionAndOutcome: "Closed without completion: the service has ended", milestones: "" }],
    ["led by one agency with the help of another", { leadAgency: "County Council with the Constabulary" }],
    ["with its outcome in a column of its own", { completionAndOutcome: "", outcome: "All 40 housing officers can name the risk factors (12 of 40 today)" }],
    ["completed, signed off by a board", { completionAndOutcome: "Signed off by the Safeguarding Board on 20 September 2012. All 40 officers trained, against 12 at the start." }, "2012-10-01"],
    ["with an outcome that is to come by a day", { completionAndOutcome: "By 20 September 2012 all 40 officers can name the risk factors (12 today)" }],
    ["with an outcome of a month that is to come", { completionAndOutcome: "September 2012: all 40 officers can name the risk factors (12 today)" }],
    ["ensured by what is done", { action: "Ensure that information is shared by signing one protocol" }],
  ] as readonly Case[]).map(onItsDay))("has no finding: %s", (_, changes, asAt) => {
    expect(smartFindings(plan(changes), asAt === "" ? undefined : day(asAt))).toEqual([]);
  });
});

describe("each rule", () => {
  test.each<readonly [string, Partial<PlannedAction>, string]>(([
    ["Specific, must fix: action-given (action)", { action: " " }],
    ["Specific, must fix: action-not-the-recommendation (action)", { action: "Housing officers should know the risk factors around domestic abuse." }],
    ["Specific, should improve: action-starts-with-a-verb (action)", { action: "Development of a course" }],
    ["Specific, should improve: action-leaves-something (action)", { action: "Training" }],
    ["Specific, should improve: action-leaves-something (action)", { action: "Consider a course for housing officers" }],
    ["Specific, should improve: action-leaves-something (action)", { action: "Ensure housing officers know the risks" }],
    ["Specific, must fix: action-given (action)", { action: "TBC" }],
    ["Specific, must fix: action-given (action)", { action: "Business as usual" }],
    ["Specific, must fix: action-not-the-recommendation (action)", { action: "Agencies to implement the recommendation" }],
    ["Specific, must fix: action-not-the-recommendation (action)", { action: "Carry out these recommendations." }],
    ["Measurable, must fix: outcome-given (completionAndOutcome)", { completionAndOutcome: "N/A" }],
    ["Measurable, must fix: completed-with-evidence (completionAndOutcome)", { completionAndOutcome: "Completed February 2012. Training will be held next year. Evidence to follow." }],
    ["Realistic, should improve: milestones-given (milestones)", { milestones: "n/a" }],
    ["Timely, must fix: target-date-is-a-date (targetDate)", { targetDate: "Annually" }],
    ["Timely, must fix: target-date-is-a-date (targetDate)", { targetDate: "2012 onwards" }],
    ["Timely, must fix: target-date-is-a-date (targetDate)", { targetDate: "As and when required" }],
    ["Timely, should improve: target-date-is-a-date (targetDate)", { targetDate: "September 2012 and ongoing" }],
    ["Timely, should improve: one-target-date (targetDate)", { targetDate: "30/09/2012 31/12/2012" }],
    ["Timely, must fix: original-date-kept (targetDate)", { targetDate: "30 September 2012 (was June 2012)" }],
    ["Timely, must fix: original-date-kept (targetDate)", { targetDate: "30/06/2012 – now 30/09/2012" }],
    ["Timely, must fix: original-date-kept (targetDate)", { targetDate: "New date: 30 September 2012" }],
    ["Timely, must fix: original-date-kept (targetDate)", { targetDate: "30 September 2012 (2nd extension)" }],
    ["Timely, must fix: completed-by-the-day-of-the-plan (completionAndOutcome)", { completionAndOutcome: "Completed 20 September 2021. All 40 officers trained, against 12 before." }],
    ["Timely, must fix: completed-by-the-day-of-the-plan (completionAndOutcome)", { completionAndOutcome: "20 September 2021: all 40 officers trained, against 12 before." }],
    ["Measurable, must fix: outcome-given (completionAndOutcome)", { completionAndOutcome: "" }],
    ["Measurable, should improve: outcome-with-a-measure (completionAndOutcome)", { completionAndOutcome: "Officers are more aware of the risk factors by June 2012" }],
    ["Measurable, should improve: outcome-with-where-it-stands-today (completionAndOutcome)", { completionAndOutcome: "90% of officers can name the risk factors" }],
    ["Measurable, should improve: outcome-with-where-it-stands-today (outcome)", { completionAndOutcome: "", outcome: "90% of officers can name the risk factors" }],
    ["Measurable, must fix: completed-with-evidence (completionAndOutcome)", { completionAndOutcome: "Completed February 2012" }],
    ["Measurable, must fix: completed-with-evidence (completionAndOutcome)", { completionAndOutcome: "Closed 3 February 2012 – Letter to be issued shortly." }],
    ["Achievable, must fix: lead-agency-given (leadAgency)", { leadAgency: "" }],
    ["Achievable, must fix: one-lead-agency (leadAgency)", { leadAgency: "All agencies" }],
    ["Achievable, must fix: one-lead-agency (leadAgency)", { leadAgency: "County Council; Constabulary" }],
    ["Achievable, should improve: one-lead-agency (leadAgency)", { leadAgency: "County Council\nHousing team" }],
    ["Realistic, should improve: milestones-given (milestones)", { milestones: "" }],
    ["Realistic, should improve: milestones-dated (milestones)", { milestones: "Course agreed\nFirst course held, June 2012" }],
    ["Realistic, must fix: milestones-before-the-target-date (milestones)", { milestones: "Course agreed, March 2012; first course held, October 2012" }],
    ["Realistic, should improve: date-that-can-be-kept (targetDate)", { originalTargetDate: "30 June 2011", timesMoved: 2 }],
    ["Timely, must fix: target-date-given (targetDate)", { targetDate: "" }],
    ["Timely, must fix: target-date-is-a-date (targetDate)", { targetDate: "Ongoing" }],
    ["Timely, should improve: target-date-is-a-date (targetDate)", { targetDate: "Three months after publication" }],
    ["Timely, should improve: one-target-date (targetDate)", { targetDate: "Course by June 2012, officers by September 2012" }],
    ["Timely, must fix: original-date-kept (targetDate)", { targetDate: "Extended to 30 September 2012" }],
    ["Timely, must fix: not-past-without-completion (targetDate)", {}, "2012-10-01"],
    ["Timely, must fix: completed-with-a-date (completionAndOutcome)", { completionAndOutcome: "Completed. All 40 officers trained, against 12 before." }],
    ["Timely, should improve: late-completion-explained (completionAndOutcome)", { completionAndOutcome: "20 November 2012. All 40 officers trained, against 12 before." }, "2012-12-01"],
  ] as readonly Case[]).map(onItsDay))("%s is broken, and no other, by %j", (rule, changes, asAt) => {
    expect(rulesOf(plan(changes), day(asAt))).toEqual([rule]);
  });

  test("of the recommendation itself names no action", () => {
    expect(smartFindings(plan({}, { recommendation: "", scope: " " }), AS_AT).map(({ rule, field, action }) => [rule, field, action])).toEqual([
      ["recommendation-given", "recommendation", undefined],
      ["scope-given", "scope", undefined],
    ]);
    expect(rulesOf(plan({}, { scope: "TBC" }))).toEqual(["Specific, must fix: scope-given (scope)"]);
  });

  test("says which action it is about, in the order of the actions and then of the letters", () => {
    const planned = { ...plan(), actions: [WELL_WRITTEN, { ...WELL_WRITTEN, leadAgency: "", action: "Training", targetDate: "" }] };
    expect(smartFindings(planned, AS_AT).map(({ action, letter }) => [action, letter])).toEqual([[1, "Specific"], [1, "Achievable"], [1, "Timely"]]);
  });
});

describe("the two fictional examples of Appendix 5 (paper 000, lines 3781 to 3897)", () => {
  const found = (asAt: string) => {
    const [document] = survey(workbookOf(...gridsOf("dhr-action-plan")), documentTypes).documents;
    expect((document?.paper.data as { asAt: string }).asAt).toBe("13 April 2011");
    const actions = (document?.paper.data as { actions: (PlannedAction & { recommendation: string; scope: string })[] }).actions;
    return actions.map(({ recommendation, scope, ...action }) => rulesOf({ recommendation, scope, actions: [{ ...action, originalTargetDate: "", outcome: "", timesMoved: undefined }] }, day(asAt)));
  };

  test("break these rules on the day on which the guidance came into force", () => {
    expect(found("2011-04-13")).toEqual([
      [
        "Measurable, should improve: outcome-with-where-it-stands-today (completionAndOutcome)",
        "Achievable, should improve: one-lead-agency (leadAgency)",
        "Timely, should improve: late-completion-explained (completionAndOutcome)",
      ],
      ["Measurable, should improve: outcome-with-a-measure (completionAndOutcome)", "Achievable, must fix: one-lead-agency (leadAgency)"],
    ]);
  });

  test("and once December 2012 is over, the second one is past its date without completion", () => {
    expect(found("2012-12-31")[1]).toHaveLength(2);
    expect(found("2013-01-01")[1]?.[2]).toBe("Timely, must fix: not-past-without-completion (targetDate)");
  });

  test("the coroners' training was still open when its completion was yet to come", () => {
    expect(found("2009-11-01")[0]).toContain("Timely, must fix: not-past-without-completion (targetDate)");
  });
});

/** Words of actions as the papers print them, shortened, with the rule that they break. */
const REAL_ACTIONS: readonly (readonly [paper: string, rule: string | undefined, action: string])[] = [
  ["000:3784", undefined, "Review current coroner’s training and identify gaps"],
  ["000:3787", undefined, "Develop training module."],
  ["000:3789", undefined, "Roll-out revised training package as follows: June-July - Coroners in region X"],
  ["000:3838", undefined, "Identify mediums to advertise these risk factors by July 2012"],
  ["000:3849", undefined, "Circulate briefing and hold meetings to discuss"],
  ["000:3852", undefined, "Get leaflet printed nationally advising family, friends and community"],
  ["000:273", undefined, "Office Support Group to arrange for a presentation of the work being done by Peterborough on IOM."],
  ["000:261", "action-leaves-something", "Office Support Group to look at engagement between Cambridge CSP and groups"],
  ["000:277", undefined, "Chair to send a letter for the Partnership to the relevant Secretary of State"],
  ["000:289", undefined, "Lead Officers to confirm their targets for the Community Safety Plan 2011-14"],
  ["003:363", undefined, "Develop formal information sharing agreement for repeat and serial perpetrators. On-going."],
  ["003:363", undefined, "Support a bid by DDVSAS to continue to provide a County voluntary perpetrator’s programme for repeat/serial offenders"],
  ["003:363", "action-leaves-something", "Consider other perpetrator schemes such as the Conditional Cautioning Pilot in Hampshire"],
  ["003:367", undefined, "Deliver McKenzie Friend training to allow victims to be supported at civil and family courts."],
  ["003:367", undefined, "Work with the OPCC to integrate the newly commissioned SV service with other services in the County"],
  ["003:370", "action-starts-with-a-verb", "Both schemes successfully rolled out but numbers providing feedback have been limited so full evaluation delayed to 2016."],
  ["003:375", "action-starts-with-a-verb", "Working with Public Health develop effective and efficient mechanisms to ensure alerts are disseminated"],
  ["003:376", undefined, "Evaluate the impact of the roll out of the accredited training and agree the value in continuing this programme"],
  ["003:386", undefined, "Review the pathways which have been put into place to ensure more robust links"],
  ["003:386", "action-leaves-something", "Ensure ECINS is used as an opportunity to adequately capture data"],
  ["003:386", undefined, "GPS Trackers provided via Buddi contract have come to an end. Explore alternatives via Police"],
  ["003:395", undefined, "Positively promote IOM using case studies to highlight benefits and success of the scheme."],
  ["003:395", undefined, "Commission Migrant Help to deliver modern slavery awareness training to first responders"],
  ["003:395", undefined, "Engage, support and empower faith groups, voluntary groups and charities"],
  ["003:403", "action-starts-with-a-verb", "Developing a joint approach to awareness-raising of CSE with partner agencies and communities."],
  ["003:404", "action-starts-with-a-verb", "Working with County Council Transport to develop a Transport Standards Framework"],
  ["003:404", undefined, "DCC Children services to pledge further resources to increase the CSE training pool."],
  ["003:411", "action-starts-with-a-verb", "Ongoing delivery of communications campaigns to improve both public and private sector awareness"],
  ["003:411", "action-starts-with-a-verb", "Development of the Derbyshire Constabulary Hate Crime Governance Board to oversee how partners implement the actions"],
  ["003:411", undefined, "Encourage further development of third party referral centres and safe places across Derbyshire."],
  ["003:419", undefined, "Link to the Regional GAIN via DCC Head of Trading Standards"],
  ["003:419", "action-starts-with-a-verb", "Further work is required by DCC to refresh the ESafety strategy and action plan"],
  ["003:421", undefined, "Engage in local awareness raising linking to local/national campaigns"],
  ["003:421", undefined, "Joint Fraud Prevention Plan looking at wider communication of issues."],
  ["003:429", undefined, "Support delivery of the Gold Group's Strategy and Action Plan once developed."],
  ["004:41", "action-leaves-something", "Strategic Ownership"],
  ["004:42", undefined, "Get there promptly"],
  ["004:43", undefined, "Thorough information and intelligence checks"],
  ["004:44", "action-leaves-something", "Ensure greater focus in on supporting victims"],
  ["004:48", undefined, "Significantly increase the number of \"evidence based prosecutions\""],
  ["004:50", undefined, "Identify learning from both a local and national level"],
];

describe("the words of actions in real papers", () => {
  test.each(REAL_ACTIONS)("%s: %s for %j", (_, rule, action) => {
    expect(actionWording(action, "").map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
  });

  test.each(["Bring together the leads of the six agencies", "Further develop the course that is held for officers", "Housing Options to review its procedures", "The Chair to write to the agencies", "Dispose of the records that are past their date", "Commission of three agencies a joint course", "Support implementation of the protocol in each team", "Ask the panel to consider the protocol"])("nothing is said against %j", (action) => {
    expect(actionWording(action, "")).toEqual([]);
  });
});

describe("an action that leaves nothing behind", () => {
  test.each([
    "Agencies should consider whether their policies are adequate", "CCG to consider commissioning IRIS", "The Safeguarding Board must reflect on its procedures", "Give due consideration to a health advocate",
    "Awareness raising with GPs", "Raise staff awareness of the policy", "All staff should be aware of the policy", "Improve information sharing", "Strengthen partnership working", "Promote better communication between agencies",
    "Increase awareness of coercive control among staff", "Remind staff of the importance of recording", "Staff to be reminded of the importance of professional curiosity", "Encourage staff to be more professionally curious",
  ])("is told in %j", (action) => {
    expect(actionWording(action, "").map(({ rule, severity }) => [rule, severity])).toEqual([["action-leaves-something", "should improve"]]);
  });

  test.each([
    "Improve information sharing by signing a protocol", "Increase awareness of the helpline through posters in each surgery", "Remind GPs by letter of the referral form", "Promote awareness week in every library", "Increase learning events from 2 to 6 a year",
    "Strengthen the locks of homes at risk", "Encourage agencies to sign the protocol", "Train the Board to consider equality in each review", "Police to adopt the county form", "Domestic abuse policy to be rewritten and issued to all managers",
    "CCG Safeguarding Lead to deliver IRIS training to all 42 practices", "DCC Adult Care will audit 50 closed files and report to the Board", "GPs: introduce prompts on the record system",
    "Ensure, through a change to the record, that the father’s details are kept", "Continue the funding of the outreach worker until March 2018", "Raise awareness of the helpline by placing posters in each surgery", "Consider and decide on a county programme, with a paper to the Board",
    "Look into 30 closed cases and publish what was found", "Liaise with the Home Office and obtain written confirmation", "The Safeguarding Lead will deliver six briefings", "Increase understanding of dementia: commission a course for managers", "Note: the College leads nationally. Write to it for its timetable",
  ])("is not in %j", (action) => {
    expect(actionWording(action, "")).toEqual([]);
  });
});

describe("who leads", () => {
  test.each(["Police and Crime Commissioner", "Health and Wellbeing Board", "Fire and Rescue Service", "Cambridgeshire and Peterborough Clinical Commissioning Group", "HM Prison and Probation Service", "Children and Family Court Advisory and Support Service", "Derby and Derbyshire Safeguarding Board", "Director Economy, Transport and Communities, DCC", "NHS England", "Adult Social Care & Children Services", "County Council (lead), Constabulary", "Lead: Constabulary; County Council", "Safer Cambridge Partnership", "University Hospitals of Derby and Burton", "DCC Community Safety & Insp via IOM Steering & Implementation Group", "Bolsover District Council, Housing Team", "Adult Social Care and Health, Derbyshire County Council", "Derbyshire County Council, Adult Social Care", "Adult Social Care and Health", "Health and Social Care", "NHS Derby and Derbyshire ICB", "Member Services", "Education and Skills Funding Agency", "Health and Care Partnership Board", "Police (supported by Adult Social Care)"])("%j is one agency, or may be", (agency) => {
    expect(leadAgencyFindings(agency)).toEqual([]);
  });

  test.each(["CSPs and Home Office", "County Council & Constabulary", "Police / Probation", "Constabulary, County Council", "Police\nProbation", "Various", "Multi-agency", "TBC", "Police and Adult Social Care", "Police, Health", "Derbyshire Constabulary and Women’s Aid", "NHS England and Derbyshire County Council", "CSP + SAB", "Health and Police", "All GP practices", "Each agency", "CSP partners", "Relevant partner agencies"])("%j is not", (agency) => {
    expect(leadAgencyFindings(agency).map(({ severity }) => severity)).toEqual(["must fix"]);
  });
});

describe("dates among words", () => {
  test.each([
    ["All coroners to be trained by September 2009", "1 September 2009 to 30 September 2009"],
    ["Review completed in January 09", "1 January 2009 to 31 January 2009"],
    ["Mediums told by Sept 2012; leaflet Dec. 2012", "1 September 2012 to 30 September 2012, 1 December 2012 to 31 December 2012"],
    ["on 3rd May 2011, and 4/6/12", "3 May 2011, 4 June 2012"],
    ["By March 10 officers were trained", ""],
    ["June-July - Coroners in region X", ""],
    ["31 June 2011", ""],
    ["in May we may train 2012 officers", ""],
    ["by Sep 2012, or Sept 2013", "1 September 2012 to 30 September 2012, 1 September 2013 to 30 September 2013"],
  ])("%j: %s", (text, expected) => {
    expect(datesInWords(text).map(({ first, last, isMonth }) => (isMonth ? `${writeDate(first)} to ${writeDate(last)}` : writeDate(first))).join(", ")).toBe(expected);
  });
});

describe("findings", () => {
  const WORDS = ["", "Ensure", "Develop a course", "Development of a course", "CSPs and Home Office", "County Council\nTeam", "Completed 3 May 2011", "Closed. To be issued shortly", "June 2012", "3 May 2011", "by", "All 40 officers", "ongoing", "- ", "\n", "Extended to", "Sept 09", "Superseded", "the Chair to look at", "90%"];
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((parts) => parts.join(" "));
  const action = fc.record({ action: words, leadAgency: words, milestones: words, targetDate: words, originalTargetDate: words, completionAndOutcome: words, outcome: words, timesMoved: fc.option(fc.nat(3), { nil: undefined }) });
  const planned = fc.record({ recommendation: words, scope: words, actions: fc.array(action, { maxLength: 2 }) });
  const changedBy = (change: (text: string) => string, { recommendation, scope, actions }: PlannedRecommendation): PlannedRecommendation => ({
    recommendation: change(recommendation),
    scope: change(scope),
    actions: actions.map(({ timesMoved, ...texts }) => ({ ...(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)])) as typeof texts), timesMoved })),
  });

  test.each<readonly [string, (text: string) => string]>([
    ["capitals", (text) => text.toUpperCase()],
    ["small letters", (text) => text.toLowerCase()],
    ["spaces at the ends", (text) => `  ${text} \n`],
    ["the ends of lines of another machine", (text) => text.replace(/\n/g, "\r\n")],
  ])("never depend on %s", (_, change) => {
    fc.assert(fc.property(planned, (each) => expect(rulesOf(changedBy(change, each))).toEqual(rulesOf(each))), { numRuns: 400 });
  });

  test("are whole sentences that say what to do, and each stands under one field of the form", () => {
    fc.assert(
      fc.property(planned, (each) => {
        const found = smartFindings(each, AS_AT);
        for (const { message, letter } of found) {
          expect(LETTERS).toContain(letter);
          expect(message).toMatch(/^["“\p{Lu}].*\. .*[.)"]$/su);
        }
        expect(formAdvice(each, AS_AT).flatMap(({ findings }) => findings)).toHaveLength(found.length);
      }),
    );
  });

  test("come at once for the longest cell that Excel keeps", () => {
    for (const text of ["a".repeat(32_767), "to ".repeat(10_900), "- \n".repeat(10_900), "May ".repeat(8_000), "1/".repeat(16_000), "by xing".repeat(4_600)]) {
      const before = performance.now();
      smartFindings(plan({ action: text, leadAgency: text, milestones: text, targetDate: text, completionAndOutcome: text, outcome: text }), AS_AT);
      expect(performance.now() - before).toBeLessThan(1_000);
    }
  });
});

describe("the form of Appendix 5", () => {
  test("has its seven headings with their questions, and the advice under each", () => {
    const form = formAdvice(plan({ leadAgency: "", outcome: "90% of officers can name the risk factors", completionAndOutcome: "" }), AS_AT);
    expect(form.map(({ heading, findings }) => [heading, findings.map(({ rule }) => rule)])).toEqual([
      ["Recommendation", []],
      ["Scope of recommendation i.e. local or regional", []],
      ["Action to take", []],
      ["Lead Agency", ["lead-agency-given"]],
      ["Key milestones achieved in enacting recommendation", []],
      ["Target Date", []],
      ["Date of completion and Outcome", ["outcome-with-where-it-stands-today"]],
    ]);
    expect(form.every(({ asks }) => asks.includes("?"))).toBe(true);
  });
});
