import type { Problem } from "../core/problem";
import { today } from "../core/today";
import type { GivenFile } from "../pack/given-file";
import type { Progress } from "../pack/progress";
import { bytesOfChosen, CHOSEN_NOT_READ } from "./chosen-file";

/** What a file that somebody chose says of itself before it is read. */
export const asGiven = ({ name, lastModified }: Pick<File, "name" | "lastModified">): Omit<GivenFile, "bytes"> => ({ name, changed: today(new Date(lastModified)) });

/** Reads the files that somebody chose, or says which could not be read. */
export async function readPapers(files: readonly File[], progress: Progress): Promise<readonly GivenFile[] | { readonly problems: readonly Problem[] }> {
  const papers: GivenFile[] = [];
  const problems: Problem[] = [];
  for (const [done, file] of files.entries()) {
    await progress(`Reading ${files.length} ${files.length === 1 ? "file" : "files"}`, { done, of: files.length });
    const bytes = await bytesOfChosen(file);
    if (bytes) papers.push({ ...asGiven(file), bytes });
    else problems.push({ code: "file-not-read", message: CHOSEN_NOT_READ, where: file.name });
  }
  return problems.length > 0 ? { problems } : papers;
}
