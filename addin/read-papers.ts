import type { Problem } from "../core/problem";
import { today } from "../core/today";
import type { GivenFile } from "../pack/given-file";
import type { Progress } from "../pack/progress";

const NOT_READ = "The computer could not read this file. It may have been changed or moved since it was chosen, or not be on this computer yet: copy it to a folder of your own, and choose it again.";

/** What a file that somebody chose says of itself before it is read. */
export const asGiven = ({ name, lastModified }: Pick<File, "name" | "lastModified">): Omit<GivenFile, "bytes"> => ({ name, changed: today(new Date(lastModified)) });

/** Reads the files that somebody chose, or says which could not be read. */
export async function readPapers(files: readonly File[], progress: Progress): Promise<readonly GivenFile[] | { readonly problems: readonly Problem[] }> {
  const papers: GivenFile[] = [];
  const problems: Problem[] = [];
  for (const [done, file] of files.entries()) {
    await progress(`Reading ${files.length} ${files.length === 1 ? "file" : "files"}`, { done, of: files.length });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes) papers.push({ ...asGiven(file), bytes: new Uint8Array(bytes) });
    else problems.push({ code: "file-not-read", message: NOT_READ, where: file.name });
  }
  return problems.length > 0 ? { problems } : papers;
}
