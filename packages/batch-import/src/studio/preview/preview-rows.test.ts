import { expect, test } from "vitest";
import { PEOPLE, aStudio, choiceOf, untilEnd, never } from "../../testing/a-studio.ts";

test("a preview says cell by cell what an upsert would change, and writes nothing", async () => {
  const { studio, sandbox } = await aStudio();
  const first = await studio.addSource(new File([PEOPLE], "people.csv"));
  const { run } = await studio.begin(choiceOf(first));
  await untilEnd(studio.watch(run, never));

  const text =
    "email,firstname,city\nada@example.com,Ada,\nnew@example.com,New,Rome\nADA@example.com,Adele,Oslo\nno-at-sign,,Paris\nlast@example.com,,\n";
  const { source } = await studio.addSource(new File([text], "again.csv"));
  const choice = {
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "firstname", "city"],
    rowOptions: {},
    // Not compared; rows that name some are counted.
    associate: ["companies:city"],
    edits: [{ kind: "leave-out", line: 6 }],
  } as const;
  const { rows, ...part } = await studio.preview({ ...choice, first: 0, count: 2 });
  expect(part).toMatchObject({ read: 2, counts: { create: 1, unchanged: 1 }, associating: 1 });
  expect(rows).toEqual([
    {
      line: 3,
      key: "new@example.com",
      status: "create",
      cells: [
        { property: "email", from: "", to: "new@example.com" },
        { property: "firstname", from: "", to: "New" },
        { property: "city", from: "", to: "Rome" },
      ],
    },
  ]);
  // It goes on where it stopped, and begins again where somebody looks at the first rows again.
  const rest = await studio.preview({ ...choice, first: 2, count: 10 });
  expect((await studio.preview({ ...choice, first: 1, count: 1 })).rows).toEqual(rows);
  expect(rest.associating).toBe(1);
  expect(rest.rows).toEqual([
    {
      line: 4,
      key: "ADA@example.com",
      status: "update",
      cells: [
        { property: "firstname", from: "Ada", to: "Adele" },
        { property: "city", from: "", to: "Oslo" },
      ],
    },
    expect.objectContaining({
      line: 5,
      status: "refused",
      error: expect.stringContaining("expected one e-mail address") as unknown,
    }),
  ]);
  expect(sandbox.inspect("contacts")).toHaveLength(1);
  const job = { operation: "create", objectType: "contacts" } as const;
  await expect(studio.preview({ ...choice, job, first: 0, count: 1 })).rejects.toThrow(
    "Only an update or upsert finds records of HubSpot to compare rows with.",
  );
});
