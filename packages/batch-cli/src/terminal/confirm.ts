import { createInterface, type Key } from "node:readline";
import { type Io, SIGNALS } from "../io.ts";
import { print } from "./print.ts";
import { printableProblem } from "./printable.ts";
import { wrapWords } from "./wrap-words.ts";

/**
 * Asks a yes-or-no question on a terminal. Enter, Ctrl-C, Ctrl-D and a terminal that is gone are a no. So is
 * a signal that would end the process: what was made for the work that is asked about has to go.
 *
 * @param signal Ends the question; that is a no, too.
 */
export async function confirm(
  question: string,
  io: Pick<Io, "stdin" | "stderr" | "on" | "off">,
  signal?: AbortSignal,
): Promise<boolean> {
  if (signal?.aborted === true) return false;
  const { stdin, stderr } = io;
  const terminal = createInterface({ input: stdin, output: stderr, signal });
  const hear = (_: unknown, key: Key): void => {
    if (isEnd(key)) terminal.close();
  };
  stdin.on("keypress", hear);
  const close = (): void => terminal.close();
  for (const name of SIGNALS) io.on(name, close);
  const answer = await new Promise<string | undefined>((resolve) => {
    terminal.once("close", () => resolve(undefined));
    const { columns = Infinity } = stderr as { readonly columns?: number };
    // The last column stays free for the cursor.
    const lines = wrapWords(`${printableProblem(question)} [y/N]`, Math.max(columns - 2, 20)).split(
      "\n",
    );
    const last = lines.pop()!;
    for (const line of lines) print(stderr, `${line}\n`);
    terminal.question(`${last} `, resolve);
  });
  terminal.close();
  stdin.off("keypress", hear);
  for (const name of SIGNALS) io.off(name, close);
  if (answer === undefined) print(stderr, "\n");
  return /^y(es)?$/i.test(answer?.trim() ?? "");
}

/** Ctrl-D, also behind a word. Typed before the question, it comes as a null character: the terminal kept it so. */
function isEnd({ ctrl, name, sequence }: Key): boolean {
  return (ctrl === true && name === "d") || sequence === "\0";
}
