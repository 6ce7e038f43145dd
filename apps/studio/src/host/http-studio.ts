import {
  CALLS,
  type Calls,
  type ResultFilter,
  type RunView,
  STAND_IN_CALLS,
  type StandIn,
  type Studio,
} from "@x/batch-import/studio";
import { readEvents } from "./read-events.ts";

const GONE =
  "The studio does not answer. If it has ended, start it again in the terminal, and open the address that it prints. What it wrote is kept.";

/** The studio that serves this page. */
export function createHttpStudio(token: string): Studio<File> {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), "x-studio-token": token };
    const response = await fetch(`api/${path}`, { ...init, headers }).catch((error: unknown) => {
      throw init.signal?.aborted === true ? error : new Error(GONE, { cause: error });
    });
    if (response.ok) return response;
    const { problems } = (await response.json().catch(() => ({ problems: [GONE] }))) as {
      problems: string[];
    };
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
          return (await ask(`${folder}${name}`, init)).json();
        },
      ]),
    );
  }

  return {
    ...(callsAt("", CALLS) as Calls),
    // Whether there is one, the account says.
    standIn: callsAt("stand-in/", STAND_IN_CALLS) as StandIn,
    async addSource(file) {
      const path = `sources?name=${encodeURIComponent(file.name)}`;
      const headers = { "content-type": "application/octet-stream" };
      return (await ask(path, { method: "PUT", headers, body: file })).json();
    },
    async *watch(run, signal) {
      const response = await ask(`runs/${encodeURIComponent(run)}/events`, { signal });
      yield* readEvents<RunView>(response.body!);
    },
    async *download({ run, ...filter }) {
      const response = await ask(`runs/${encodeURIComponent(run)}/rows.csv?${query(filter)}`);
      yield await response.text();
    },
  };
}

function query({ status, search }: Omit<ResultFilter, "run">): string {
  return new URLSearchParams({ ...(status && { status }), ...(search && { search }) }).toString();
}
