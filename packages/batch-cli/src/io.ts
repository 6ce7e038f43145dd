import type { Readable, Writable } from "node:stream";

type Terminal<Stream> = Stream & { readonly isTTY?: boolean | undefined };

/** What asks a process to end. */
export const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Signal = (typeof SIGNALS)[number];

/** What a command takes from the process it runs in; `process` itself is one. */
export interface Io {
  readonly stdin: Terminal<Readable>;
  readonly stdout: Terminal<Writable>;
  readonly stderr: Terminal<Writable>;
  readonly env: Readonly<Record<string, string | undefined>>;
  on(signal: Signal, listener: () => void): unknown;
  once(signal: Signal, listener: () => void): unknown;
  off(signal: Signal, listener: () => void): unknown;
}
