import { join } from "node:path";
import { portalOf, requireNotUndone } from "@x/batch-import";
import {
  lookAtStep,
  openStep,
  readStepsFolder,
  type Step,
  type Steps,
} from "@x/batch-import/sqlite";
import { agreedRowsOf, keepAgreement } from "../consent/agreed-runs.ts";
import { hasConsent } from "../consent/consent.ts";
import { whyRest } from "../consent/why-rest.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { connect, type ConnectOptions, type Connection, unsettledRows } from "../run/connect.ts";
import { definitionsOf } from "../run/definitions-of.ts";
import type { RunOptions } from "../run/follow-run.ts";
import { requireNoCopy } from "../run/require-no-copy.ts";
import { requireNoUndo } from "../run/require-no-undo.ts";
import { withLimits } from "../terminal/account-text.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { taskText, verbOf } from "../terminal/task-text.ts";
import { plural } from "../terminal/plural.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { requestsOfRows } from "../terminal/requests-text.ts";
import { endOfSteps } from "./end-of-steps.ts";
import { isDone } from "./is-done.ts";
import { runSteps } from "./run-steps.ts";

/** Goes on with several runs in one folder, from the first that is not at its end. */
export async function resumeSteps(
  folder: string,
  options: ConnectOptions & Omit<RunOptions, "first">,
  io: Io,
  events: EventLines | undefined,
): Promise<ExitCode> {
  const steps = await readStepsFolder(folder);
  const open = await unfinishedSteps(folder, steps);
  const [first] = open;
  if (first === undefined) {
    print(io.stderr, `${printable(folder)}: finished already\n`);
    return endOfSteps({ folder, steps, io, events, options }, undefined);
  }
  await requireNoUndo(folder, io.env);
  await requireNoCopy(
    folder,
    open.map(({ task }) => task.id),
  );
  const connection = await connectStep(folder, first, options, io);
  if (connection === undefined) {
    print(io.stderr, "Nothing was sent.\n");
    return EXIT.interrupted;
  }
  await using client = connection.client;
  for (const { left, task, name } of open) {
    const { rows } = task.source;
    print(
      io.stderr,
      `${name}: ${taskText(task)}: ${plural(left, "row")} of ${rows} left, ${requestsOfRows(left, task)}\n`,
    );
  }
  print(io.stderr, `to ${withLimits(connection.place, connection.account)}\n`);
  if (!(await mayGoOn(folder, open, connection, options.yes, io))) return EXIT.interrupted;
  return runSteps({
    folder,
    steps,
    client,
    portal: portalOf(connection.account),
    definitionsOf: ({ task }) => definitionsOf(task, client, io),
    io,
    events,
    options,
  });
}

/** A step with rows that have no outcome, or without its report. */
interface OpenStep extends Step {
  readonly left: number;
}

async function unfinishedSteps(folder: string, { steps }: Steps): Promise<OpenStep[]> {
  const open: OpenStep[] = [];
  for (const step of steps) {
    const store = await lookAtStep(folder, step);
    const isOpen = !(await isDone(store, join(folder, step.name)));
    if (isOpen) requireNotUndone(store);
    if (isOpen) open.push({ ...step, left: unsettledRows(store) });
    await store.close();
  }
  return open;
}

/** The account of the first step that is left is that of all: they were begun together. */
async function connectStep(
  folder: string,
  step: Step,
  options: ConnectOptions,
  io: Io,
): Promise<Connection | undefined> {
  const store = await openStep(folder, step);
  try {
    return await connect(store, options, join(folder, step.name), io);
  } finally {
    await store.close();
  }
}

/** Asks once, where the user did not agree to all that is left. A yes is kept for later resumes. */
async function mayGoOn(
  folder: string,
  open: readonly OpenStep[],
  { place }: Connection,
  yes: boolean | undefined,
  io: Io,
): Promise<boolean> {
  const reasons: string[] = [];
  let rows = 0;
  for (const { left, task } of open) {
    if (left === 0) continue;
    const agreed = await agreedRowsOf(io.env, task);
    const why = whyRest(verbOf(task), { agreed, left, rows: task.source.rows });
    if (why !== undefined) reasons.push(`${task.job.objectType}: ${why}`);
    rows += left;
  }
  const question = `write ${plural(rows, "row")} in ${plural(open.length, "step")} in ${place}?`;
  if (!(await hasConsent({ question, reasons, yes, io }))) return false;
  if (reasons.length === 0) return true;
  for (const { name, task } of open) {
    await keepAgreement(io, { folder: join(folder, name), task, agreedRows: task.source.rows });
  }
  return true;
}
