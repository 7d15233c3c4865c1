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

void main(process.argv.slice(2));
