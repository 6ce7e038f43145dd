import type { Bench, Context, Figures } from "../engine/bench.ts";
import { CONCURRENCY } from "../clients/in-parallel.ts";
import { HEADER, person } from "../rows/people.ts";

const SIZE = 100;
const REQUESTS = 800;
const RATE = "requests a second";

function ask(operation: "create" | "upsert" | "read") {
  return async ({ url, rows }: Context): Promise<Figures> => {
    const requests = rows(REQUESTS * SIZE) / SIZE;
    const at = performance.now();
    let asked = 0;
    async function worker(): Promise<void> {
      while (asked < requests) {
        const response = await fetch(`${url}/crm/objects/2026-09/contacts/batch/${operation}`, {
          method: "POST",
          headers: { authorization: "Bearer bench", "content-type": "application/json" },
          body: bodyOf(operation, (asked += 1)),
        });
        const { results } = (await response.json()) as { results: unknown[] };
        if (results.length !== SIZE) throw new Error(`${response.status}: ${results.length} rows.`);
      }
    }
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    return { [RATE]: (asked * 1_000) / (performance.now() - at) };
  };
}

/** A create makes new records; an upsert and a read take those of the first creates. */
function bodyOf(operation: string, request: number): string {
  const first = (operation === "create" ? request : (request % 10) + 1) * SIZE;
  const people = Array.from({ length: SIZE }, (_, place) => person(first + place));
  if (operation === "read") {
    const inputs = people.map(([id]) => ({ id }));
    return JSON.stringify({ inputs, idProperty: "email", properties: ["firstname", "city"] });
  }
  const inputs = people.map((cells, place) => {
    const properties = Object.fromEntries(HEADER.map((name, column) => [name, cells[column]!]));
    const id = operation === "upsert" && { id: cells[0], idProperty: "email" };
    return { objectWriteTraceId: String(place), ...id, properties };
  });
  return JSON.stringify({ inputs });
}

export const bench: Bench = {
  title: "The sandbox as a server",
  how: "Batches of 100 contacts of 8 properties, 6 at a time; who asks works on the same cores.",
  process: "bench",
  server: "sandbox",
  columns: { [RATE]: 0 },
  cases: {
    "batch-sandbox, create": ask("create"),
    "batch-sandbox, upsert": ask("upsert"),
    "batch-sandbox, read": ask("read"),
  },
  targets: (["create", "upsert", "read"] as const).map((operation) => ({
    what: operation,
    value: (median) => median(`batch-sandbox, ${operation}`, RATE),
    unit: "requests a second",
    atLeast: 200,
  })),
};
