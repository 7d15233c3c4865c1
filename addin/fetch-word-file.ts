import { TemplateNotFetched } from "./template-not-fetched";

/**
 * A Word file that papers are made with, from the add-in's own site.
 * @param at its place in the site
 * @param title what is made with it, for the sentence that says that it did not come
 */
export async function fetchWordFile(at: string, title: string): Promise<Uint8Array> {
  const response = await fetch(new URL(at, document.baseURI)).catch(() => undefined);
  if (!response?.ok) throw new TemplateNotFetched(title);
  return new Uint8Array(await response.arrayBuffer());
}
