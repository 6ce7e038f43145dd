import { fromBlob } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccount } from "../../account/portal.ts";
import { aClient } from "../../testing/a-client.ts";
import { aRow, aTask } from "../../testing/a-task.ts";
import { createStudio } from "../create-studio.ts";
import { createMemoryPlaces } from "../memory-places.ts";

test("a run whose rows were sent again, and the one that did it, name each other; so do a run and its undo", async () => {
  const client = aClient(createSandbox());
  const account = await readAccount(client);
  const portal = { id: account.portalId };
  const places = { ...createMemoryPlaces(), pathOf: (run: string) => `/runs/${run}` };
  const studio = createStudio({ client, account, places });
  const first = await places.createRun("first", aTask(2, { portal }));
  await places.keepSource("first", { file: fromBlob(new Blob(["name\na\nb\n"]), "rows.csv") });
  first.addRows([aRow(0), aRow(1, "skipped")]);
  const { run } = await studio.retry({ run: "first" });
  for await (const _ of studio.watch(run, new AbortController().signal));
  await places.createRun("undo", aTask(5, { id: "undo", portal, undoes: "/runs/first" }));
  const links = [
    { kind: "undone", run: "undo", isOpen: true, notDone: 0 },
    { kind: "sent-again", run, rows: 1, done: 1 },
  ] as const;
  const [undo, again] = links;
  const listed = (await studio.runs({})).map((one) => [one.run, one.links]);
  expect(Object.fromEntries(listed)).toEqual({
    first: links,
    [run]: [{ ...again, kind: "sends-again", run: "first" }],
    undo: [{ ...undo, kind: "undoes", run: "first" }],
  });
  expect((await studio.next({ run: "first" })).links).toEqual(links);
});
