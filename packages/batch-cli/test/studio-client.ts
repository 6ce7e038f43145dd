import type { EventEmitter } from "node:events";
import type { Calls } from "@x/batch-import/studio";
import { onTestFinished } from "vitest";
import { type Account, at, command, type Ended } from "./cli.ts";
import { aFolder } from "./temporary.ts";

/** What a page can ask of a studio. */
export interface StudioClient {
  /** As the terminal printed it: with the token. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** @throws {Error} with the problems that the studio told, a line each. */
  call<Output>(name: string, input: object): Promise<Output>;
  /** @returns its id. */
  addSource(name: string, text: string): Promise<string>;
  /** Resolves when a run is in this state. */
  untilState(run: string, state: string): Promise<RunSummary>;
}

type RunSummary = Awaited<ReturnType<Calls["runs"]>>[number];

const POLL_MILLISECONDS = 20;

/** @param printed What the terminal showed. */
export function studioAt(printed: string): StudioClient {
  const address = /http:\S+#[\w-]+/.exec(printed)![0];
  const { origin, hash } = new URL(address);
  const token = hash.slice(1);

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { "x-studio-token": token, ...(init.headers as Record<string, string>) };
    return fetch(`${origin}/api/${path}`, { ...init, headers });
  }
  async function call<Output>(name: string, input: object): Promise<Output> {
    const response = await ask(name, { method: "POST", body: JSON.stringify(input) });
    const answer: unknown = await response.json();
    if (response.ok) return answer as Output;
    throw new Error((answer as { problems: string[] }).problems.join("\n"));
  }
  return {
    address,
    origin,
    token,
    ask,
    call,
    async addSource(name, text) {
      const path = `sources?name=${encodeURIComponent(name)}`;
      const response = await ask(path, { method: "PUT", body: text });
      return ((await response.json()) as { source: string }).source;
    },
    async untilState(run, state) {
      for (;;) {
        const runs = await call<readonly RunSummary[]>("runs", {});
        const found = runs.find((one) => one.run === run && one.state === state);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
      }
    },
  };
}

/** A studio in this process, which goes on until the test ends. */
export interface RunningStudio extends StudioClient {
  readonly folder: string;
  /** What gets the signals of the process. */
  readonly signals: EventEmitter;
  /** Interrupts it, and waits for its end. */
  end(): Promise<Ended>;
}

/**
 * @param account Undefined for the sandbox of the command.
 * @param given Where its runs are. @default a new folder
 */
export async function aStudio(
  account: Pick<Account, "url"> | undefined,
  given?: string,
  options: readonly string[] = [],
): Promise<RunningStudio> {
  const folder = given ?? (await aFolder());
  let said = "";
  let signals: EventEmitter | undefined;
  let ended: Promise<Ended> | undefined;
  await new Promise<void>((resolve, reject) => {
    ended = command(
      ["studio", "--no-open", ...(account === undefined ? ["--sandbox"] : at(account)), ...options],
      {
        folder,
        onText(text, emitter) {
          said += text;
          signals = emitter;
          if (/#[\w-]+\n/.test(said)) resolve();
        },
      },
    );
    ended.then(() => reject(new Error(`The studio ended: ${said}`)), reject);
  });
  async function end(): Promise<Ended> {
    signals!.emit("SIGINT");
    return ended!;
  }
  onTestFinished(async () => void (await end()));
  return { ...studioAt(said), folder, signals: signals!, end };
}
