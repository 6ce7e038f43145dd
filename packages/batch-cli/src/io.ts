import type { Readable, Writable } from "node:stream";

type Terminal<Stream> = Stream & { readonly isTTY?: boolean | undefined };

/** What a command takes from the process it runs in; `process` itself is one. */
export interface Io {
  readonly stdin: Terminal<Readable>;
  readonly stdout: Terminal<Writable>;
  readonly stderr: Terminal<Writable>;
  readonly env: Readonly<Record<string, string | undefined>>;
  once(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  off(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}
