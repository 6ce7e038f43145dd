import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { causeOf, parseJson } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";
import type { Profiles } from "./profile-schema.ts";
import { writePrivately } from "./write-privately.ts";

/** The file with the named accounts of a user. It has no token in it. */
function profilesFile(folder: string): string {
  return join(folder, "accounts.json");
}

/** @throws {UsageError} when the file is there and cannot be used. */
export async function readProfiles(folder: string): Promise<Profiles> {
  const file = profilesFile(folder);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { accounts: {} };
    throw new UsageError(`${file}: cannot be read (${causeOf(error)}).`);
  }
  const { PROFILES } = await import("./profile-schema.ts");
  const { safeParse } = await import("valibot");
  const { success, output } = safeParse(PROFILES, parseJson(text));
  if (success) return output;
  throw new UsageError(
    `${file}: not a list of accounts. Move it away, and add the accounts again with: hubspot-batch accounts add NAME`,
  );
}

/** Replaces the file at once, so that nobody reads half of it. */
export async function writeProfiles(folder: string, profiles: Profiles): Promise<void> {
  await writePrivately(profilesFile(folder), `${JSON.stringify(profiles, null, 2)}\n`);
}
