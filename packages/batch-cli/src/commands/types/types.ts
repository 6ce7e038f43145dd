import { writeFile } from "node:fs/promises";
import { findObjectName, UnsupportedOperationError } from "@x/batch-core";
import { DEFAULTS } from "@x/batch-http";
import { type ImportClient, readObjectTypes, typeNameProblems, typesText } from "@x/batch-import";
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import type { AccountOptions } from "../../accounts/account-options.ts";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openWhenAsked } from "../../accounts/open-when-asked.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { readJob } from "../../prepare/read-job.ts";
import { print } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { readTypesFile } from "./types-file.ts";

export interface TypesCommandOptions extends AccountOptions {
  readonly objects: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
}

/** Writes the types of an account's objects, or says whether the file has them. */
export async function types(options: TypesCommandOptions, io: Io): Promise<ExitCode> {
  const { out, check = false } = options;
  const chosen = await chooseAccount(options, io);
  const { apiVersion = DEFAULTS.apiVersion } = chosen;
  if (check && out === undefined) throw new UsageError("--check needs --out F: the file to check.");
  await using opening = openWhenAsked(chosen, io);
  const objectTypes = await readNames(options.objects, opening.client, apiVersion);
  const before = out === undefined ? undefined : await readTypesFile(out);
  const { client, account } = await opening.open();
  const objects = await readObjectTypes(client, objectTypes);
  const text = typesText({ portalId: account.portalId, apiVersion, objects });
  if (out === undefined) {
    print(io.stdout, text);
    return EXIT.success;
  }
  if (before === text) {
    print(io.stderr, `${out}: as it should be, nothing to write.\n`);
    return EXIT.success;
  }
  if (check) {
    const what = before === undefined ? "not there" : "not what the account has now";
    print(io.stderr, `${out}: ${what}. Write it with the same command without --check.\n`);
    return EXIT.incomplete;
  }
  await writeFile(out, text);
  print(io.stderr, `${out}: written.\n`);
  return EXIT.success;
}

/**
 * Each object once.
 *
 * @throws {UsageError} naming every text that is no object, and objects whose types would have one name.
 */
async function readNames(
  given: readonly string[],
  client: () => Promise<ImportClient>,
  apiVersion: ApiVersion,
): Promise<RecordObjectType[]> {
  const names = new Set<string>();
  const problems: string[] = [];
  for (const one of given) {
    try {
      const { objectType } = await readJob("read", one, client, { apiVersion });
      names.add(findObjectName(objectType));
    } catch (error) {
      const isWrong = error instanceof UsageError || error instanceof UnsupportedOperationError;
      if (!isWrong) throw error;
      problems.push(error.message);
    }
  }
  const [first, ...others] = [...problems, ...typeNameProblems([...names])];
  if (first !== undefined) throw new UsageError(first, ...others);
  return [...names] as RecordObjectType[];
}
