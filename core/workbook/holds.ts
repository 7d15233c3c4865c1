/** What the cells of a column hold; a list of words is all that they may say. */
export type Holds = "words" | "lines" | "a number of its own" | "a whole number" | "a figure" | "an amount" | "a day" | "a period" | readonly string[];
