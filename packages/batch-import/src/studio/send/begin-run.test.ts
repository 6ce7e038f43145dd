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
