import { expect, test } from "vitest";
import { PEOPLE, aStudio, choiceOf } from "../../testing/a-studio.ts";

test("what stands in the way of a mapping is said, and what is not written", async () => {
  const { studio } = await aStudio();
  const choice = choiceOf(await studio.addSource(new File([PEOPLE], "people.csv")));
  expect(await studio.mapColumns(choice)).toEqual({ problems: [], notWritten: ["Shoe size"] });
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const constants = [{ property: "firstname", value: "Ada" }];
  expect((await studio.mapColumns({ ...choice, constants })).problems).toEqual([
    {
      message: 'the value for every row: a column maps to "firstname", too. Remove one of them.',
      constant: "firstname",
    },
  ]);
  const { problems } = await studio.mapColumns({ ...choice, job, columns: [null, "firstname"] });
  expect(problems).toMatchObject([{ message: expect.stringContaining("no column maps to email") }]);
});
