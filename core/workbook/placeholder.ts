/** What a form shows where nothing has been chosen or typed yet. */
const PLACEHOLDER = /^(?:<\s*(?:please )?(?:select|choose)[^<>]{0,30}>|\[\s*(?:please )?(?:select|choose)[^[\]]{0,30}\]|please (?:select|choose)(?: one| an? \w+| from (?:the )?list)?\s*(?:\.{1,3}|…)?|-+ ?(?:select|choose) ?-+|(?:select|choose)(?: one| an (?:item|option)| from (?:the )?list)?\s*(?:\.{1,3}|…)?|(?:click|tap)(?: or tap)? here to enter (?:text|a date)\.?)$/i;

/** Whether words stand for a blank cell: "< Select >". */
export const isPlaceholder = (words: string): boolean => words.length < 60 && PLACEHOLDER.test(words.trim());
