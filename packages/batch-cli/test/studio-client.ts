import type { EventEmitter } from "node:events";
import { onTestFinished } from "vitest";
import { type Account, at, command, type Ended } from "./cli.ts";
import { aFolder } from "./temporary.ts";

/** A studio that goes on until the test ends, in a folder of its own. */
export interface RunningStudio {
  readonly folder: string;
  /** As the terminal printed it: with the token. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  call<Output>(name: string, input: object): Promise<Output>;
  addSource(name: string, text: string): Promise<string>;
  end(): Promise<Ended>;
}

export async function aStudio(account: Pick<Account, "url">): Promise<RunningStudio> {
  const folder = await aFolder();
  let said = "";
  let signals: EventEmitter | undefined;
  let ended: Promise<Ended> | undefined;
  const address = await new Promise<string>((resolve, reject) => {
    ended = command(["studio", "--no-open", ...at(account)], {
      folder,
      onText(text, emitter) {
        said += text;
        signals = emitter;
        const found = /http:\S+#[\w-]+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      },
    });
    ended.then(() => reject(new Error(`The studio ended: ${said}`)), reject);
  });
  const { origin, hash } = new URL(address);
  const token = hash.slice(1);

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { "x-studio-token": token, ...(init.headers as Record<string, string>) };
    return fetch(`${origin}/api/${path}`, { ...init, headers });
  }
  async function end(): Promise<Ended> {
    signals?.emit("SIGINT");
    return ended!;
  }
  onTestFinished(async () => void (await end()));
  return {
    folder,
    address,
    origin,
    token,
    ask,
    async call(name, input) {
      const response = await ask(name, { method: "POST", body: JSON.stringify(input) });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error((answer as { problems: string[] }).problems.join("\n"));
      return answer as never;
    },
    async addSource(name, text) {
      const path = `sources?name=${encodeURIComponent(name)}`;
      const response = await ask(path, { method: "PUT", body: text });
      return ((await response.json()) as { source: string }).source;
    },
    end,
  };
}
