/** An element that the page has by its id. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The pane has no element "${id}".`);
  return found;
}

/** A new element with words in it. Only text goes into the page, never markup: cells can hold anything. */
export function line<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function button(text: string, press: () => void): HTMLButtonElement {
  const made = line("button", text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
