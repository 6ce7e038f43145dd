import type { Io } from "../io.ts";
import { createEventLines, type EventLines } from "./json-events.ts";

/**
 * Where a command's words go: with `--json` all of them to stderr, as stdout is for events.
 */
export function openOutput(
  json: boolean | undefined,
  io: Io,
): { readonly io: Io; readonly events: EventLines | undefined } {
  if (json !== true) return { io, events: undefined };
  const { stdin, stdout, stderr, env } = io;
  const quiet: Io = {
    stdin,
    stdout: stderr,
    stderr,
    env,
    on: (signal, listener) => io.on(signal, listener),
    once: (signal, listener) => io.once(signal, listener),
    off: (signal, listener) => io.off(signal, listener),
  };
  return { io: quiet, events: createEventLines(stdout) };
}
