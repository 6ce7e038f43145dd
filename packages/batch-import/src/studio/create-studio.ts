import type { Account } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { portalOf } from "../account/portal.ts";
import type { NewTask } from "../run/start.ts";
import { accountCalls } from "./account/account-calls.ts";
import { createDefinitions } from "./account/definitions.ts";
import type { HostedStudio } from "./calls.ts";
import { createChecker } from "./check/check-choice.ts";
import { createFindBefore } from "./check/find-before.ts";
import { columnCalls } from "./columns/column-calls.ts";
import { createDecider } from "./columns/decide-choice.ts";
import { mappingCalls } from "./columns/mapping-calls.ts";
import { createRunControl } from "./control/run-control.ts";
import { mendRowOf } from "./mend/mend-row.ts";
import { viewMending } from "./mend/view-mending.ts";
import type { StudioPlaces } from "./places.ts";
import { createPreview } from "./preview/create-preview.ts";
import { refuse } from "./refuse.ts";
import { compareRuns } from "./results/compare-runs.ts";
import { createResults } from "./results/results.ts";
import { rowRequest } from "./results/row-request.ts";
import { createKnownRuns } from "./runs/known-runs.ts";
import { runCalls } from "./runs/run-calls.ts";
import { createSandboxCalls, type SandboxLike } from "./sandbox-calls.ts";
import { sourceCalls } from "./sources/source-calls.ts";
import { createSources } from "./sources/sources.ts";

export interface StudioOptions<Given> {
  readonly client: ImportClient;
  /** The account that the client's token belongs to, as `readAccount` returned it. */
  readonly account: Account;
  /** What new runs keep of the account. */
  readonly about?: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly places: StudioPlaces<Given>;
  /** The sandbox that plays HubSpot. @default the account is in HubSpot */
  readonly sandbox?: SandboxLike | undefined;
}

/**
 * Returns a studio: what a page shows and asks for, over the parts of this package.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const { source } = await studio.addSource(new File(["email\nada@example.com\n"], "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const { run } = await studio.begin({ source, job, columns: ["email"], rowOptions: {} });
 * let created = 0;
 * for await (const { counts } of studio.watch(run, new AbortController().signal)) {
 *   created = counts.created;
 * }
 * created; //=> 1
 */
export function createStudio<Given>(options: StudioOptions<Given>): HostedStudio<Given> {
  const { account, about = {}, client, places, sandbox } = options;
  const portal = portalOf(account);
  const sources = createSources(places);
  const definitions = createDefinitions(client);
  const decide = createDecider(client, definitions);
  const runs = createKnownRuns(places);
  const findBefore = createFindBefore({ about, client, places, portal, runs });
  const parts = {
    account,
    about,
    client,
    decide,
    definitions,
    findBefore,
    places,
    portal,
    runs,
    sources,
  };
  const checker = createChecker(parts);

  return {
    ...accountCalls({
      ...parts,
      isSandbox: sandbox !== undefined,
      canUndo: places.planUndo !== undefined,
    }),
    ...sourceCalls(sources),
    ...columnCalls(parts),
    ...mappingCalls(parts),
    check: checker.check,
    rowProblems: checker.rowProblems,
    preview: createPreview(parts),
    ...createRunControl({ ...parts, checkAgain: checker.again }),
    ...runCalls(parts),
    ...createResults(runs, definitions),
    rowRequest: ({ row, run }) =>
      runs.use(run, async ({ store }) => {
        const [kept] = store.rowsFrom(row, 1);
        if (kept?.row !== row) return refuse("This row has no outcome yet.");
        return rowRequest(store, kept, await definitions.ofTask(store.task));
      }),
    mending: ({ mending, run }) =>
      runs.use(run, async ({ store }) =>
        viewMending(store, portal, mending, await mendRowOf(definitions, store.task, mending)),
      ),
    compare: ({ other, run }) => compareRuns(runs, run, other),
    sandbox: sandbox && createSandboxCalls(sandbox, runs),
  };
}
