/** The Word file of a document did not come from the add-in's own site. */
export class TemplateNotFetched extends Error {
  constructor(title: string) {
    super(`The Word file for "${title}" did not come from the add-in's site. Check the connection, and try again.`);
  }
}
