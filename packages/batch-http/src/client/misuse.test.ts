import { expect, test } from "vitest";
import { type BatchClient, createBatchClient, InvalidOptionsError } from "../index.ts";
import { connect, contacts, TOKEN, useServer } from "../testing/account.ts";

// What TypeScript would refuse, and JavaScript lets through.
const server = useServer();
const create = { operation: "create", objectType: "contacts" } as const;

test.each([
  ["order", { order: "inpt" }],
  ["firstIndex", { firstIndex: "5" }],
  ["firstIndex", { firstIndex: Number.NaN }],
  ["store", { store: {} }],
  ["unanswered", { unanswered: [{}] }],
  ["signal", { signal: "x" }],
  ["onEvent", { onEvent: "x" }],
  ["maxRetries", { maxRetries: 3 }],
  ["options", "input"],
])("a run is told that its %s is wrong, with what is wrong about the job", async (name, wrong) => {
  const { client, sandbox } = connect(server);
  const job = { ...create, batchsize: 5 } as typeof create;
  const error: unknown = await client
    .run(job, contacts(1), wrong as object)
    .result()
    .catch((caught: unknown) => caught);
  const { problems } = error as InvalidOptionsError;
  expect(problems.map((problem) => problem.split(":")[0])).toEqual([name, "batchsize"]);
  expect(sandbox.requests()).toEqual([]);
});

test.each<[string, (client: BatchClient, wrong: object) => unknown]>([
  ["create", (client, wrong) => client.create("contacts", contacts(1), wrong)],
  ["associations", (client, wrong) => client.associations.read("contacts", "deals", [], wrong)],
  ["labels", (client, wrong) => client.associations.labels("contacts", "deals", wrong)],
  ["properties", (client, wrong) => client.properties.read("contacts", [], wrong)],
  ["list", (client, wrong) => client.properties.list("contacts", wrong)],
  ["account", (client, wrong) => client.account(wrong)],
])(
  "a call is told of an option that is written wrong, or of the wrong kind: %s",
  async (_, call) => {
    const { client } = connect(server);
    await expect(call(client, { maxRetry: 3 })).rejects.toThrow("maxRetry: unknown");
    await expect(call(client, { signal: 3 })).rejects.toThrow("signal: expected an AbortSignal");
  },
);

test.each([undefined, null, 5, "ab", { properties: {} }])(
  "no source of records: %j",
  async (source) => {
    const { client } = connect(server);
    const records = source as unknown as [];
    await expect(client.create("contacts", records)).rejects.toThrow("records: expected an array");
    const call = client.associations.createDefault("contacts", "companies", records);
    await expect(call).rejects.toThrow("records: expected an array");
  },
);

test.each([undefined, null, TOKEN, { oauth: TOKEN }])(
  "a client without options, or with a token for options, says so and quotes nothing",
  (options) => {
    const make = (): unknown => createBatchClient(options as unknown as object);
    expect(make).toThrow(InvalidOptionsError);
    expect(make).not.toThrow(TOKEN);
  },
);

test("a value that is no JSON is named by its kind", () => {
  const make = (): unknown =>
    createBatchClient({ accessToken: TOKEN, concurrency: 5n as unknown as number });
  expect(make).toThrow("concurrency: expected a whole number from 1 to 2147483647; got 5n.");
});

test("a call beside records takes what can be read at once, and says so", async () => {
  const client = createBatchClient({ accessToken: "any" });
  async function* later() {
    yield { from: 1, to: 2 };
  }
  await expect(
    client.associations.archive("contacts", "companies", later() as never),
  ).rejects.toMatchObject({
    code: "INVALID_OPTIONS",
    message: "records: expected an array or another iterable; got object.",
  });
});

test("an option cannot take the place of what a call says itself", async () => {
  const { client, sandbox } = connect(server);
  const wrong = { operation: "archive", objectType: "companies" } as object;
  await client.properties.read("contacts", [{ name: "email" }], wrong);
  expect(sandbox.requests().map(({ path }) => path)).toEqual([
    expect.stringMatching(/contacts\/batch\/read$/),
  ]);
});
