import type { ImportStore } from "@x/batch-import";
import { agreedRowsOf } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import type { Access } from "../terminal/command-text.ts";

/**
 * How to reach the account of a run that the user began on this computer. Of another run nothing: its folder may
 * come from somebody else, and would name the host that gets the token.
 */
export async function accessOf(
  { task }: Pick<ImportStore, "task">,
  env: Io["env"],
): Promise<Access> {
  if ((await agreedRowsOf(env, task)) === undefined) return {};
  const { account, baseUrl } = task;
  return { account, baseUrl };
}
