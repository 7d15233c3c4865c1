import { parseCommand } from "./command-line";
import { run } from "./commands";
import { print } from "./report";

/** The program: understands the command, does it, prints what came of it, and ends with the exit code that says so. */
function main(words: readonly string[]): void {
  const command = parseCommand(words);
  if ("text" in command) {
    process.stdout.write(`${command.text}\n`);
    return;
  }
  try {
    const outcome = run(command);
    print(command, outcome);
    process.exitCode = outcome.exitCode;
  } catch (error) {
    // What a fault says may hold words from the workbook, so it is shown only to somebody who asks for it.
    const details = process.env.CSP_DEBUG ? `\n${(error as Error).stack}` : " Set CSP_DEBUG=1 to see where.";
    print(command, { exitCode: 3, documents: [], problems: [{ code: "program-fault", message: `A fault in csp itself stopped it.${details}`, where: "csp" }] });
    process.exitCode = 3;
  }
}

main(process.argv.slice(2));
