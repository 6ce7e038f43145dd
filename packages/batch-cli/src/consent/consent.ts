import type { Io } from "../io.ts";
import { confirm } from "../terminal/confirm.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { print } from "../terminal/print.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Whether the command may write. Where there are reasons to ask, the user is asked on a terminal; elsewhere
 * `--yes` must have been given.
 *
 * @throws {UsageError} naming the reasons, where nobody can be asked.
 */
export async function hasConsent(task: {
  readonly question: string;
  /** A sentence for each thing that needs a yes. */
  readonly reasons: readonly string[];
  readonly yes: boolean | undefined;
  /** Whether the command has sent something already. @default nothing */
  readonly hasSent?: boolean | undefined;
  readonly io: Pick<Io, "stdin" | "stderr" | "on" | "off">;
}): Promise<boolean> {
  const { question, reasons, yes, hasSent = false, io } = task;
  const nothing = hasSent ? "nothing more" : "nothing";
  if (yes === true || reasons.length === 0) return true;
  if (!isTerminal(io)) {
    throw new UsageError(
      `${reasons.join(" ")} There is no terminal to ask on, so ${nothing} was sent. To write all the same, add --yes.`,
    );
  }
  if (await confirm(question, io)) return true;
  print(io.stderr, `N${nothing.slice(1)} was sent.\n`);
  return false;
}
