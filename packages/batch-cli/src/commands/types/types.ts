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
import { print, printJson } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { readTypesFile } from "./types-file.ts";

export interface TypesCommandOptions extends AccountOptions {
  readonly objects: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** Writes the types of an account's objects, or says whether the file has them. */
export async function types(options: TypesCommandOptions, io: Io): Promise<ExitCode> {
  const { out, check = false, json = false } = options;
  const chosen = await chooseAccount(options, io);
  const { apiVersion = DEFAULTS.apiVersion } = chosen;
  if (check && out === undefined) throw new UsageError("--check needs --out F: the file to check.");
  await using opening = openWhenAsked(chosen, io);
  const objectTypes = await readNames(options.objects, opening.client, apiVersion);
  const before = out === undefined ? undefined : await readTypesFile(out);
  const { client, account } = await opening.open();
  const objects = await readObjectTypes(client, objectTypes);
  const text = typesText({ portalId: account.portalId, apiVersion, objects });
  const state = stateOf(text, before, options);
  if (out !== undefined && state === "written") await writeFile(out, text);
  if (json) {
    const of = { portalId: account.portalId, apiVersion, objects: objectTypes };
    printJson(io.stdout, out === undefined ? { ...of, types: text } : { ...of, file: out, state });
  } else if (out === undefined) print(io.stdout, text);
  else print(io.stderr, `${out}: ${TEXTS[state]}\n`);
  return check && state !== "same" ? EXIT.incomplete : EXIT.success;
}

/** What became of the file: written, or why not. */
type FileState = "written" | "same" | "missing" | "different";

const TEXTS: Readonly<Record<FileState, string>> = {
  written: "written.",
  same: "up to date, nothing to write.",
  missing: "not there. Write it with the same command without --check.",
  different: "out of date. Write it with the same command without --check.",
};

function stateOf(
  text: string,
  before: string | undefined,
  { check }: TypesCommandOptions,
): FileState {
  if (before === text) return "same";
  if (check !== true) return "written";
  return before === undefined ? "missing" : "different";
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
