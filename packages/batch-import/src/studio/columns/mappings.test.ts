import { expect, test } from "vitest";
import { aClient } from "../../testing/a-client.ts";
import { aStudio, untilEnd, never } from "../../testing/a-studio.ts";

test("a mapping is saved whole, and loaded for a file with other columns; associations are made by a key", async () => {
  const { studio, sandbox } = await aStudio();
  const companies = await studio.addSource(new File(["name,domain\nAcme,acme.com\n"], "c.csv"));
  const made = await studio.begin({
    source: companies.source,
    job: { operation: "create", objectType: "companies" },
    columns: ["name", "domain"],
    rowOptions: {},
  });
  await untilEnd(studio.watch(made.run, never));

  const text = "E-Mail,Stage,Site\nada@example.com,Kunde,acme.com\n";
  const { source } = await studio.addSource(new File([text], "people.csv"));
  const job = { operation: "create", objectType: "contacts" } as const;
  const said = {
    columns: ["email", "lifecyclestage", null],
    sendAs: [{ column: 1, from: "Kunde", to: "customer" }],
    constants: [{ property: "city", value: "Oslo" }],
    associate: ["companies:domain=Site"],
  };
  const choice = { source, job, rowOptions: { dateFormat: "DD.MM.YYYY" }, ...said };
  expect(await studio.mapColumns(choice)).toEqual({ problems: [], notWritten: [] });
  const wrong = await studio.mapColumns({ ...choice, associate: ["companies:domian=Site"] });
  expect(wrong.problems).toMatchObject([
    {
      message: expect.stringContaining('no property "domian"'),
      associate: "companies:domian=Site",
    },
  ]);

  await studio.saveMapping({ ...choice, name: "people 1" });
  await expect(studio.saveMapping({ ...choice, name: "people 1" })).rejects.toThrow("already");
  for (const name of ["../x", "Con", "aux.2"]) {
    await expect(studio.saveMapping({ ...choice, name })).rejects.toThrow("needs a name");
  }
  await expect(studio.loadMapping({ source, job, name: "x" })).rejects.toThrow("no such mapping");
  expect(await studio.mappings({})).toEqual(["people 1"]);
  const otherJob = { ...job, objectType: "companies" };
  expect(await studio.loadMapping({ source, job: otherJob, name: "people 1" })).toEqual({
    ...said,
    job,
    rowOptions: { dateFormat: "DD.MM.YYYY" },
    notes: [],
  });
  const other = await studio.addSource(new File(["Site,firstname\na,b\n"], "other.csv"));
  expect(await studio.loadMapping({ source: other.source, job, name: "people 1" })).toMatchObject({
    columns: [null, "firstname"],
    sendAs: [],
    notes: [
      'The file has no column "E-Mail", which the mapping writes to email.',
      'The file has no column "Stage", which the mapping writes to lifecyclestage.',
      'The mapping has no column "firstname": it is proposed to be firstname.',
    ],
  });

  await studio.saveMapping({ ...choice, constants: [], name: "people 1", replaces: true });
  expect(await studio.loadMapping({ source, job, name: "people 1" })).toMatchObject({
    constants: [],
  });
  await studio.removeMapping({ name: "people 1" });
  expect(await studio.mappings({})).toEqual([]);
  await expect(studio.removeMapping({ name: "people 1" })).rejects.toThrow("no such mapping");

  const { run } = await studio.begin(choice);
  expect(await untilEnd(studio.watch(run, never))).toMatchObject({ counts: { created: 1 } });
  const [contact] = sandbox.inspect("contacts");
  const [company] = sandbox.inspect("companies");
  const about = [{ id: contact!.id }];
  const { outcomes } = await aClient(sandbox).associations.read("contacts", "companies", about);
  expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: company!.id }] }]);
});
