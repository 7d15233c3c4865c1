/**
 * How wide Arial sets each letter, in 2048ths of the size of the type; letters of one width stand together. Read from the
 * table of advance widths (hmtx) of Liberation Sans 2, which is drawn to the widths of Arial so that lines end alike.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [384, "′"],
  [391, "'"],
  [455, "ijlįĵĺļłſ‘’‚"],
  [532, "|¦"],
  [569, " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ"],
  [597, "ľ"],
  [682, "()-`r¡¨\u00ad²³´¸¹ŕŗř‐\u2011“”„‹›"],
  [684, "{}ŀ"],
  [717, "•"],
  [725, "″"],
  [727, '"'],
  [748, "º"],
  [758, "ª"],
  [768, "ť"],
  [797, "*"],
  [819, "°"],
  [909, "ĳ"],
  [961, "^"],
  [1024, "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżž"],
  [1100, "¶"],
  [1124, "±÷"],
  [1131, "¯"],
  [1139, "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–†‡€"],
  [1180, "µ"],
  [1196, "+<=>~¬×−"],
  [1237, "ŉ"],
  [1251, "FTZ¿ßøŢŤŦŹŻŽ"],
  [1259, "ď"],
  [1366, "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ"],
  [1479, "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ"],
  [1481, "Ŋ"],
  [1505, "Ĳ"],
  [1509, "©®"],
  [1593, "GOQÒÓÔÕÖØĜĞĠĢŌŎŐ"],
  [1706, "Mm"],
  [1708, "¼½¾"],
  [1821, "%æ"],
  [1933, "WœŴ"],
  [2048, "ÆŒ—…‰™"],
  [2079, "@"],
];

const IN_2048THS: ReadonlyMap<string, number> = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** Other fonts stand in for what Arial lacks: a whole square for a letter, one and a half for an emoji. */
const [UNKNOWN, EMOJI] = [2048, 3072];

const letterWidth = (letter: string): number => IN_2048THS.get(letter) ?? (letter.length > 1 ? EMOJI : UNKNOWN);

/**
 * How wide words are in Arial, in points.
 * @param size of the type, in points
 * @example wordsWidth("Note", 11) // 23.24
 */
export const wordsWidth = (words: string, size: number): number => ([...words.normalize("NFC")].reduce((sum, letter) => sum + letterWidth(letter), 0) * size) / 2048;
