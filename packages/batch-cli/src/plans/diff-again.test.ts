import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { diffAgain } from "./diff-again.ts";

const DIFF = ["diff", "contacts", "my people.csv"];
const AGAIN = "hubspot-batch diff contacts 'my people.csv'";

test.each<[string[], string]>([
  [["--out", "no-plan", "--map", "Ort=city"], "--out no-plan-2 --map 'Ort=city' --account acme"],
  [["--out=no-plan/", "--coerce"], "--out no-plan-2 --coerce --account acme"],
  [["--save-mapping", "map.json", "--out", "no-plan"], "--out no-plan-2 --account acme"],
  [
    ["--save-mapping=map.json", "--base-url=http://x", "--out", "p"],
    "'--base-url=http://x' --out p-2",
  ],
])("%j are given again, with a folder of their own", (words, again) => {
  expect(diffAgain([...DIFF, ...words], { account: "acme" })).toBe(`${AGAIN} ${again}`);
});

test("a folder with a plan is passed over", async () => {
  const folder = join(await aFolder(), "plan");
  await mkdir(`${folder}-2`);
  await writeFile(join(`${folder}-2`, "plan.json"), "{}");
  expect(diffAgain([...DIFF, "--out", folder], {})).toBe(`${AGAIN} --out ${folder}-3`);
});
