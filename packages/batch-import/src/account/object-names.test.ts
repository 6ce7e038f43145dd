import { JobStoppedError } from "@x/batch-http";
import { describe, expect, test } from "vitest";
import { isSameObject, readObjectNames } from "./object-names.ts";

const vendor = { objectTypeId: "2-7", name: "vendor", fullyQualifiedName: "p12_vendor" };
const names = ["contacts", "0-1", "companies", "2-7", "2-8", "p_vendor", "p12_vendor", "p_machine"];

/** An account that counts how often it is asked. */
function anAccount(answer: () => Promise<object[]> = async () => [vendor]) {
  let asked = 0;
  const schemas = (): Promise<never> => {
    asked += 1;
    return answer() as Promise<never>;
  };
  return { schemas, asked: () => asked };
}

const refuse = () => {
  const scopes = ["crm.schemas.custom.read"];
  return Promise.reject(new JobStoppedError({ reason: "forbidden", message: "No.", scopes }));
};

describe("all names of an object", () => {
  test.each([
    ["contacts", ["contacts", "0-1"], 0],
    ["0-1", ["contacts", "0-1"], 0],
    ["0-999", ["0-999"], 0],
    ["2-7", ["2-7", "p12_vendor", "p_vendor"], 1],
    ["p_vendor", ["2-7", "p12_vendor", "p_vendor"], 1],
    ["p_machine", ["p_machine"], 1],
  ])("%s", async (objectType, found, asked) => {
    const account = anAccount();
    const { all, isOfObject } = await readObjectNames(objectType, account);
    expect([all, account.asked()]).toEqual([found, asked]);
    expect(names.filter(isOfObject)).toEqual(names.filter((name) => found.includes(name)));
  });

  test("where the token may not ask, one that may be of the object counts as such", async () => {
    const { all, isOfObject } = await readObjectNames("2-7", anAccount(refuse));
    expect(all).toEqual(["2-7"]);
    expect(names.filter(isOfObject)).toEqual(["2-7", "p_vendor", "p12_vendor", "p_machine"]);
  });
});

test.each([
  ["contacts", "0-1", true, 0],
  ["contacts", "companies", false, 0],
  ["2-7", "2-8", false, 0],
  ["2-7", "2-7", true, 0],
  ["2-7", "p_vendor", true, 1],
  ["p12_vendor", "p_vendor", true, 1],
  ["p_machine", "p_vendor", false, 1],
  ["2-7", "contacts", false, 0],
])("whether %s is %s", async (one, other, isSame, asked) => {
  const account = anAccount();
  expect(await isSameObject(one, other, async () => account)).toBe(isSame);
  expect(account.asked()).toBe(asked);
});
