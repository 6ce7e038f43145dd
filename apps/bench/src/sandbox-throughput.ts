const SECONDS = 4;
const CONCURRENCY = 6;
const RECORDS_PER_REQUEST = 100;

/** Batch requests of 100 records the sandbox's server answers in a second, with the client on the same cores. */
export async function sandboxThroughput(url: string): Promise<void> {
  console.log("\nsandbox: batch requests of 100 records through its server (aim 200 per second)");
  for (const operation of ["create", "upsert", "read"] as const) {
    const sent = await keepAsking(
      `${url}/crm/objects/2026-09/contacts/batch/${operation}`,
      operation,
    );
    console.log(`  ${operation}: ${Math.round(sent / SECONDS)} requests/s`);
  }
}

async function keepAsking(path: string, operation: string): Promise<number> {
  const end = performance.now() + SECONDS * 1_000;
  let asked = 0;
  async function worker(): Promise<void> {
    while (performance.now() < end) {
      const response = await fetch(path, {
        method: "POST",
        headers: { authorization: "Bearer bench", "content-type": "application/json" },
        body: bodyOf(operation, (asked += 1)),
      });
      const { results } = (await response.json()) as { results: unknown[] };
      if (results.length !== RECORDS_PER_REQUEST) {
        throw new Error(`The sandbox answered ${response.status} with ${results.length} rows.`);
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return asked;
}

/** A create makes new records; an upsert and a read take those of the first creates. */
function bodyOf(operation: string, request: number): string {
  const first = (operation === "create" ? request : request % 100) * RECORDS_PER_REQUEST;
  const emails = Array.from(
    { length: RECORDS_PER_REQUEST },
    (_, place) => `person-${first + place + RECORDS_PER_REQUEST}@example.com`,
  );
  if (operation === "read") {
    const inputs = emails.map((id) => ({ id }));
    return JSON.stringify({ inputs, idProperty: "email", properties: ["firstname", "city"] });
  }
  const inputs = emails.map((email, place) => ({
    objectWriteTraceId: String(place),
    ...(operation === "upsert" && { id: email, idProperty: "email" }),
    properties: {
      ...(operation === "create" && { email }),
      firstname: "Ada",
      lastname: `Okafor ${place}`,
      city: "Lund",
      country: "Sweden",
      phone: "+46 70 000 00 00",
      jobtitle: "Engineer",
      company: "Example",
    },
  }));
  return JSON.stringify({ inputs });
}
