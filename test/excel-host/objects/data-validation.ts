import type ExcelJS from "exceljs";
import type { Block } from "../../../core/workbook/address";
import { addressesOf } from "../calculation";
import { invalidArgument, NotHosted, type HostObject } from "../host-object";
import { sizeOf, type OpenWorkbook } from "../open-workbook";

const MOST_CELLS = 50_000;
/** What Excel takes: entries of a list that are typed into its rule, the title of a message, its words. */
const [LONGEST_LIST, LONGEST_TITLE, LONGEST_MESSAGE] = [255, 32, 255];

const TYPES = { list: "list", date: "date", wholeNumber: "whole", decimal: "decimal", textLength: "textLength", custom: "custom" } as const;
type RuleName = keyof typeof TYPES;

interface Rule {
  readonly source?: unknown;
  readonly formula?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
  readonly inCellDropDown?: boolean;
}

/** What may be typed into the cells of a block, and what Excel says of it: kept in the workbook, and in its file. */
export function dataValidationObject(sheet: ExcelJS.Worksheet, block: Block, open: OpenWorkbook): HostObject {
  const first = (): ExcelJS.DataValidation | undefined => sheet.getCell(block.top + 1, block.left + 1).dataValidation;
  const change = (how: (before: ExcelJS.DataValidation | undefined) => ExcelJS.DataValidation | undefined): void => {
    open.mayChange(sheet, block);
    if (sizeOf(block) > MOST_CELLS) throw new NotHosted(`validating ${sizeOf(block)} cells one by one`);
    for (const address of addressesOf(block)) {
      const cell = sheet.getCell(address);
      cell.dataValidation = how(cell.dataValidation) as ExcelJS.DataValidation;
    }
  };
  // A prompt alone is a rule that lets everything pass.
  const withMessage = (message: Partial<ExcelJS.DataValidation>): void => change((before) => ({ ...(before ?? ({ type: "any", formulae: [] } as unknown as ExcelJS.DataValidation)), ...message }));
  return {
    kind: "DataValidation",
    properties: {
      Type: () => sentence(wireName(first()?.type) ?? "none"),
      Rule: () => wireRule(first()),
      IgnoreBlanks: () => first()?.allowBlank ?? true,
      Prompt: () => ({ showPrompt: first()?.showInputMessage ?? true, title: first()?.promptTitle ?? "", message: first()?.prompt ?? "" }),
      ErrorAlert: () => ({ showAlert: first()?.showErrorMessage ?? true, style: sentence(first()?.errorStyle ?? "stop"), title: first()?.errorTitle ?? "", message: first()?.error ?? "" }),
    },
    settable: {
      Rule: (rule: Partial<Record<RuleName, Rule>>) => {
        const validation = storedRule(rule);
        change((before) => ({ ...before, ...validation }));
      },
      IgnoreBlanks: (allowBlank: boolean) => withMessage({ allowBlank }),
      Prompt: ({ showPrompt, title, message }: Excel.DataValidationPrompt) => {
        fits(title, LONGEST_TITLE);
        fits(message, LONGEST_MESSAGE);
        withMessage({ showInputMessage: showPrompt, promptTitle: title, prompt: message });
      },
      ErrorAlert: ({ showAlert, style, title, message }: Excel.DataValidationErrorAlert) => {
        fits(title, LONGEST_TITLE);
        fits(message, LONGEST_MESSAGE);
        withMessage({ showErrorMessage: showAlert, errorStyle: style.toLowerCase(), errorTitle: title, error: message } as Partial<ExcelJS.DataValidation>);
      },
    },
    methods: { Clear: () => change(() => undefined) },
  };
}

const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function fits(words: string, longest: number): void {
  if (words.length > longest) throw invalidArgument(`"${words.slice(0, 40)}" has ${words.length} letters, and Excel takes ${longest}`);
}

const wireName = (type: string | undefined): RuleName | undefined => (Object.keys(TYPES) as RuleName[]).find((name) => TYPES[name] === type);

function wireRule(validation: ExcelJS.DataValidation | undefined): object {
  const name = wireName(validation?.type);
  if (!validation || !name) return {};
  const [formula1, formula2] = (validation.formulae as readonly unknown[]).map((formula) => (formula instanceof Date ? formula.getTime() / DAY_MS + SERIAL_OF_1970 : formula));
  if (name === "list") return { list: { inCellDropDown: true, source: /^"/.test(String(formula1)) ? String(formula1).slice(1, -1) : `=${String(formula1)}` } };
  if (name === "custom") return { custom: { formula: `=${String(formula1)}` } };
  return { [name]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: sentence(validation.operator ?? "between") } };
}

function storedRule(rule: Partial<Record<RuleName, Rule>>): ExcelJS.DataValidation {
  const [[name, said = {}] = []] = Object.entries(rule) as [RuleName, Rule | undefined][];
  if (name === undefined || !(name in TYPES)) throw new NotHosted(`the validation rule ${String(name)}`);
  const base = { allowBlank: true, showErrorMessage: true, showInputMessage: true };
  if (name === "list") {
    const source = said.source;
    if (typeof source !== "string") throw new NotHosted("a list whose source is not text");
    if (!source.startsWith("=")) fits(source, LONGEST_LIST);
    return { ...base, type: "list", formulae: [source.startsWith("=") ? source.slice(1) : `"${source}"`] };
  }
  if (name === "custom") return { ...base, type: "custom", formulae: [String(said.formula).replace(/^=/, "")] };
  const formulae = [said.formula1, said.formula2].flatMap((formula) => (formula === undefined || formula === null ? [] : [stored(formula, name)]));
  return { ...base, type: TYPES[name], operator: small(said.operator ?? "Between"), formulae } as unknown as ExcelJS.DataValidation;
}

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** A date may be said as "2011-04-01" or by its serial number; ExcelJS keeps it as a date. */
function stored(formula: unknown, name: RuleName): unknown {
  if (typeof formula === "number") return name === "date" ? new Date((formula - SERIAL_OF_1970) * DAY_MS) : formula;
  const text = String(formula);
  if (text.startsWith("=")) throw new NotHosted(`a ${name} rule with a formula: use a custom rule`);
  const value = name === "date" ? new Date(text) : Number(text);
  if (Number.isNaN(Number(value))) throw invalidArgument(text);
  return value;
}
