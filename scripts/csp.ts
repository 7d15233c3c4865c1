import { parseCommand } from "./command-line";
import { failed, type Outcome } from "./commands/outcome";
import { print, type Told } from "./report";

/** The program: understands the command, does it, prints what came of it, and ends with the exit code that says so. */
async function main(words: readonly string[]): Promise<void> {
  const asked = parseCommand(words);
  if ("text" in asked) {
    process.stdout.write(`${asked.text}\n`);
    return;
  }
  const json = words.includes("--json");
  const end = (outcome: Outcome, isReport: Told["isReport"] = false): void => {
    print(outcome, { json, isReport });
    process.exitCode = outcome.exitCode;
  };
  const notUnderstood = (message: string): void => end(failed(2, { code: "command-not-understood", message, where: "csp" }));
  if ("notUnderstood" in asked) return notUnderstood(asked.notUnderstood);
  try {
    const outcome = await asked.command.run(asked.typed);
    if ("notUnderstood" in outcome) notUnderstood(outcome.notUnderstood);
    else end(outcome, asked.command.isReport);
  } catch (error) {
    // What a fault says may hold words from the workbook, so it is shown only to somebody who asks for it.
    const details = process.env.CSP_DEBUG ? `\n${(error as Error).stack}` : " Set CSP_DEBUG=1 to see where.";
    end(failed(3, { code: "program-fault", message: `A fault in csp itself stopped it.${details}`, where: "csp" }));
  }
}

void main(process.argv.slice(2));
