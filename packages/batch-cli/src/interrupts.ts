import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type Io, SIGNALS } from "./io.ts";
import { print } from "./terminal/print.ts";

/** The processes whose runs have begun to send, by their environments. */
const sending = new WeakSet<Io["env"]>();

/** To be called before a run sends its first row. */
export function noteSending({ env }: Pick<Io, "env">): void {
  sending.add(env);
}

/** A process that gets signals. */
type Process = Pick<Io, "env" | "on" | "stderr"> & { listenerCount(signal: string): number };

/** Ends the process at a signal that no command waits for, as a run does that has rows on their way, and says so. */
export function endWhenInterrupted(process: Process, end: (code: ExitCode) => void): void {
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (process.listenerCount(signal) > 1) return;
      const sent = sending.has(process.env) ? "" : " Nothing was sent.";
      print(process.stderr, `Interrupted.${sent}\n`);
      end(EXIT.interrupted);
    });
  }
}
