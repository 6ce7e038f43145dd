import { appendFileSync } from "node:fs";
import type { OnEvent } from "@x/batch-http";
import type { Io } from "../io.ts";

/** For its owner alone: it names the account's objects and ids. */
const MODE = 0o600;

/**
 * Returns what writes each event of a client into the file that `HUBSPOT_BATCH_LOG` names, as JSON lines behind those that are
 * there; undefined where it names none. No event has a token or a value of a record in it.
 *
 * @throws {SystemError} where the file cannot be written. Later, when the disk is full, the log ends and the run goes on.
 */
export function logEvents(env: Io["env"]): OnEvent | undefined {
  const file = env["HUBSPOT_BATCH_LOG"]?.trim();
  if (!file) return undefined;
  // Each line at once: the last ones before a crash are those that matter.
  const append = (text: string): void => appendFileSync(file, text, { mode: MODE });
  append("");
  return (event) => append(`${JSON.stringify(event)}\n`);
}
