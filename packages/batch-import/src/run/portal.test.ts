import { fromBlob, survey } from "@x/batch-file";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Portal, readAccount } from "../account/portal.ts";
import { ImportError } from "../errors/import-error.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import { makeReport } from "../results/report.ts";
import { createRunFolder, lookAtRunFolder } from "../sqlite/run-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
import { aFolder } from "../testing/a-file.ts";
import { checkPortal } from "./check-portal.ts";
import { resume } from "./resume.ts";
import { retry } from "./retry.ts";
import { start } from "./start.ts";

const job = { operation: "create", objectType: "companies" } as const;
const columns: ColumnMap = { properties: ["name"], leftOut: [] };

function anAccount(
  options: SandboxOptions = {},
  answer = (request: Request, sandbox: Sandbox): Promise<Response> => sandbox.fetch(request),
) {
  const sandbox = createSandbox(options);
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    fetch: async (input, init) => answer(new Request(input, init), sandbox),
  });
  return { ...sandbox, client };
}

/** Begins a run of two companies. */
async function begin(
  { client }: ReturnType<typeof anAccount>,
  store: (task: Task) => ImportStore | Promise<ImportStore> = createMemoryStore,
) {
  const file = fromBlob(new Blob(["name\nAcme\nBeta\n"]), "rows.csv");
  const options = { client, file, job, columns, survey: await survey(file), store };
  return { file, run: await start(options) };
}

/** A run whose only request was carried out and has no answer, as a process leaves it that is killed then. */
async function aCutRun() {
  let written = (): void => {};
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const own = anAccount({}, async (request, sandbox) => {
    const response = await sandbox.fetch(request);
    if (request.method === "GET") return response;
    written();
    return new Promise(() => {});
  });
  const { file, run } = await begin(own);
  await isWritten;
  onTestFinished(() => run.abort(new Error("The test is over.")));
  expect(run.store.batches()).toHaveLength(1);
  return { file, own, store: run.store };
}

const isAboutAccount = ({ path }: { readonly path: string }) => path.startsWith("/account-info/");

describe("start", () => {
  test("asks first which portal it is, and keeps it with the run", async () => {
    const account = anAccount({ portalId: 512 });
    const { run } = await begin(account);
    await run.ended;
    const portal: Portal = { id: "512", accountType: "STANDARD" };
    expect(run.store.task.portal).toEqual(portal);
    expect(account.requests().map(isAboutAccount)).toEqual([true, true, false]);
    expect(makeReport(run.store, [], undefined)).toMatchObject({ portal, host: "api.hubapi.com" });
  });

  test("does not begin where HubSpot does not say which it is", async () => {
    const fault = { kind: "missing-scope", scopes: ["oauth"] } as const;
    const account = anAccount({ faults: [{ api: "account-info", operation: "details", fault }] });
    let stores = 0;
    const begun = begin(account, (task) => {
      stores += 1;
      return createMemoryStore(task);
    });
    await expect(begun).rejects.toMatchObject({
      code: "FORBIDDEN",
      stop: { reason: "forbidden", scopes: ["oauth"] },
    });
    expect({ stores, requests: account.requests().length }).toEqual({ stores: 0, requests: 1 });
  });

  test("asks a failing host three times, and no more", async () => {
    const account = anAccount({
      faults: [{ api: "account-info", fault: { kind: "status", status: 503 } }],
    });
    await expect(begin(account)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(account.requests()).toHaveLength(3);
  });
});

test("a host that does not answer at all is waited for 20 seconds", async () => {
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(patience.signal);
  onTestFinished(() => timeout.mockRestore());
  const { client } = anAccount({}, () => {
    patience.abort(new Error("Over."));
    return new Promise(() => {});
  });
  await expect(readAccount(client)).rejects.toMatchObject({
    code: "TIMEOUT",
    message: "No answer within 20 seconds.",
  });
  expect(timeout.mock.calls).toEqual([[20_000]]);
});

describe("another portal than that of the run", () => {
  const REFUSED = {
    code: "OTHER_ACCOUNT",
    problems: [
      {
        code: "OTHER_ACCOUNT",
        message:
          "This run writes to portal 1000001, and the token belongs to portal 512. Nothing was sent. Use a token of portal 1000001.",
      },
    ],
  };

  test("is refused by resume: what has no answer is not looked up there, nor made again", async () => {
    const { file, own, store } = await aCutRun();
    const other = anAccount({ portalId: 512 });
    await expect(resume(store, { client: other.client, file })).rejects.toMatchObject(REFUSED);
    expect(other.requests().map(isAboutAccount)).toEqual([true, true]);
    expect(other.inspect("companies")).toEqual([]);
    expect(store.batches()).toHaveLength(1);
    expect(own.inspect("companies")).toHaveLength(2);
  });

  test("is refused by retry", async () => {
    const account = anAccount();
    const { run } = await begin(account);
    await run.ended;
    expect(() => retry(run.store, { portal: { id: "512" } })).toThrow(
      expect.objectContaining(REFUSED) as Error,
    );
    expect(retry(run.store, { portal: { id: "1000001", accountType: "SANDBOX" } }).count).toBe(0);
  });
});

describe("a run that does not name its portal", () => {
  const kept: [string, () => Promise<{ store: ImportStore; again: () => Promise<Task> }>][] = [
    [
      "in memory",
      async () => {
        const store = await aStore((task) => createMemoryStore(task));
        return { store, again: async () => store.task };
      },
    ],
    [
      "in a folder",
      async () => {
        const folder = await aFolder();
        const store = await aStore((task) => createRunFolder(`${folder}/run`, task));
        const again = async () => {
          await store.close();
          const other = await lookAtRunFolder(`${folder}/run`);
          await other.close();
          return other.task;
        };
        return { store, again };
      },
    ],
  ];

  test.each(kept)("goes on only once it was confirmed: %s", async (_, open) => {
    const { store, again } = await open();
    const portal = { id: "512", accountType: "SANDBOX" };
    expect(() => checkPortal(store.task, portal)).toThrow(
      new ImportError(
        "OTHER_ACCOUNT",
        "An older version began this run and did not keep which portal it writes to. The token belongs to portal 512. Nothing was sent. Confirm that the run belongs to that portal.",
      ),
    );
    store.keepPortal(portal);
    checkPortal(store.task, portal);
    expect((await again()).portal).toEqual(portal);
  });
});

/** The store of a run of an older version. */
async function aStore(
  store: (task: Task) => ImportStore | Promise<ImportStore>,
): Promise<ImportStore> {
  const { run } = await begin(anAccount(), (task) => store({ ...task, portal: undefined }));
  await run.ended;
  return run.store;
}
