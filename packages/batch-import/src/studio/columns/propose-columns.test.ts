import { expect, test } from "vitest";
import { PEOPLE, aStudio, choiceOf } from "../../testing/a-studio.ts";

test("columns are proposed by name and label, also of another spelling, and what is near is named", async () => {
  const { studio } = await aStudio();
  const { source } = await studio.addSource(new File([PEOPLE], "people.csv"));
  const { job } = choiceOf({ source });
  const proposals = await studio.proposeColumns({ source, job });
  expect(proposals.map(({ property, near }) => [property, near[0]])).toEqual([
    ["email", undefined],
    ["firstname", undefined],
    [null, undefined],
    ["closedate", undefined],
  ]);
});

test("two columns are not proposed for one property", async () => {
  const { studio } = await aStudio();
  const file = new File(["Email,email,First Name\na,b,c\n"], "people.csv");
  const { source } = await studio.addSource(file);
  const { job } = choiceOf({ source });
  const proposals = await studio.proposeColumns({ source, job });
  expect(proposals.map(({ property }) => property)).toEqual([null, "email", "firstname"]);
  expect(proposals[0]?.better).toEqual({ property: "email", title: "email" });
  const columns = proposals.map(({ property }) => property);
  const { problems } = await studio.mapColumns({ source, job, columns, rowOptions: {} });
  expect(problems).toEqual([]);
});
