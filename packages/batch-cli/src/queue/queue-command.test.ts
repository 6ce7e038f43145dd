import { expect, test } from "vitest";
import { queueCommand } from "./queue-command.ts";

test.each([
  ["the one of the environment", true, "results 17 --database --status failed"],
  [
    "one without a password",
    "postgres://app@db.example/app",
    "results 17 --database URL --status failed",
  ],
  [
    "one with a password, which is left out",
    "postgres://app:s3cret@db.example/app",
    "results 17 --database URL --status failed",
  ],
  [
    "one with a password as an option",
    "postgres://app@db.example/app?password=s3cret",
    "results 17 --database URL --status failed",
  ],
  ["the name of a run in its place", "7", "results 17 --database --status failed"],
] as const)("a command names the database it is about: %s", (_, database, said) => {
  const words = ["results", "17", "--database", "--status", "failed"];
  const url = /'postgres:\/\/app@db\.example\/app'|"postgres:\/\/app@db\.example\/app"/;
  expect(queueCommand(words, { database }).replace(url, "URL")).toBe(`hubspot-batch ${said}`);
});

test("a command of the queue alone says nothing of the database of the environment", () => {
  expect(queueCommand(["watch", "17"], {})).toBe("hubspot-batch watch 17");
  const options = { database: "postgres://db.example/app?sslmode=require" };
  expect(queueCommand(["watch", "17"], options, { account: "acme" })).toMatch(
    /^hubspot-batch watch 17 --database .postgres:\/\/db\.example\/app\?sslmode=require. --account acme$/,
  );
});
