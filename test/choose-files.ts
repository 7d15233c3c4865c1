/** A file on the machine of whoever uses the pane. */
export interface FileOnMachine {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a browser does when somebody has chosen files. */
export function chooseFiles(document: Document, selector: string, files: readonly FileOnMachine[]): void {
  const { File, Event } = document.defaultView as Window & typeof globalThis;
  const input = document.querySelector(selector) as HTMLInputElement;
  Object.defineProperty(input, "files", { configurable: true, value: files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name)) });
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
