/** What a form shows where nothing has been chosen or typed yet. */
const PLACEHOLDER = /^(?:<\s*(?:please )?select[^<>]{0,30}>|please select(?: one| an? \w+| from (?:the )?list)?\s*(?:\.{3}|…)?|-+ ?select ?-+|select\s*(?:\.{3}|…)|(?:click|tap)(?: or tap)? here to enter (?:text|a date)\.?)$/i;

/** Whether words stand for a blank cell: "< Select >". */
export const isPlaceholder = (words: string): boolean => words.length < 60 && PLACEHOLDER.test(words.trim());
