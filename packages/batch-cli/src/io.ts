import type { Readable, Writable } from "node:stream";

type Terminal<Stream> = Stream & { readonly isTTY?: boolean | undefined };

type Signal = "SIGINT" | "SIGTERM" | "SIGHUP";

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
