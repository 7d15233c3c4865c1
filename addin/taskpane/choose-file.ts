import { element } from "./element";

/** Has the user choose a Word file; where they choose none, nothing comes of it. */
export function chooseFile(then: (file: File) => void): void {
  const input = element("template-file") as HTMLInputElement;
  // A file that was mended in Word is chosen again under the same name, and that must count as a choice.
  input.value = "";
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) then(file);
  };
  input.click();
}
