import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { readAccount } from "../../account/portal.ts";
import { aClient } from "../../testing/a-client.ts";
import { agreedOf } from "./agreed.ts";
import { createStudio } from "../create-studio.ts";
import { createMemoryPlaces } from "../memory-places.ts";
import type { ImportChoice } from "../views/choice.ts";

test("what was agreed to is compared again: where other rows would be written, nothing begins", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const account = await readAccount(client);
  await client.properties.create("contacts", [
    {
      name: "size",
      label: "Size",
      type: "enumeration",
      fieldType: "select",
      groupName: "contactinformation",
      options: ["S", "M"].map((value) => ({ label: value, value, hidden: false })),
    },
  ]);
  let reads = 0;
  const places = createMemoryPlaces();
  const studio = createStudio<File>({
    client,
    account,
    places: {
      ...places,
      async keepUpload(given: File) {
        const { file } = await places.keepUpload(given);
        return { file: { ...file, stream: (...asked) => ((reads += 1), file.stream(...asked)) } };
      },
    },
  });
  const setOptions = async (...values: string[]): Promise<void> => {
    const options = values.map((value) => ({ label: value, value }));
    const changed = await sandbox.fetch(
      new Request("https://api.hubapi.com/crm/v3/properties/contacts/size", {
        method: "PATCH",
        headers: { authorization: "Bearer secret", "content-type": "application/json" },
        body: JSON.stringify({ options }),
      }),
    );
    expect(changed.status).toBe(200);
  };
  const text = "email,size\na@example.com,S\nb@example.com,M\n";
  const { source } = await studio.addSource(new File([text], "people.csv"));
  const choice: ImportChoice = {
    source,
    job: { operation: "create", objectType: "contacts" },
    columns: ["email", "size"],
    rowOptions: {},
  };
  const agreed = agreedOf(await studio.check(choice));
  expect(agreed).toMatchObject({ rows: 2, rewritten: 0, requests: 1 });

  // Somebody takes an option away.
  await setOptions("S");
  await expect(studio.begin({ ...choice, agreed })).rejects.toThrow(
    "The check finds something else now: you agreed to write 2 rows with about 1 request; now it would be 1 row with about 1 request. Nothing was begun. Look at the check again.",
  );
  expect(await studio.runs({})).toEqual([]);
  expect(sandbox.inspect("contacts")).toEqual([]);

  // As many rows, but others.
  const one = agreedOf(await studio.check(choice));
  await setOptions("M");
  await expect(studio.begin({ ...choice, agreed: one })).rejects.toThrow(
    "The check finds something else now: you agreed to write 1 row with about 1 request; now it would be as many, but other rows or values. Nothing was begun. Look at the check again.",
  );
  expect(sandbox.inspect("contacts")).toEqual([]);

  // The new check is what is agreed to then; as nothing changed since, the file is not read for it once more, whatever another
  // tab checked since.
  const now = agreedOf(await studio.check(choice));
  expect(now.rows).toBe(1);
  await studio.check({ ...choice, columns: ["email", null] });
  const before = reads;
  const { run } = await studio.begin({ ...choice, agreed: now });
  for await (const { counts, state } of studio.watch(run, new AbortController().signal)) {
    if (state === "finished") expect(counts).toMatchObject({ created: 1, failed: 1 });
  }
  // That is the run itself.
  expect(reads - before).toBe(1);
});
