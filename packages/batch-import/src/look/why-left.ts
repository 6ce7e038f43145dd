import type { Outcome } from "@x/batch-types";

/** Why nothing is taken back of a record beside its values; undefined where HubSpot has the record. */
export function whyLeft(
  id: string,
  read: Outcome | undefined,
): { readonly action: "reversed" | "kept"; readonly message: string } | undefined {
  if (read?.status === "found") {
    if (read.id === id) return undefined;
    return { action: "kept", message: `It was merged into record ${read.id}.` };
  }
  const isGone = read?.status === "failed" && read.error.category === "OBJECT_NOT_FOUND";
  return isGone ? GONE : NOT_READ;
}

const GONE = { action: "reversed", message: "The record is not there any more." } as const;
const NOT_READ = {
  action: "kept",
  message: "The record could not be read, so that nothing is known of it.",
} as const;
