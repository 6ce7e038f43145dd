import { readRowChunks } from "@x/batch-file";
import type { Account } from "@x/batch-types";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { portalOf, readAccount } from "../account/portal.ts";
import { quotaOf } from "../account/quota-of.ts";
import { check } from "../check/check.ts";
import { ImportError } from "../errors/import-error.ts";
import { createMender } from "../mend/mend-rows.ts";
import { toSavedMapping } from "../mapping/saved-mapping.ts";
import type { NewTask } from "../run/start.ts";
import { readColumnValues } from "./column-values.ts";
import { proposeColumns, withNames } from "./columns.ts";
import type { Studio } from "./calls.ts";
import { compareRuns } from "./compare-runs.ts";
import { createDecider, requireDecided } from "./decide-choice.ts";
import { createDefinitions } from "./definitions.ts";
import { createKnownRuns } from "./known-runs.ts";
import { createFindBefore } from "./find-before.ts";
import { findNext } from "./find-next.ts";
import { readMatrix } from "./matrix.ts";
import { readObjects } from "./objects.ts";
import { loadMapping, saveMapping } from "./mappings.ts";
import type { StudioPlaces } from "./places.ts";
import { previewRows } from "./preview.ts";
import { recordUrlOf } from "./record-url.ts";
import { refuse } from "./refuse.ts";
import { createResults } from "./results.ts";
import { createSources, type ReadSource } from "./sources.ts";
import type { CheckView, ImportChoice } from "./views.ts";
import { createStandIn, type SandboxLike } from "./stand-in.ts";
import { watchRun } from "./watch-run.ts";
import { createWorker } from "./work.ts";

export interface StudioOptions<Given> {
  readonly client: ImportClient;
  /** The account that the client's token belongs to, as `readAccount` returned it. */
  readonly account: Account;
  /** What is kept of it with new runs. */
  readonly about?: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly places: StudioPlaces<Given>;
  /** The sandbox that plays HubSpot. @default HubSpot is the real one */
  readonly sandbox?: SandboxLike | undefined;
}

/** Of each problem: so many lines and values can be mended at once. */
const MOST_TOLD = 50;

