import { ANSWERS_NAMESPACE, readAnswers, withAnswer, writeAnswers, type ColumnAnswer } from "../core/workbook/column-answers";

/** Asks for the parts of the open workbook that keep what was said of its headings. */
export function loadAnswers(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(ANSWERS_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** Asks for what the parts hold; the answers are there after the next round trip. */
export function keptAnswers(parts: Excel.CustomXmlPartScopedCollection): () => readonly ColumnAnswer[] {
  const texts = parts.items.map((part) => part.getXml());
  return () => texts.flatMap(({ value }) => readAnswers([new TextEncoder().encode(value)]));
}

/** Changes what the open workbook keeps of its headings; Excel saves it with the workbook. */
const change = (how: (answers: readonly ColumnAnswer[]) => readonly ColumnAnswer[]): Promise<void> =>
  Excel.run(async (context) => {
    const parts = loadAnswers(context);
    await context.sync();
    const answers = keptAnswers(parts);
    await context.sync();
    const xml = writeAnswers(how(answers()));
    const [first, ...others] = parts.items;
    if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    for (const other of others) other.delete();
    await context.sync();
  });

/** Keeps in the open workbook what somebody said of a heading. */
export const keepAnswer = (answer: ColumnAnswer): Promise<void> => change((answers) => withAnswer(answers, answer));

/** Lets go of all that was said of the headings of a document. */
export const forgetAnswers = (document: string): Promise<void> => change((answers) => answers.filter((each) => each.document !== document));
