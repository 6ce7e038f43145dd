import { fromBlob } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccount } from "../../account/portal.ts";
import type { Task } from "../../store/task.ts";
import { aClient } from "../../testing/a-client.ts";
import { aRow, aTask } from "../../testing/a-task.ts";
import type { Studio } from "../calls.ts";
import { createStudio } from "../create-studio.ts";
import { createMemoryPlaces } from "../memory-places.ts";
import { createStepQueue } from "../control/step-queue.ts";

const HOST = "This run began at attacker.example, and this studio writes to api.hubapi.com.";
const LINK = "foreign: its rows lead to rows of other files.";
const PORTAL = "This run writes to portal 9, and the token belongs to portal 1000001.";
const UNDONE = "An undo of this run began before it was at its end, in /undo.";

const elsewhere = { baseUrl: "https://attacker.example" };
const linked: Partial<Task> = {
  columns: {
    properties: ["name"],
    leftOut: [],
    associations: [
      {
        column: 0,
        objectType: "contacts",
        link: { run: "/etc", file: "people.csv", key: "email" },
      },
    ],
  },
};
const ofPortal9 = { portal: { id: "9" } };

/** A studio with a run that it did not begin. */
async function aStudio(more: Partial<Task>, undone?: string) {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const account = await readAccount(client);
  const places = createMemoryPlaces();
  let plans = 0;
  const planUndo = async (): Promise<never> => {
    plans += 1;
    throw new Error("It was planned.");
  };
  const studio = createStudio({ client, account, places: { ...places, planUndo } });
  const portal = { id: account.portalId };
  const store = await places.createRun("foreign", aTask(2, { portal, ...more }));
  await places.keepSource("foreign", { file: fromBlob(new Blob(["name\na\nb\n"]), "rows.csv") });
  if (undone !== undefined) store.setUndone(undone);
  const writes = () => sandbox.requests().filter(({ method }) => method !== "GET").length;
  return { account, client, places, plans: () => plans, store, studio, writes };
}

/** Says why it does not go on, at once or after it was opened. */
async function resume(studio: Studio<File>): Promise<string> {
  try {
    await studio.resume({ run: "foreign" });
  } catch (error) {
    return (error as Error).message;
  }
  for await (const { problems, state } of studio.watch("foreign", new AbortController().signal)) {
    if (state !== "running") return problems.join("\n");
  }
  return "";
}

test.each<[string, Partial<Task>, string | undefined, string]>([
  ["began at another host", elsewhere, undefined, HOST],
  ["leads to files elsewhere", linked, undefined, LINK],
  ["is of another portal", ofPortal9, undefined, PORTAL],
  ["was undone", {}, "/undo", UNDONE],
])("a run that %s is not gone on with, and no row of it is sent again", async (...given) => {
  const [, more, undone, why] = given;
  const { store, studio, writes } = await aStudio(more, undone);
  expect(await resume(studio)).toContain(why);
  if (undone === undefined) store.addRows([aRow(0, "skipped"), aRow(1, "skipped")]);
  await expect(studio.retry({ run: "foreign" })).rejects.toThrow(why);
  const mending = { edits: [], asTheyAre: [{ line: 2 }] };
  await expect(studio.retry({ run: "foreign", mending })).rejects.toThrow(why);
  expect(writes()).toBe(0);
});

test("a run that began at another host is not undone", async () => {
  const { plans, studio } = await aStudio(elsewhere);
  await expect(studio.planUndo({ run: "foreign" })).rejects.toThrow(HOST);
  await expect(studio.undo({ run: "foreign", agreed: "" })).rejects.toThrow(HOST);
  expect(plans()).toBe(0);
});

test("of a run that was copied neither goes on, and no row of it is sent again", async () => {
  const { places, store, studio, writes } = await aStudio({});
  const copy = await places.createRun("copy", store.task);
  await expect(studio.resume({ run: "foreign" })).rejects.toThrow("copy is the same run:");
  await expect(studio.resume({ run: "copy" })).rejects.toThrow("foreign is the same run:");
  for (const one of [store, copy]) one.addRows([aRow(0, "skipped"), aRow(1, "skipped")]);
  await expect(studio.retry({ run: "copy" })).rejects.toThrow("foreign is the same run:");
  expect(writes()).toBe(0);
  await places.removeRun("copy");
  expect(await studio.retry({ run: "foreign" })).toEqual({ run: expect.any(String) });
});

test.each([
  ["an undo", { undoes: "/runs/foreign" }],
  ["an undo of a run that was moved since", { undoes: "/runs/former", undoesId: "run" }],
])(
  "%s that was undone before its end does not go on, and is in the way of no other one",
  async (_, of) => {
    const { account, client, places, store } = await aStudio({ id: "run" });
    const { portal } = store.task;
    const undo = await places.createRun("undo", aTask(1, { id: "other", portal, ...of }));
    const pathOf = (run: string) => `/runs/${run}`;
    const planUndo = () => Promise.reject(new Error("It was planned."));
    const studio = createStudio({ client, account, places: { ...places, pathOf, planUndo } });
    const ask = () => studio.undo({ run: "foreign", agreed: "" });
    await expect(ask()).rejects.toThrow("This run is being undone already, by undo.");
    await expect(studio.resume({ run: "foreign" })).rejects.toThrow(
      "An undo of this run began before it was at its end, in undo.",
    );
    undo.setUndone("/runs/other");
    await expect(ask()).rejects.toThrow("It was planned.");
    await expect(studio.resume({ run: "foreign" })).rejects.toThrow(
      "An undo of this run began before it was at its end, in undo.",
    );
  },
);

test("a token that is of another portal by now is told", async () => {
  const { account, client, places } = await aStudio({});
  const studio = createStudio({ client, account: { ...account, portalId: "9" }, places });
  await expect(studio.account({})).rejects.toThrow(
    "The token belongs to portal 1000001 now, and this studio was started for portal 9.",
  );
});

test("who watches a run that was undone hears its end", async () => {
  const { studio } = await aStudio({}, "/undo");
  const states: string[] = [];
  const { signal } = new AbortController();
  for await (const { state } of studio.watch("foreign", signal)) states.push(state);
  expect(states).toEqual(["undone"]);
});

test("a step that waits does not begin once it was stopped", async () => {
  let end = (): void => {};
  const ended = new Promise<never>((resolve) => (end = () => resolve(undefined as never)));
  const opened: string[] = [];
  const waiting = new Set<string>();
  const queue = createStepQueue(
    { stepsOf: async () => ({ command: "undo", runs: ["undo/1", "undo/2"] }) },
    {
      live: () => ({ ended }) as never,
      tell: async () => {},
      view: async () => ({ state: opened.length === 0 ? "to resume" : "finished" }) as never,
      wait: (runs) => runs.forEach((run) => waiting.add(run)),
      unwait: (runs = []) => runs.filter((run) => waiting.delete(run)).length > 0,
    },
    async (run) => void opened.push(run),
  );
  await queue.goOn("undo/1");
  expect([...waiting]).toEqual(["undo/2"]);
  queue.stop("undo/1");
  end();
  await new Promise((resolve) => setTimeout(resolve));
  expect(opened).toEqual(["undo/1"]);
});
