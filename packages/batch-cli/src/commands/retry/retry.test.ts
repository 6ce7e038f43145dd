import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

test("without a terminal, many rows need --yes; what was refused does not stand in the way", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name,numberofemployees\nA,x\nB,y\n");
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const again = join(folder, "again");
  const retry = ["retry", join(folder, "run"), ...url, "--out", again, "--confirm-above", "1"];
  const refused = await runMain(retry);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(
    "To create 2 rows needs a yes, as they are more than 1 (--confirm-above). There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n",
  );
  const { code, stdout } = await runMain([...retry, "--yes"]);
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toMatch(/^2 rows: failed 2 /);
});

test("on a terminal, a retry of one row is asked about, too", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name,numberofemployees\nA,x\n");
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const writes = () => account.requests().filter(({ method }) => method === "POST").length;
  const before = writes();
  const argv = ["retry", join(folder, "run"), ...url, "--out", join(folder, "again")];
  const { code, stderr } = await runMain(argv, { isTTY: true, input: "n\n" });
  expect(code).toBe(EXIT.interrupted);
  const { host } = new URL(account.url);
  expect(stderr).toContain(
    `create 1 row of companies in portal 1000001 (STANDARD) at ${host}, with about 1 request? [y/N] `,
  );
  expect(writes()).toBe(before);
});
