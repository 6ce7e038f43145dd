import {
  CALLS,
  type Calls,
  type ResultFilter,
  SANDBOX_CALLS,
  type SandboxCalls,
  type Studio,
} from "@x/batch-import/studio";
import { tellGone } from "./gone.ts";
import { watchEither } from "./watch-either.ts";
import { watchShared } from "./watch-shared.ts";

/** The studio that serves this page. */
export function createHttpStudio(token: string): Studio<File> {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), "x-studio-token": token };
    const response = await fetch(`api/${path}`, { ...init, headers }).catch(tellGone(init.signal));
    if (response.ok) return response;
    const { problems } = (await response.json().catch(tellGone())) as { problems: string[] };
    throw new Error(problems.join("\n"));
  }
  function callsAt(folder: string, names: readonly string[]): unknown {
    return Object.fromEntries(
      names.map((name) => [
        name,
        async (input: unknown, signal?: AbortSignal) => {
          const headers = { "content-type": "application/json" };
          const body = JSON.stringify(input);
          const init = { method: "POST", headers, body, ...(signal && { signal }) };
          const response = await ask(`${folder}${name}`, init);
          return response.json().catch(tellGone(signal));
        },
      ]),
    );
  }

  const calls = callsAt("", CALLS) as Calls;
  return {
    ...calls,
    // Whether there is one, the account says.
    sandbox: callsAt("sandbox/", SANDBOX_CALLS) as SandboxCalls,
    async addSource(file) {
      const path = `sources?name=${encodeURIComponent(file.name)}`;
      const headers = { "content-type": "application/octet-stream" };
      await ask(`${path}&size=${file.size}`, { method: "POST" });
      const response = await ask(path, { method: "PUT", headers, body: file });
      return response.json().catch(tellGone());
    },
    watch: (run, signal) =>
      watchEither(
        () => watchShared({ token, run }, signal),
        () => calls.view({ run }, signal),
        signal,
      ),
    async *download({ run, ...filter }) {
      const response = await ask(`runs/${encodeURIComponent(run)}/rows.csv?${query(filter)}`);
      yield await response.text().catch(tellGone());
    },
  };
}

function query(filter: Omit<ResultFilter, "run">): URLSearchParams {
  const given = Object.entries(filter).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return new URLSearchParams(given);
}
