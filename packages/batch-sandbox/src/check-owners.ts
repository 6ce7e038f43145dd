import { isObject } from "./is-object.ts";

/** Every problem of the option `owners`, in words. */
export function checkOwners(owners: unknown): readonly string[] {
  if (!Array.isArray(owners)) return ["owners: expected a list of { id, email }."];
  const seen = new Set<unknown>();
  return owners.flatMap((owner: unknown, place) => {
    const path = `owners[${place}]`;
    if (!isObject(owner)) return [`${path}: expected { id, email }.`];
    const { id, email, userId } = owner;
    const problems: string[] = [];
    if (typeof id !== "string" || !/^\d{1,15}$/.test(id)) {
      problems.push(`${path}.id: expected digits, as a text.`);
    } else if (seen.has(id)) {
      problems.push(`${path}.id: another owner has it.`);
    }
    seen.add(id);
    if (typeof email !== "string" || email === "") problems.push(`${path}.email: expected a text.`);
    if (userId !== undefined && !Number.isSafeInteger(userId)) {
      problems.push(`${path}.userId: expected a whole number.`);
    }
    return problems;
  });
}
