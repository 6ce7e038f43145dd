import type { Job } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { Account } from "@x/batch-types";
import { hostOf } from "../account/host-of.ts";
import type { ImportClient } from "../account/import-client.ts";
import { portalOf } from "../account/portal.ts";
import { isAtItsEnd } from "../results/report.ts";
import type { SendOptions } from "../run/import-run.ts";
import { requireNotUndone } from "../run/require-not-undone.ts";
import { resume } from "../run/resume.ts";
import { sendRows } from "../run/send-rows.ts";
import { createRun, type NewTask } from "../run/start.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
import { type DecideChoice, requireDecided } from "./decide-choice.ts";
import { createDefinitions, type Definitions } from "./definitions.ts";
import { definitionsOfTask } from "./definitions-of-task.ts";
import type { KnownRuns } from "./known-runs.ts";
import { followLiveRun } from "./live-run.ts";
import type { StudioPlaces } from "./places.ts";
import { refuse } from "./refuse.ts";
import { refuseUndone } from "./refuse-undone.ts";
import { createRowIndex, readRowsInTurns } from "./row-index.ts";
import { sendAgain } from "./send-again.ts";
import type { Sources } from "./sources.ts";
import { createStepQueue } from "./step-queue.ts";
import type { CheckView } from "./views/check.ts";
import type { AgreedChoice } from "./views/choice.ts";
import type { Mending } from "./views/mending.ts";
import type { UndoCounts, UndoView } from "./views/undo.ts";

/** What begins runs and goes on with them. */
export interface Worker {
  begin(choice: AgreedChoice): Promise<string>;
  pause(run: string): void;
  stop(run: string): void;
  resume(run: string): Promise<void>;
  /** @returns the new run. */
  retry(run: string, mending: Mending | undefined): Promise<string>;
  /** Removes what is kept of a run that is at its end. */
  remove(run: string): Promise<void>;
  planUndo(run: string): Promise<UndoView>;
  /** @returns the first of the new runs. */
  undo(run: string, agreed: UndoCounts): Promise<string>;
}

export interface WorkerOptions {
  readonly client: ImportClient;
  readonly account: Account;
  /** Kept with new runs. */
  readonly about: Pick<NewTask, "account" | "baseUrl" | "tool">;
  readonly places: StudioPlaces<never>;
  readonly sources: Pick<Sources<never>, "table">;
  readonly decide: DecideChoice;
  readonly definitions: Pick<Definitions, "of" | "withNames">;
  readonly runs: KnownRuns;
  /** Finds the newest run that wrote the same, may have, or is about to. */
  readonly findBefore: (job: Job, source: Pick<Survey, "hash">) => Promise<CheckView["before"]>;
}