/** What a page is shown and asks for, over the parts of this package. */
export function createStudio<Given>(options: StudioOptions<Given>): Studio<Given> {
  const { client, about = {}, places, sandbox } = options;
  const sources = createSources(places);
  const definitions = createDefinitions(client);
  const decide = createDecider(client, definitions);
  const runs = createKnownRuns(places);
  const results = createResults(runs);
  const portal = portalOf(options.account);
  const findBefore = createFindBefore({ client, portal, baseUrl: about.baseUrl, runs });
  const worker = createWorker({ ...options, about, places, sources, decide, runs, findBefore });

  return {
    async account() {
      const account = await readAccount(client);
      requireSamePortal(account, options.account);
      const { dailyLimit, dailyRemaining } = quotaOf(account);
      return {
        portal: account.portalId,
        accountType: account.accountType,
        host: hostOf(about.baseUrl),
        name: about.account,
        isStandIn: sandbox !== undefined,
        dailyLimit,
        dailyRemaining,
      };
    },
    objects: () => readObjects(client),
    matrix: () => readMatrix(client),
    properties: ({ objectType }) => definitions.read(objectType),
    addSource: (given) => sources.add(given),
    source: async ({ source }) => sources.view(source),
    readSource: ({ source, reading }) => sources.read(source, reading),
    async proposeColumns({ source, job }) {
      const { survey } = sources.table(source);
      return proposeColumns(survey, job, await definitions.of(job.objectType));
    },
    async mapColumns(choice) {
      const { survey } = sources.table(choice.source);
      const mapped = await decide(survey, choice);
      return "problems" in mapped
        ? { problems: mapped.problems, leftOut: [] }
        : { problems: [], leftOut: mapped.columns.leftOut };
    },
    mappings: () => places.listMappings(),
    async saveMapping({ name, ...choice }) {
      const { survey } = sources.table(choice.source);
      const { columns } = requireDecided(await decide(survey, choice));
      return { place: await saveMapping(places, name, toSavedMapping(survey.header, columns)) };
    },
    async loadMapping({ name, source, job }) {
      const { survey } = sources.table(source);
      const proposals = proposeColumns(survey, job, await definitions.of(job.objectType));
      return loadMapping(places, name, survey.header, proposals);
    },
    async columnValues(choice) {
      const source = sources.table(choice.source);
      const mapped = await decide(source.survey, choice);
      const named =
        "problems" in mapped ? undefined : await withNames(mapped.known, client, mapped);
      if ("problems" in mapped || named === undefined) return [];
      return readColumnValues({
        source,
        ...mapped,
        definitions: named,
        options: choice.values,
        edits: choice.edits,
      });
    },
    async sourceRow({ source, line, edits }) {
      const { survey, upload } = sources.table(source);
      for await (const chunk of readRowChunks(upload.file, survey)) {
        const row = chunk.find((one) => one.line === line);
        if (row === undefined) continue;
        const { cells } = createMender(edits)?.(row) ?? row;
        return { line, cells: survey.header.map((_, column) => cells[column] ?? "") };
      }
      return refuse(`${upload.file.name}: no row begins on line ${line}.`);
    },
    async check(choice) {
      const table = sources.table(choice.source);
      const report = await checkChoice(choice, table);
      const before = await findBefore(choice, table.survey);
      return { ...report, ...(before && { before }) };
    },
    async preview({ first, count, ...choice }) {
      const source = sources.table(choice.source);
      const mapped = requireDecided(await decide(source.survey, choice));
      const named = await withNames(mapped.known, client, mapped);
      return previewRows({ client, source, ...mapped, definitions: named, choice, first, count });
    },
    begin: async (choice) => ({ run: await worker.begin(choice) }),
    runs: () => runs.list(),
    async pause({ run }) {
      worker.pause(run);
      return { run };
    },
    async stop({ run }) {
      worker.stop(run);
      return { run };
    },
    async resume({ run }) {
      await worker.resume(run);
      return { run };
    },
    async next({ run }) {
      await runs.require(run);
      const { command, runs: steps } = await places.stepsOf(run);
      const about = {
        canUndo: places.undo !== undefined,
        steps: command === undefined ? [] : steps,
      };
      return runs.look(run, async (store) => ({
        ...(await findNext(store, portal, about)),
        recordUrl: recordUrlOf(store.task, options.account),
      }));
    },
    retry: async ({ run, mended }) => ({ run: await worker.retry(run, mended) }),
    async remove({ run }) {
      await worker.remove(run);
      return { run };
    },
    compare: ({ other, run }) => compareRuns(runs, run, other),
    planUndo: ({ run }) => worker.planUndo(run),
    undo: async ({ agreed, run }) => ({ run: await worker.undo(run, agreed) }),
    results: (filter) => results.page(filter),
    watch: (run, signal) => watchRun(runs, run, signal),
    download: (filter) => results.download(filter),
    standIn: sandbox && createStandIn(sandbox, runs),
  };

  async function checkChoice(choice: ImportChoice, table: ReadSource): Promise<CheckView> {
    const { survey, upload } = table;
    const mapped = requireDecided(await decide(survey, choice));
    const { job, columns, known } = mapped;
    const named = await withNames(known, client, mapped);
    const report = await check({
      client,
      job,
      file: upload.file,
      survey,
      columns,
      // Where HubSpot does not list them, only what needs no definition is checked.
      definitions: named ?? { properties: [], hidden: [], quota: quotaOf(options.account) },
      options: { ...choice.values, check: known !== undefined },
      edits: choice.edits,
      told: MOST_TOLD,
    });
    const { rows, refused, problems, warnings, rewritten, cost, unlisted, leftOutRows } = report;
    const { leftOut } = columns;
    const found = { rows, refused, problems, warnings, rewritten, cost, unlisted, leftOut };
    return { ...found, ...(leftOutRows !== undefined && { leftOutRows }) };
  }
}

/** The token may be of another account by now. */
function requireSamePortal(account: Account, own: Account): void {
  if (account.portalId === own.portalId) return;
  throw new ImportError(
    "OTHER_ACCOUNT",
    `The token belongs to portal ${account.portalId} now, and this studio was started for portal ${own.portalId}. Start it again.`,
  );
}
