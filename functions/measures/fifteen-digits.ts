/** Excel keeps 15 significant digits. */
export const DIGITS = 15;

/** A number as Excel keeps it: without the dust that arithmetic leaves behind the fifteenth digit. */
export const toFifteenDigits = (value: number): number => Number(value.toPrecision(DIGITS));
