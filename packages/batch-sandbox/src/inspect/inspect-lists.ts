import type { Account } from "../account/account.ts";

/** A copy of a list. */
export interface SandboxList {
  readonly id: string;
  readonly name: string;
  /** The name of its object, such as `contacts`. */
  readonly objectType: string;
  readonly processingType: "MANUAL" | "SNAPSHOT" | "DYNAMIC";
  /** The ids of its records, in the order in which they were added. */
  readonly members: readonly string[];
}

/** The lists of an account, in the order of their creation. */
export function inspectLists({ lists }: Account): SandboxList[] {
  return Array.from(lists.all(), ({ id, name, objectType, processingType, members }) => ({
    id,
    name,
    objectType,
    processingType,
    members: [...members.keys()],
  }));
}
