import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccount } from "../../account/portal.ts";
import { aClient } from "../../testing/a-client.ts";
import { aRow, aTask } from "../../testing/a-task.ts";
import { undoRun } from "../../undo/undo-run.ts";
import { createMemoryPlaces } from "../memory-places.ts";
import { createStudio } from "../create-studio.ts";

test("who ends the studio does not wait until all is read that an undo is about", async () => {
  const sandbox = createSandbox();
  let reading = (): void => {};
  const isReading = new Promise<void>((resolve) => (reading = resolve));
  // HubSpot takes for ever to say what there is.
  const client = aClient({
    async fetch(request) {
      if (!request.url.includes("/batch/read")) return sandbox.fetch(request);
      reading();
      return new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => reject(new Error("Given up."))),
      );
    },
  });
  const account = await readAccount(client);
  const places = createMemoryPlaces();
  const store = await places.createRun("run", aTask(1, { portal: { id: account.portalId } }));
  store.addRows([{ ...aRow(0, "created"), id: "1" }]);
  const studio = createStudio({
    client,
    account,
    places: {
      ...places,
      async planUndo(_, signal) {
        for await (const _ of undoRun(store, { client, definitions: [], signal }));
        throw new Error("All was read.");
      },
    },
  });
  const [undo, plan] = [
    studio.undo({ run: "run", agreed: "" }),
    studio.planUndo({ run: "run" }),
  ].map((asked) => asked.catch((error: Error) => error.message));
  await isReading;
  await studio.end(new AbortController().signal);
  const why = "The studio is ending, and begins nothing new.";
  expect(await Promise.all([undo, plan])).toEqual([why, why]);
});
