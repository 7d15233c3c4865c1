import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Question } from "./question";

interface Asked {
  readonly question: Question;
  onChange(change: Partial<Question>): void;
}

/** Whose names, and which titles, the files are looked through for. */
export function AskedFor({ question: { names, closed }, onChange }: Asked): ReactElement {
  return (
    <>
      <Field label="Names to look for" hint={'A register has a row of headings with "Name", and "Known in the report as" or "Role".'}>
        <RadioGroup value={names} onChange={(_, { value }) => onChange({ names: value === "none" ? "none" : "of the register" })}>
          <Radio value="of the register" label="Those of the register in this workbook" />
          <Radio value="none" label="None: there is no register" />
        </RadioGroup>
      </Field>
      <Field label="Titles of papers of the closed session" hint="One a line. Leave it blank where there are none.">
        <Textarea id="closed" resize="vertical" value={closed} onChange={(_, { value }) => onChange({ closed: value })} />
      </Field>
    </>
  );
}
