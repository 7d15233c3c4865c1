const BULLET = /^\s*(?:[-–—•·*▪●◦]|\d{1,2}[.)]|[a-z][.)]|\([a-z\d]{1,2}\))\s+/i;

/**
 * The entries of a cell, without their bullets. Where some lines have bullets, the lines below a bullet go on with it.
 * @example listedLines("- Develop training module.\n- Roll out:\nJune to July") // ["Develop training module.", "Roll out: June to July"]
 */
export function listedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\v]/).filter((line) => line.trim() !== "");
  const hasBullets = lines.some((line) => BULLET.test(line));
  const entries: string[] = [];
  for (const line of lines) {
    const words = line.replace(BULLET, "").trim();
    const last = entries.length - 1;
    const goesOn = last >= 0 && ((hasBullets && !BULLET.test(line)) || /:$/.test(entries[last] ?? ""));
    if (goesOn) entries[last] = `${entries[last]} ${words}`;
    else if (words !== "") entries.push(words);
  }
  return entries;
}

/** Whether the entries are told apart by bullets, and not only by the ends of lines. */
export const hasBullets = (text: string): boolean => text.split(/\r\n?|[\n\v]/).some((line) => BULLET.test(line));
