import { JobStoppedError } from "@x/batch-http";
import { expect, test } from "vitest";
import { runsOfObject } from "./runs-of-object.ts";

const vendor = { objectTypeId: "2-7", name: "vendor", fullyQualifiedName: "p12_vendor" };
const names = ["contacts", "0-1", "companies", "2-7", "2-8", "p_vendor", "p12_vendor", "p_machine"];
const runs = names.map((objectType) => ({ objectType }));

/** @returns the names of the object, and whether the account was asked. */
async function ofObject(
  objectType: string,
  some = runs,
  answer: () => Promise<object[]> = async () => [vendor],
): Promise<unknown> {
  let asked = 0;
  const schemas = (): Promise<never> => {
    asked += 1;
    return answer() as Promise<never>;
  };
  const found = await runsOfObject(some, objectType, { schemas });
  return [found.map((run) => run.objectType), asked];
}

test.each([
  ["contacts", ["contacts", "0-1"], 0],
  ["0-1", ["contacts", "0-1"], 0],
  ["2-7", ["2-7", "p_vendor", "p12_vendor"], 1],
  ["p_vendor", ["2-7", "p_vendor", "p12_vendor"], 1],
  ["p_machine", ["p_machine"], 1],
])("the runs of %s", async (objectType, found, asked) => {
  expect(await ofObject(objectType)).toEqual([found, asked]);
});

test("the account is not asked where names tell", async () => {
  const byId = runs.filter(({ objectType }) => !objectType.startsWith("p"));
  expect(await ofObject("2-7", byId)).toEqual([["2-7"], 0]);
  expect(await ofObject("p_vendor", [{ objectType: "p_vendor" }])).toEqual([["p_vendor"], 0]);
});

test("where the token may not ask, a run that may be of the object is taken for one", async () => {
  const stop = {
    reason: "forbidden",
    message: "No.",
    scopes: ["crm.schemas.custom.read"],
  } as const;
  const refused = () => Promise.reject(new JobStoppedError(stop));
  expect(await ofObject("2-7", runs, refused)).toEqual([
    ["2-7", "p_vendor", "p12_vendor", "p_machine"],
    1,
  ]);
});
