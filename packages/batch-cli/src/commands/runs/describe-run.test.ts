import { join } from "node:path";
import { planBatches } from "@x/batch-core";
import { fromBlob, newTask, survey } from "@x/batch-import";
import { createRunFolder } from "@x/batch-import/sqlite";
import { expect, onTestFinished, test } from "vitest";
import { aFolder } from "../../../test/temporary.ts";
import { describeRun } from "./describe-run.ts";

test("rows in flight are counted as such, and are not unknown", async () => {
  const folder = join(await aFolder(), "run");
  const job = { operation: "create", objectType: "companies" } as const;
  const task = newTask({
    job,
    survey: await survey(fromBlob(new Blob(["name\nA\nB\n"]), "a.csv")),
    columns: { properties: ["name"], leftOut: [] },
    portal: { id: "1" },
  });
  const store = await createRunFolder(folder, task);
  onTestFinished(() => store.close());
  const [step] = planBatches(job, [{ properties: { name: "A" } }]);
  if (step === undefined || !("batch" in step)) throw new Error("No batch.");
  store.putBatch(1, 5, step.batch, '[[0,0,2,["A"]]]');
  expect((await describeRun(folder)).task).toMatchObject({
    rows: 2,
    counts: { created: 0, unknown: 0 },
    inFlight: 1,
  });
});