export function createWorker(options: WorkerOptions): Worker {
  const { client, about, places, sources, decide, runs, findBefore } = options;
  const portal = portalOf(options.account);
  /** Runs that are being opened, so that a second click does not open them twice. */
  const opening = new Set<string>();

  async function once<Result>(run: string, open: () => Promise<Result>): Promise<Result> {
    await runs.require(run);
    if (opening.has(run) || runs.live(run) !== undefined) refuse("This run goes on already.");
    opening.add(run);
    try {
      return await open();
    } finally {
      opening.delete(run);
    }
  }

  async function follow(
    run: string,
    store: ImportStore,
    send: Parameters<typeof followLiveRun>[0]["send"],
  ): Promise<void> {
    const index = createRowIndex(store.task.source.rows);
    await readRowsInTurns(store, (rows) => index.add(rows));
    const files = await places.followRun(run, store);
    runs.add(run, followLiveRun({ run, store, index, files, send }));
  }

  /** Makes a run, and sends its rows. */
  async function send(
    run: string,
    made: () => Promise<ImportStore>,
    options: Omit<SendOptions, "client">,
  ): Promise<void> {
    const store = await made();
    try {
      await places.keepAgreement(run, store.task, store.task.source.rows);
      await follow(run, store, (listeners) =>
        sendRows(store, { client, ...options, ...listeners }),
      );
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  // As HubSpot says it now: much may have changed since the run began.
  const definitionsOf = (task: Task) => definitionsOfTask(createDefinitions(client), task);

  async function open(run: string): Promise<void> {
    const store = await places.openRun(run);
    try {
      const { task } = store;
      if (isAtItsEnd(store)) refuse("This run is finished.");
      requireNotUndone(store);
      requireOwnHost(task, about.baseUrl);
      requireNoLinks(run, task);
      const { file } = await places.sourceOf(run, task);
      const known = await definitionsOf(task);
      await places.keepAgreement(run, task, task.source.rows);
      await follow(run, store, (listeners) =>
        resume(store, {
          client,
          portal,
          file,
          definitions: known,
          openParent: (parent) => places.openParent(parent),
          ...listeners,
        }),
      );
    } catch (error) {
      await store.close();
      throw error;
    }
  }
  const queue = createStepQueue(places, runs, open);

  /** @throws {StudioError} where it writes elsewhere, or cannot be undone here. */
  async function requireUndo(run: string) {
    const { undo } = places;
    if (undo === undefined) return refuse("Runs cannot be undone here.");
    const task = await runs.use(run, ({ store }) => store.task);
    requireOwnHost(task, about.baseUrl);
    return { undo, objectType: task.job.objectType };
  }

  /** One after the other: of two tabs that write the same file, the second is to see the run of the first. */
  let beginning: Promise<unknown> = Promise.resolve();

  async function begin(choice: AgreedChoice): Promise<string> {
    const { survey, upload } = sources.table(choice.source);
    const mapped = requireDecided(await decide(survey, choice));
    const { job, columns, known } = mapped;
    requireSeen(await findBefore(job, survey), choice);
    const run = places.nameRun(choice.job);
    const { file, path } = await places.keepSource(run, upload);
    const isChecked = job.operation !== "archive";
    await send(
      run,
      () =>
        createRun({
          ...about,
          job,
          survey,
          columns,
          rowOptions: choice.rowOptions,
          edits: choice.edits,
          portal,
          path,
          store: (task) => places.createRun(run, task),
        }),
      {
        file,
        definitions: isChecked ? await options.definitions.withNames(known, mapped) : undefined,
        // Who sees that most rows fail can mend them; `resume` goes on.
        onManyFailed: async () => false,
      },
    );
    return run;
  }

  return {
    begin(choice) {
      const begun = beginning.then(() => begin(choice));
      beginning = begun.catch(() => {});
      return begun;
    },
    pause(run) {
      queue.stop(run);
      runs.live(run)?.pause();
    },
    stop(run) {
      queue.stop(run);
      runs.live(run)?.stop();
    },
    resume: (run) => once(run, () => queue.goOn(run)),
    retry: (run, mending) =>
      once(run, async () => {
        const store = await places.openRun(run);
        try {
          requireOwnHost(store.task, about.baseUrl);
          requireNoLinks(run, store.task);
          // What the user was shown of mended rows is what is sent.
          const asShown = (task: Task) => definitionsOfTask(options.definitions, task);
          return await sendAgain({
            ...options,
            run,
            store,
            portal,
            mending,
            definitionsOf: mending === undefined ? definitionsOf : asShown,
            send,
          });
        } finally {
          await store.close();
        }
      }),
    remove: (run) =>
      once(run, async () => {
        const { runs: steps } = await places.stepsOf(run);
        for (const step of steps) {
          const { state } = await runs.view(step);
          if (state === "finished" || state === "undone") continue;
          refuse(
            "This run is not at its end. Without what is kept of it nobody knows which rows were written. Go on with it first.",
          );
        }
        await places.removeRun(run);
        for (const step of steps) runs.forget(step);
      }),
    async planUndo(run) {
      const { undo } = await requireUndo(run);
      return undo.plan(run);
    },
    undo: (run, agreed) =>
      once(run, async () => {
        const { objectType, undo } = await requireUndo(run);
        await refuseUndone(runs, places.pathOf(run));
        const first = await undo.begin(run, objectType, (plan) => requireAgreed(plan, agreed));
        await queue.goOn(first);
        return first;
      }),
  };
}

/** @throws {StudioError} where another run came first since the user looked. */
function requireSeen(before: CheckView["before"], agreed: Pick<AgreedChoice, "before">): void {
  if (before === undefined) return;
  const { folder, run = folder, state } = before;
  if (run === agreed.before) return;
  const what = state === "running" ? "is being written" : "was written, or may have been,";
  refuse(
    `Another run came first: this file ${what} by ${run}. Nothing was begun now. Look at that run before you write the file again.`,
  );
}

/** @throws {StudioError} where there is nothing to do, or more than the user agreed to. */
function requireAgreed(plan: UndoView, agreed: UndoCounts): void {
  const counts = Object.keys(agreed) as (keyof UndoCounts)[];
  if (counts.every((count) => plan[count] === 0)) refuse("Nothing can be undone any more.");
  if (counts.every((count) => plan[count] <= agreed[count])) return;
  refuse("HubSpot has changed since you looked at this. Nothing was written. Look at it again.");
}

/** What is kept of a run may come from somebody else, and must not send rows to another host than the user chose. */
function requireOwnHost({ baseUrl }: Task, own: string | undefined): void {
  if (hostOf(baseUrl) === hostOf(own)) return;
  refuse(
    `This run began at ${hostOf(baseUrl)}, and this studio writes to ${hostOf(own)}. Start a studio for that host, or go on in a terminal.`,
  );
}

/** Rows that lead to rows of other runs need those, too. */
function requireNoLinks(run: string, { columns }: Task): void {
  if (columns.associations?.some(({ link }) => link !== undefined) !== true) return;
  refuse(`${run}: its rows lead to rows of other files. Go on with it in a terminal.`);
}
