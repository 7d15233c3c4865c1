/** What is said where a file that was chosen cannot be read. */
export const CHOSEN_NOT_READ = "The computer could not read this file. It may have been changed or moved since it was chosen, or not be on this computer yet: copy it to a folder of your own, and choose it again.";

/** The bytes of a file that somebody chose; undefined where the computer cannot read it. */
export const bytesOfChosen = (file: File): Promise<Uint8Array | undefined> => file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined);

/** Files with more of them; one that is chosen once more, such as after it was mended, takes the place of the one before. */
export const withChosen = (files: readonly File[], more: readonly File[]): readonly File[] => {
  const again = new Map(more.map((file) => [file.name, file]));
  const kept = files.map((file) => again.get(file.name) ?? file);
  return [...kept, ...[...again.values()].filter((file) => !kept.includes(file))];
};
