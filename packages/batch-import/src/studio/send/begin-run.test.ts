import { expect, test } from "vitest";
import type { ImportChoice } from "../views/choice.ts";
import { PEOPLE, aStudio, choiceOf, untilEnd, never } from "../../testing/a-studio.ts";

test("a file of a page that was written before is known again, by its bytes, and not written twice unseen", async () => {
  const { studio } = await aStudio();
  const add = async (text: string, name: string): Promise<ImportChoice> =>
    choiceOf(await studio.addSource(new File([text], name)));
  const choice = await add(PEOPLE, "people.csv");
  expect((await studio.check(choice)).before).toBeUndefined();
  const { run } = await studio.begin(choice);
  await untilEnd(studio.watch(run, never));
  const same = await add(PEOPLE, "copy of people.csv");
  expect((await studio.check(same)).before).toMatchObject({ run, state: "finished" });
  await expect(studio.begin(same)).rejects.toThrow(`by ${run}. Nothing was begun now.`);
  expect(await studio.begin({ ...same, before: run })).not.toEqual({ run });
  const other = await add(PEOPLE.replace("Ada", "Eva"), "people.csv");
  expect((await studio.check(other)).before).toBeUndefined();
});

test("rows that a file itself says were created are not created again; those taken out by hand do not count", async () => {
  const { sandbox, studio } = await aStudio();
  const text = "email,firstname,hs_status,closedate\na@b.co,Ada,created,\nb@b.co,Bob,failed,\n";
  const choice = choiceOf(await studio.addSource(new File([text], "succeeded.csv")));
  const why = "succeeded.csv: 1 row says in column hs_status that HubSpot has the record";
  await expect(studio.check(choice)).rejects.toThrow(why);
  await expect(studio.begin(choice)).rejects.toThrow(why);
  const rest: ImportChoice = { ...choice, edits: [{ kind: "leave-out", line: 2 }] };
  expect(await studio.check(rest)).toMatchObject({ rows: 1, leftOutRows: 1, refused: 0 });
  const { run } = await studio.begin(rest);
  await untilEnd(studio.watch(run, never));
  const emails = sandbox.inspect("contacts").map(({ properties }) => properties["email"]);
  expect(emails).toEqual(["b@b.co"]);
});
