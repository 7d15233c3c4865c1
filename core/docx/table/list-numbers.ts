const TENS: readonly (readonly [value: number, sign: string])[] = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

function roman(number: number): string {
  let left = number;
  return TENS.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}

/** After z comes aa, and then bb. */
const letters = (number: number): string => (number < 1 ? "" : String.fromCharCode("a".charCodeAt(0) + ((number - 1) % 26)).repeat(Math.ceil(number / 26)));

/**
 * A number of a list as Word prints it; in figures where nothing is known of the way.
 * @example listNumber(3, "lowerRoman") // "iii"
 */
export function listNumber(number: number, counts: string): string {
  switch (counts) {
    case "lowerLetter":
      return letters(number);
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}
