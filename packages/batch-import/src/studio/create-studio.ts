import type { Job } from "@x/batch-core";
import { readRowChunks, type Survey } from "@x/batch-file";
import type { Account } from "@x/batch-types";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { portalOf, readAccount } from "../account/portal.ts";
import { quotaOf } from "../account/quota-of.ts";
import { ImportError } from "../errors/import-error.ts";
import { editProblems } from "../edits/edit-problems.ts";
import { createRowEditor } from "../edits/edit-rows.ts";
import { toSavedMapping } from "../mapping/saved-mapping.ts";
import { writeOf } from "../results/is-same-write.ts";
import type { NewTask } from "../run/start.ts";
import type { Task } from "../store/task.ts";
import { choicesOf, firstChoices, nearChoices } from "./choices.ts";
import { createColumnValues } from "./column-values.ts";
import { proposeColumns } from "./propose-columns.ts";
import type { HostedStudio } from "./calls.ts";
import { compareRuns } from "./compare-runs.ts";
import { createDecider, requireDecided } from "./decide-choice.ts";
import { createDefinitions } from "./definitions.ts";
import { createChecker } from "./check-choice.ts";
import { createKnownRuns } from "./known-runs.ts";
import { findNext } from "./find-next.ts";
import { createMendRow } from "./mend-row.ts";
import { readMatrix } from "./matrix.ts";
import { readObjects } from "./objects.ts";
import { applyMapping, readMapping, requireMapping, saveMapping } from "./mappings.ts";
import type { StudioPlaces } from "./places.ts";
import { previewRows } from "./preview.ts";
import { recordUrlOf } from "./record-url.ts";
import { refuse } from "./refuse.ts";
import { createRowParts } from "./row-parts.ts";
import { definitionsOfTask } from "./definitions-of-task.ts";
import { createResults } from "./results.ts";
import { rowRequest } from "./row-request.ts";
import { createSources } from "./sources.ts";
import { createSandboxCalls, type SandboxLike } from "./sandbox-calls.ts";
import { viewMending } from "./view-mending.ts";
import { watchRun } from "./watch-run.ts";
import type { Mending } from "./views/mending.ts";
import type { CheckView } from "./views/check.ts";
import { createWorker } from "./work.ts";
import { wrongConstants } from "./wrong-constants.ts";

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

