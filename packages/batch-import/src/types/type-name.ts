import { findObjectName } from "@x/batch-core";
import { OBJECTS } from "@x/batch-types/registry";
import { singularOf } from "../mapping/object-type.ts";

/** What the file uses of TypeScript, and what `VALUE_TYPES` has. */
const TAKEN: readonly string[] = [
  "Day",
  "Moment",
  "Numeric",
  "OwnerId",
  "Several",
  "Pick",
  "Required",
];

/** Returns the name of the type of an object's records: `Contact`, `LineItem`, `Vendor` for `p_vendor`. */
export function typeName(objectType: string): string {
  const name = findObjectName(objectType);
  const own = Object.hasOwn(OBJECTS, name) ? singularOf(name) : name.replace(/^p\d*_/, "");
  const words = own.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  // A name may not begin with a digit: `2-345` is `Object2345`.
  const isName = /^\p{L}/u.test(joined) && !TAKEN.includes(joined);
  return isName ? joined : `Object${joined}`;
}
