import { parse } from "yaml";
import type { WorkbookText } from "../../core/workbook/workbook-text";

export const readWorkbookText = (yaml: string): WorkbookText => parse(yaml) as WorkbookText;
