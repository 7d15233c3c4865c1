import { Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Audience } from "../../../core/meeting-papers";
import type { PackPlan } from "../../../pack/look-at-pack";
import type { PackForm } from "../../../pack/make-pack";
import { usePaneState } from "../shell/pane-context";
import { choose } from "./pack-in-hand";
import { usePack } from "./use-pack";

const useStyles = makeStyles({ fields: { marginTop: tokens.spacingVerticalM } });

const leftOut = (closed: readonly string[]): string => (closed.length === 0 ? "Nothing in the agenda is closed to the public." : `What the public may not read: ${closed.join("; ")}.`);

/** Whom the pack is for, and in which form. */
export function PackAsked({ plan }: { readonly plan: PackPlan }): ReactElement {
  const styles = useStyles();
  const { audience, form } = usePack();
  const { isBusy } = usePaneState();
  return (
    <>
      <Field className={styles.fields} label="Whom is the pack for?" hint={leftOut(plan.closed)}>
        <RadioGroup id="audience" value={audience} disabled={isBusy} onChange={(_, { value }) => choose({ audience: value as Audience })}>
          <Radio value="public" label="The public" />
          <Radio value="full" label="Members: the full pack" />
        </RadioGroup>
      </Field>
      <Field className={styles.fields} label="In which form?" hint="Both come as one zip, with the agenda as a Word file. One PDF of everything, the agenda too, is made with csp, the command line of the toolkit.">
        <RadioGroup id="form" value={form} disabled={isBusy} onChange={(_, { value }) => choose({ form: value as PackForm })}>
          <Radio value="zip" label="Every paper as a file" />
          <Radio value="papers" label="All papers as one PDF" />
        </RadioGroup>
      </Field>
    </>
  );
}
