/** What the comment above a custom function says of it. */
interface Described {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly isOptional: boolean; readonly text: string }[];
  readonly returns: string;
  readonly native: string | undefined;
  readonly definition: string;
  readonly source: string;
}

const GROUPS: readonly (readonly [title: string, ids: readonly string[]])[] = [
  ["Targets", ["TARGETSTATUS", "TARGETVALUE", "TARGETREASON", "TARGETGAP", "TARGETREPORT", "TRAJECTORY"]],
  ["Change", ["PERCENTAGECHANGE", "PERCENTAGEPOINTS", "DIRECTIONOFTRAVEL", "CHANCE"]],
  ["Shares and totals", ["DISTRICTSHARE", "DISTRICTSHARES", "RECONCILE", "POSSIBLEPERCENTAGE"]],
  ["Time", ["FINANCIALYEAR", "QUARTER", "YEARTODATE", "ROLLINGTOTAL", "PREVIOUSAVERAGE", "FORECAST"]],
  ["Comparison", ["RATE", "PROPORTION", "GROUPRANK", "GROUPLIMITS", "CONTROLCHART", "REPEATRATE"]],
];

const INTRODUCTION = `# The functions

Every argument takes one cell or a column; a single cell serves all rows, and the answers spill. What holds for the whole
formula, such as the decimals of shares or the target of a chart, is a single cell. Work out a column with one formula
rather than one formula for each row: it is faster, and the answers belong together.

A blank cell is never 0. Figures may be typed as text ("1,056", "34.5%", "£5,309.87"), and "No Data", "n/a" or a dash say
that there is none. TARGETSTATUS, DIRECTIONOFTRAVEL and CHANCE then say "No data", TARGETREASON says what is missing, and
the other functions give #N/A. Excel shows the reason of #N/A and #VALUE! when the cell's warning sign is chosen. Where a
build of Excel cannot say where the arguments of a function stand, write \`IF(ISBLANK(E5:E14),"",E5:E14)\` in place of
\`E5:E14\`.

Figures are compared at 15 significant digits and rounded half away from zero, as Excel does. Percentages come as
fractions: format the cell as a percentage.
`;

/**
 * Writes docs/functions.md from the comments above the functions, which functions.json is made from as well.
 * @param source the text of functions/functions.ts
 */
export function functionPages(source: string): string {
  const described = new Map([...source.matchAll(/\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport function \w+/g)].flatMap(([, comment = ""]) => readComment(comment)).map((each) => [each.id, each]));
  const pages = GROUPS.map(([title, ids]) => `## ${title}\n\n${ids.map((id) => pageOf(id, described)).join("\n")}`);
  const left = [...described.keys()].filter((id) => !GROUPS.some(([, ids]) => ids.includes(id)));
  if (left.length > 0) throw new Error(`${left.join(", ")} stands in no group of functions.`);
  return `${INTRODUCTION}\n${pages.join("\n")}`;
}

function readComment(comment: string): readonly Described[] {
  const lines = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  const tags = (name: string): readonly string[] => lines.filter((line) => line.startsWith(`@${name} `)).map((line) => line.slice(name.length + 2).trim());
  const [id] = tags("customfunction");
  if (!id) return [];
  const needed = (name: string): string => {
    const [text] = tags(name);
    if (!text) throw new Error(`${id} has no @${name}.`);
    return text;
  };
  return [
    {
      id,
      description: lines.filter((line) => line !== "" && !line.startsWith("@")).join(" "),
      parameters: tags("param")
        .filter((text) => !text.startsWith("invocation "))
        .map((text) => {
          const [, optional, name = "", words = ""] = /^(\[)?(\w+)\]? (.*)$/.exec(text) ?? [];
          return { name, isOptional: optional !== undefined, text: words };
        }),
      returns: needed("returns"),
      native: tags("native")[0],
      definition: needed("definition"),
      source: needed("source"),
    },
  ];
}

function pageOf(id: string, described: ReadonlyMap<string, Described>): string {
  const about = described.get(id);
  if (!about) throw new Error(`${id} is no custom function.`);
  const call = about.parameters.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(", ");
  return [
    `### ${id}`,
    "",
    `\`=CSP.${id}(${call})\``,
    "",
    about.description,
    "",
    ...about.parameters.map(({ name, isOptional, text }) => `- \`${name}\`${isOptional ? " (may be left out)" : ""}: ${text}`),
    "",
    `Gives: ${about.returns}`,
    "",
    `Definition: ${about.definition}`,
    "",
    about.native ? `As a formula of Excel's own: \`${nativeFormula(about.native)}\`${nativeRemark(about.native)}` : "Excel has no formula of its own for this.",
    "",
    `Source: ${about.source}`,
    "",
  ].join("\n");
}

/** A native formula may have a remark after it: "=MAX(…) for "reduce by 10%"". */
const REMARK = /^(=.*\)|=\S+)(,? (?:for|which|or|of) .*)?$/;
const nativeFormula = (native: string): string => REMARK.exec(native)?.[1] ?? native;
const nativeRemark = (native: string): string => (REMARK.exec(native)?.[2] ?? "").replace(/(=\S+)/g, "`$1`");
