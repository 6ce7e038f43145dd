import { constants, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { BatchEvent, OnEvent } from "@x/batch-http";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { UsageError } from "../usage-error.ts";

/** A file that is made here is for its owner alone: it names the account's objects and ids. */
const MODE = 0o600;

/** Without O_NONBLOCK, which Windows does not have, a named pipe that nobody reads would be waited for. */
const APPENDING =
  constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NONBLOCK ?? 0);

/**
 * Returns what writes each event of a client into the file that `HUBSPOT_BATCH_LOG` names, as JSON lines behind those that are
 * there; undefined where it names none. No line has a token or a value of a record in it. When a line cannot be
 * written, as on a full disk, the log ends, which is said once, and the run goes on.
 *
 * @throws {SystemError} where the file cannot be opened.
 * @throws {UsageError} where it is no regular file, or one of something else: events behind the rows of the user
 *   would damage them.
 */
export function logEvents({ env, stderr }: Pick<Io, "env" | "stderr">): OnEvent | undefined {
  const file = env["HUBSPOT_BATCH_LOG"]?.trim();
  if (!file) return undefined;
  const log = openSync(file, APPENDING, MODE);
  if (!fstatSync(log).isFile()) {
    throw new UsageError(`HUBSPOT_BATCH_LOG ${file}: not a regular file. Nothing was sent.`);
  }
  if (!mayBeALog(log)) {
    throw new UsageError(
      `HUBSPOT_BATCH_LOG ${file}: the file holds something else than a log, and was left as it is. Name another file. Nothing was sent.`,
    );
  }
  let isOpen = true;
  return (event) => {
    if (!isOpen) return;
    try {
      // Each line at once: the last ones before a crash are those that matter.
      writeSync(log, `${JSON.stringify(withoutWords(event))}\n`);
    } catch (error) {
      isOpen = false;
      const why = error instanceof Error ? error.message : String(error);
      print(stderr, `The log ends here, and the command goes on: ${file}: ${why}\n`);
    }
  };
}

/** Whether a file is empty, or begins as an event does. */
function mayBeALog(file: number): boolean {
  const expected = Buffer.from('{"type":');
  const start = Buffer.alloc(expected.length);
  const length = readSync(file, start, 0, start.length, 0);
  return length === 0 || start.equals(expected);
}

/** The message of a stop comes from HubSpot, or from a firewall before it, and may quote the request. */
function withoutWords(event: BatchEvent): object {
  if (event.type !== "run-stopped") return event;
  const { message: _, ...stop } = event.stop;
  return { ...event, stop };
}
