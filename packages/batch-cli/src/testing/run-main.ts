import { EventEmitter } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { onTestFinished } from "vitest";
import { main } from "../main.ts";
import { workIn } from "./work-in.ts";

/** A sandbox that listens until the test ends. */
export async function anAccount(
  options: SandboxOptions = {},
): Promise<Sandbox & { readonly url: string }> {
  const sandbox = createSandbox({
    limits: { requests: 1_000, perMilliseconds: 1_000 },
    ...options,
  });
  const server = await listen(sandbox);
  onTestFinished(() => server.close());
  return { ...sandbox, url: server.url };
}

let home: Promise<string> | undefined;

/** A home for the user, with nothing in it when a test begins. The test goes on in it. Of who has another one, the caller chooses the folder. */
function aHome(): Promise<string> {
  return (home ??= makeHome());
}

async function makeHome(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "hubspot-batch-home-"));
  onTestFinished(async () => {
    home = undefined;
    await rm(made, { recursive: true, force: true });
  });
  workIn(made);
  return made;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command in this process. `input` is what standard input holds, or what the user answers; null: the user
 * never does.
 */
export async function runMain(
  argv: readonly string[],
  options: {
    readonly isTTY?: boolean;
    /** How wide the terminal is. */
    readonly columns?: number;
    readonly input?: string | null;
    /** Besides a token; `undefined` takes a variable away. */
    readonly env?: Readonly<Record<string, string | undefined>>;
    /** Called with what each stream got. */
    readonly onText?: (text: string, signals: EventEmitter) => void;
  } = {},
): Promise<Ended> {
  const { isTTY = false, columns = 100, input = "", env = {}, onText } = options;
  const user = env["HOME"] ?? (await aHome());
  const signals = new EventEmitter();
  const said = { stdout: "", stderr: "" };
  function collect(name: keyof typeof said) {
    const stream = Object.assign(new PassThrough(), { isTTY, columns });
    stream.on("data", (some) => {
      said[name] += String(some);
      onText?.(String(some), signals);
    });
    return stream;
  }
  const stdin = Object.assign(new PassThrough(), { isTTY });
  if (input !== null) stdin.end(input);
  const io = Object.assign(signals, {
    stdin,
    stdout: collect("stdout"),
    stderr: collect("stderr"),
    env: { HOME: user, APPDATA: user, HUBSPOT_ACCESS_TOKEN: "pat-na1-secret", ...env },
  });
  const code = await main(argv, io);
  return { code, ...said };
}
