import { parseCommand } from "./command-line";
import { run } from "./commands";
import { print } from "./report";

/** The program: understands the command, does it, prints what came of it, and ends with the exit code that says so. */
async function main(words: readonly string[]): Promise<void> {
  const command = parseCommand(words);
  if ("text" in command) {
    process.stdout.write(`${command.text}\n`);
    return;
  }
  const outcome = await run(command);
  print(command, outcome);
  process.exitCode = outcome.exitCode;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  // What a fault says may hold words from the workbook, so it is shown only to somebody who asks for it.
  const details = process.env.CSP_DEBUG ? `\n${(error as Error).stack}` : " Set CSP_DEBUG=1 to see where.";
  process.stderr.write(`csp: A fault in csp itself stopped it. Nothing was written.${details}\n`);
  process.exitCode = 3;
});
