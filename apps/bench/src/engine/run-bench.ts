import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../servers/start-sandbox.ts";
import { startStub } from "../servers/start-stub.ts";
import type { Bench, Figures } from "./bench.ts";

const CHILD = fileURLToPath(new URL("child.ts", import.meta.url));
// Memory that is in use can be told from garbage only after a collection.
const FLAGS = ["--expose-gc", "--disable-warning=ExperimentalWarning"];

/** What each round of each case found, without the rounds that warm up. */
export type Samples = Readonly<Record<string, readonly Figures[]>>;

/**
 * Runs the cases in turns, in processes of their own: this one stays small, because a process inherits the peak of memory of
 * the one that starts it.
 *
 * @param scale The part of the rows of a full run.
 */
export async function runBench(name: string, bench: Bench, scale: number): Promise<Samples> {
  const start = { stub: startStub, sandbox: startSandbox };
  const server = bench.server && (await start[bench.server]());
  const children = new Map<string, Promise<ChildProcess>>();
  const samples: Record<string, Figures[]> = {};
  const warmUp = bench.warmUp ?? 0;
  try {
    for (let round = 0; round < warmUp + (bench.rounds ?? 1); round += 1) {
      for (const oneCase of Object.keys(bench.cases)) {
        const key = { bench: "", case: oneCase, round: `${round} ${oneCase}` }[bench.process];
        const child = children.get(key) ?? startChild([name, server?.url ?? "", String(scale)]);
        children.set(key, child);
        const figures = await ask(await child, oneCase);
        if (round >= warmUp) (samples[oneCase] ??= []).push(figures);
        if (bench.process === "round") await end(await child);
      }
    }
    return samples;
  } finally {
    for (const child of children.values()) await end(await child);
    server?.stop();
  }
}

async function startChild(argv: readonly string[]): Promise<ChildProcess> {
  const child = fork(CHILD, argv, { execArgv: FLAGS });
  await hear(child);
  return child;
}

async function ask(child: ChildProcess, oneCase: string): Promise<Figures> {
  const answer = hear(child);
  child.send(oneCase);
  const { figures, error } = (await answer) as { figures: Figures; error?: string };
  if (error !== undefined) throw new Error(`${oneCase}: ${error}`);
  return figures;
}

/** The next message. @throws when the process ends before it. */
async function hear(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController();
  const { signal } = heard;
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message as unknown),
      once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`The process of a bench ended with ${code}.`);
      }),
    ]);
  } finally {
    heard.abort();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (!child.connected) return;
  const ended = once(child, "exit");
  child.disconnect();
  await ended;
}
