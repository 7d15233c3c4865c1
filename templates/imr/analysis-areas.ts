import { nameKey } from "../../core/same-name";

/** An area that Appendix 1 has the analysis consider, under a short name of ours. */
interface AnalysisArea {
  readonly name: string;
  readonly asks: string;
}

/** After Appendix 1 of the statutory guidance of 2011, in its order. */
export const ANALYSIS_AREAS: readonly AnalysisArea[] = [
  { name: "Awareness of domestic abuse", asks: "whether staff saw the needs of the victim and the perpetrator and the signs of abuse, as far as their training lets one expect" },
  { name: "Policies and risk assessment", asks: "whether there were sound policies and tools for assessing and managing risk, whether they were used rightly, and whether a MARAC heard the case" },
  { name: "Joint protocols", asks: "whether what had been agreed with other agencies was kept to, on sharing information as well" },
  { name: "Assessments and decisions", asks: "where the chances to assess and decide lay, and whether what was decided was well informed" },
  { name: "Actions and services", asks: "whether actions, plans and services fitted what had been assessed and was known" },
  { name: "Wishes of the victim", asks: "when and how they were found out and weighed, and whether the victim knew of all choices and of other agencies" },
  { name: "Knowledge of the perpetrator", asks: "what was known, such as management under MAPPA" },
  { name: "Disclosure", asks: "whom the victim had told, and whether the answer was right" },
  { name: "Recording and sharing", asks: "whether what was learned was written down, and shared where it should be" },
  { name: "Identity and vulnerability", asks: "whether ethnic, cultural, linguistic and religious identity, vulnerability and disability were heeded" },
  { name: "Senior managers and other agencies", asks: "whether they were brought in where they should have been" },
  { name: "Questions of this case", asks: "what else should be asked, such as whether there were other such deaths in the area" },
  { name: "Good practice", asks: "which ways of working others could take up" },
  { name: "Lessons", asks: "what is to be learned for practice, training, supervision, joint work and resources" },
  { name: "Access to services", asks: "how easily the victim and the perpetrator could reach them" },
  { name: "Prediction and prevention", asks: "how far the death could have been foreseen and prevented" },
];

/** The areas that none of the headings of an analysis names. */
export function areasNotNamed(headings: readonly string[]): readonly AnalysisArea[] {
  const named = new Set(headings.map(nameKey));
  return ANALYSIS_AREAS.filter(({ name }) => !named.has(nameKey(name)));
}
