import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** What a worker tells. */
export type WorkerMessage =
  | { readonly isReady: true }
  | { readonly begins: string; /** In milliseconds since 1970. */ readonly at: number }
  | { readonly failure: string };

/** Worker processes. One that ends is started again, as on every platform that runs such programs. */
export interface Workers {
  /** Resolves when each looks for work. */
  readonly ready: Promise<unknown>;
  /** The processes that are neither ended nor frozen. */
  awake(): readonly number[];
  signal(pid: number, signal: "SIGKILL" | "SIGSTOP" | "SIGTERM"): void;
  /** Lets a frozen process go on. Returns false when it ended. */
  wake(pid: number): boolean;
  /** Asks all to end, and waits until they have. */
  end(): Promise<void>;
}

const PROCESS = fileURLToPath(new URL("./worker-process.ts", import.meta.url));
/** Milliseconds until one that ended is started again. */
const RESTART = 300;

export function startWorkers(
  count: number,
  args: readonly string[],
  onMessage: (message: WorkerMessage, pid: number) => void,
): Workers {
  const processes: ChildProcess[] = [];
  const frozen = new Set<number>();
  let isEnding = false;

  function start(place: number): Promise<unknown> {
    const child = fork(PROCESS, args);
    processes[place] = child;
    child.on("message", (message: WorkerMessage) => onMessage(message, child.pid!));
    // The first message is that it is ready.
    const ready = once(child, "message");
    child.once("exit", () => {
      frozen.delete(child.pid!);
      setTimeout(() => {
        if (!isEnding) void start(place);
      }, RESTART);
    });
    return ready;
  }

  return {
    ready: Promise.all(Array.from({ length: count }, (_, place) => start(place))),
    awake: () =>
      processes
        .filter((child) => isRunning(child) && !frozen.has(child.pid!))
        .map(({ pid }) => pid!),
    signal(pid, signal) {
      if (signal === "SIGSTOP") frozen.add(pid);
      processes.find((child) => child.pid === pid)?.kill(signal);
    },
    wake(pid) {
      return frozen.delete(pid) && process.kill(pid, "SIGCONT");
    },
    async end() {
      isEnding = true;
      await Promise.all(
        processes.filter(isRunning).map(async (child) => {
          const exit = once(child, "exit");
          child.kill("SIGCONT");
          child.kill("SIGTERM");
          await exit;
        }),
      );
    },
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
