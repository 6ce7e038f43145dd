import { checkKeys, expect, findTwins, listOf, TEXT } from "./check-keys.ts";

const SUBSCRIPTION = {
  "id!": expect("digits, as a text", (id) => typeof id === "string" && /^\d{1,15}$/.test(id)),
  "name!": TEXT,
  description: expect("a text", (value) => typeof value === "string"),
};

const checkList = listOf("{ id, name }", (it, path) => checkKeys(path, it, SUBSCRIPTION));

/** Every problem of the option `subscriptions`, in words. */
export function checkSubscriptions(subscriptions: unknown): readonly string[] {
  const twins = findTwins("subscriptions", subscriptions, ["id"]);
  return [...checkKeys("", { subscriptions }, { subscriptions: checkList }), ...twins];
}
