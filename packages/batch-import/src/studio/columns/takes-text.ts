import type { PropertyView } from "../views/objects.ts";

const NAMES = { owner: "an owner", pipeline: "a pipeline", stage: "a stage of a pipeline" };

/** HubSpot's types in plain words. */
const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  bool: "true or false",
  date: "day",
  datetime: "day and time",
  enumeration: "one of a list",
};

const MOST_OPTIONS = 4;

/**
 * Returns what a property takes, in words.
 *
 * @example
 * takesText({ type: "string", options: [] }); //=> "text"
 * takesText({ type: "enumeration", options: ["lead", "customer"] }); //=> "one of lead, customer"
 * takesText({ type: "enumeration", options: [], names: "owner" }); //=> "an owner"
 */
export function takesText({
  names,
  options,
  type,
}: Pick<PropertyView, "names" | "options" | "type">): string {
  if (names !== undefined) return NAMES[names];
  if (type !== "enumeration" || options.length === 0) return TYPES[type] ?? type;
  const more = options.length > MOST_OPTIONS ? ", …" : "";
  return `one of ${options.slice(0, MOST_OPTIONS).join(", ")}${more}`;
}
