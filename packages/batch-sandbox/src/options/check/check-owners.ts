import { checkKeys, expect, findTwins, integer, isText, listOf } from "./check-keys.ts";

const TEXT = expect("a text", (value) => typeof value === "string");

const OWNER = {
  "id!": expect("digits, as a text", (id) => typeof id === "string" && /^\d{1,15}$/.test(id)),
  "email!": expect("a text that is not empty", isText),
  firstName: TEXT,
  lastName: TEXT,
  userId: integer(0),
  teams: expect("a list", Array.isArray),
  archived: expect("true or false", (value) => typeof value === "boolean"),
};

const checkList = listOf("{ id, email }", (owner, path) => checkKeys(path, owner, OWNER));

/** Every problem of the option `owners`, in words. */
export function checkOwners(owners: unknown): readonly string[] {
  const twins = findTwins("owners", owners, ["id"]);
  return [...checkKeys("", { owners }, { owners: checkList }), ...twins];
}
