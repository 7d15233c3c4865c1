/** How many decimals a number is written with. */
export const decimalsOf = (value: number): number => {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
};

/**
 * Two decimal numbers as whole numbers of the same unit, so that their difference and their quotient are those of the
 * decimals that people see: 11.7 and 12.3 become 117 and 123. Numbers too long for that come back as they are.
 */
export function asWholeNumbers(a: number, b: number): readonly [number, number] {
  if (Number.isInteger(a) && Number.isInteger(b)) return [a, b];
  const unit = 10 ** Math.max(decimalsOf(a), decimalsOf(b));
  const [wholeA, wholeB] = [Math.round(a * unit), Math.round(b * unit)];
  return Number.isSafeInteger(wholeA) && Number.isSafeInteger(wholeB) ? [wholeA, wholeB] : [a, b];
}