/** What a page is shown and asks for, over the parts of this package. */
export function createStudio<Given>(options: StudioOptions<Given>): HostedStudio<Given> {
  const { client, about = {}, places, sandbox } = options;
  const sources = createSources(places);
  const definitions = createDefinitions(client);
  const decide = createDecider(client, definitions);
  const checker = createChecker(client, options.account, definitions);
  const readParts = createRowParts();
  const runs = createKnownRuns(places);
  const definitionsOf = (task: Task) => definitionsOfTask(definitions, task);
  /** Where nothing was changed, nothing is checked. */
  const mendRowOf = async (task: Task, mending: Mending) =>
    createMendRow(task, mending, mending.edits.length > 0 ? await definitionsOf(task) : undefined);
  const results = createResults(runs, mendRowOf);
  const readColumnValues = createColumnValues();
  const portal = portalOf(options.account);
  const worker = createWorker({
    ...options,
    about,
    places,
    sources,
    decide,
    definitions,
    runs,
    findBefore,
    checkAgain: checker.again,
  });

  /** Finds the newest run that wrote rows of a file as it is to be written, may have, or is about to. */
  async function findBefore(job: Job, source: Pick<Survey, "hash">): Promise<CheckView["before"]> {
    const wanted = writeOf({ job, source, portal, baseUrl: about.baseUrl });
    const isLive = (run: string): boolean => runs.live(run) !== undefined;
    const before = await places.findEarlierRun(wanted, async () => client, isLive);
    if (before === undefined) return undefined;
    const startedAt = new Date(before.startedAt).toISOString();
    const state = before.run === undefined ? undefined : (await runs.summary(before.run)).state;
    return { ...before, startedAt, state };
  }

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
        hasSandbox: sandbox !== undefined,
        canUndo: places.planUndo !== undefined,
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
      if ("problems" in mapped) return { problems: mapped.problems, notWritten: [] };
      const named = await definitions.withNames(mapped.known, mapped);
      const wrong = wrongConstants(mapped, named, choice.rowOptions);
      const { leftOut: notWritten } = mapped.columns;
      return { problems: [], notWritten, ...(wrong.length > 0 && { wrongConstants: wrong }) };
    },
    mappings: () => places.listMappings(),
    async saveMapping({ name, replaces = false, ...choice }) {
      const { survey } = sources.table(choice.source);
      const { columns } = requireDecided(await decide(survey, choice));
      const { job, rowOptions } = choice;
      const mapping = { ...toSavedMapping(survey.header, columns), job, rowOptions };
      const place = await saveMapping(places, name, mapping, replaces);
      return { ...(place !== undefined && { place }) };
    },
    async removeMapping({ name }) {
      await requireMapping(places, name);
      await places.removeMapping(name);
      return {};
    },
    async loadMapping({ name, source, job }) {
      const { survey } = sources.table(source);
      const saved = await readMapping(places, name);
      const about = saved.job ?? job;
      const proposals = proposeColumns(survey, about, await definitions.of(about.objectType));
      return applyMapping(saved, survey.header, proposals);
    },
    async columnValues(choice) {
      const source = sources.table(choice.source);
      const mapped = await decide(source.survey, choice);
      const named =
        "problems" in mapped ? undefined : await definitions.withNames(mapped.known, mapped);
      if ("problems" in mapped || named === undefined) return [];
      return readColumnValues({
        source,
        ...mapped,
        definitions: named,
        options: choice.rowOptions,
        edits: choice.edits,
      });
    },
    async valueChoices({ objectType, property, values }) {
      const about = { job: { objectType }, columns: { names: [property] } };
      const known = await definitions.withNames(await definitions.of(objectType), about);
      const found = known && choicesOf(objectType, property, known);
      if (found === undefined) return {};
      const near = values.map((value) => nearChoices(value, found));
      return { kind: found.kind, choices: firstChoices(found.choices), near };
    },
    async sourceRow({ source, line, edits }) {
      const { survey, upload } = sources.table(source);
      const wrong = editProblems(edits, survey.header.length);
      if (wrong.length > 0) return refuse(...wrong);
      for await (const chunk of readRowChunks(upload.file, survey)) {
        const row = chunk.find((one) => one.line === line);
        if (row === undefined) continue;
        const { cells } = createRowEditor(edits)?.(row) ?? row;
        return { line, cells: survey.header.map((_, column) => cells[column] ?? "") };
      }
      return refuse(`${upload.file.name}: no row begins on line ${line}.`);
    },
    async check(choice, signal) {
      const table = sources.table(choice.source);
      const mapped = requireDecided(await decide(table.survey, choice));
      const before = await findBefore(mapped.job, table.survey);
      const report = await checker.check(choice, table, mapped, signal);
      return { ...report, ...(before && { before }) };
    },
    async preview({ first, count, ...choice }) {
      const source = sources.table(choice.source);
      const mapped = requireDecided(await decide(source.survey, choice));
      const named = await definitions.withNames(mapped.known, mapped);
      const rows = readParts(source, choice.edits, { first, count });
      return previewRows({
        client,
        rows,
        ...mapped,
        definitions: named,
        rowOptions: choice.rowOptions,
      });
    },
    begin: async (choice) => ({ run: await worker.begin(choice) }),
    runs: () => runs.list(),
    async pause({ run }) {
      await worker.pause(run);
      return { run };
    },
    async stop({ run }) {
      await worker.stop(run);
      return { run };
    },
    async resume({ run }) {
      await worker.resume(run);
      return { run };
    },
    async next({ run }) {
      await runs.require(run);
      const { command, runs: steps } = await places.stepsOf(run);
      const isBusy = runs.live(run) !== undefined || places.isBusy(run);
      const all = await runs.list();
      const { links = [] } = all.find((one) => one.run === run) ?? {};
      return runs.use(run, async ({ store }) => {
        const { undoes } = store.task;
        const next = await findNext(store, portal, {
          canUndo: places.planUndo !== undefined && !isBusy,
          steps: command === undefined ? [] : steps,
          undone: undoes && all.find((one) => places.pathOf(one.run) === undoes)?.run,
        });
        return { ...next, links, recordUrl: recordUrlOf(store.task, options.account) };
      });
    },
    retry: async ({ run, mending }) => ({ run: await worker.retry(run, mending) }),
    mending: ({ mending, run }) =>
      runs.use(run, async ({ store }) =>
        viewMending(store, portal, mending, await mendRowOf(store.task, mending)),
      ),
    async remove({ run }) {
      await worker.remove(run);
      return { run };
    },
    compare: ({ other, run }) => compareRuns(runs, run, other),
    planUndo: ({ run }) => worker.planUndo(run),
    undo: async ({ agreed, run }) => ({ run: await worker.undo(run, agreed) }),
    results: (filter) => results.page(filter),
    reasons: ({ run }) => results.reasons(run),
    rowRequest: ({ row, run }) =>
      runs.use(run, async ({ store }) => {
        const [kept] = store.rowsFrom(row, 1);
        if (kept?.row !== row) return refuse("This row has no outcome yet.");
        return rowRequest(store, kept, await definitionsOf(store.task));
      }),
    view: ({ run }) => runs.view(run),
    watch: (run, signal) => watchRun(() => runs.view(run), signal),
    download: (filter) => results.download(filter),
    end: (atOnce) => worker.end(atOnce),
    sandbox: sandbox && createSandboxCalls(sandbox, runs),
  };
}

/** The token may be of another account by now. */
function requireSamePortal(account: Account, own: Account): void {
  if (account.portalId === own.portalId) return;
  throw new ImportError(
    "OTHER_ACCOUNT",
    `The token belongs to portal ${account.portalId} now, and this studio was started for portal ${own.portalId}. Start it again.`,
  );
}
