import type { OnEvent } from "@x/batch-http";
import { createWaitMeter, eventNow, waitText } from "@x/batch-import";
import type { Io } from "../io.ts";
import { print } from "./print.ts";

/** After so many milliseconds the user wonders what the command does. */
const PATIENCE = 5_000;

/**
 * Does work that shows nothing, such as the first request of a command. Where it takes long, a line says once what is
 * waited for.
 *
 * @param work Gives the events of its requests to `hear`.
 */
export async function sayingWaits<Result>(
  { stderr }: Pick<Io, "stderr">,
  work: (hear: OnEvent) => Promise<Result>,
): Promise<Result> {
  const waits = createWaitMeter({ silence: PATIENCE });
  const begun = eventNow();
  const timer = setInterval(() => {
    const now = eventNow();
    const wait = waits.read(now);
    if (wait === undefined || now - begun < PATIENCE) return;
    clearInterval(timer);
    print(stderr, `${waitText(wait)}\n`);
  }, 1_000);
  try {
    return await work((event) => waits.hear(event));
  } finally {
    clearInterval(timer);
  }
}
