import type { Job } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import type { AssociationColumn } from "../mapping/association-column.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { findCustomObjects, readAssociations } from "../mapping/read-associations.ts";
import { resolveAssociations } from "../mapping/resolve-associations.ts";
import { editProblems } from "../edits/edit-problems.ts";
import { mapChosen } from "./columns.ts";
import type { Definitions } from "./definitions.ts";
import { refuse } from "./refuse.ts";
import type { ImportChoice } from "./views/choice.ts";

/** What a choice comes to: a job as the engine takes it, and what is known of the columns. */
export interface Decided {
  readonly job: Job;
  readonly columns: ColumnMap;
  /** Absent where HubSpot does not list them. */
  readonly known: AccountDefinitions | undefined;
}

type Asked = Omit<ImportChoice, "source" | "rowOptions">;

/** Reads what a user chose, or says why it cannot be. */
export type DecideChoice = (
  survey: Survey,
  choice: Asked,
) => Promise<Decided | { readonly problems: readonly string[] }>;

export function createDecider(client: ImportClient, definitions: Definitions): DecideChoice {
  /** The account is asked for the types of associations: not again for each other thing that changes. */
  let last:
    | { readonly key: string; readonly found: Promise<readonly AssociationColumn[]> }
    | undefined;

  async function find(
    { header }: Survey,
    { job, associate = [], missing }: Asked,
  ): Promise<{ columns: readonly AssociationColumn[]; titles: readonly string[] }> {
    const asked = async () => client;
    const custom = await findCustomObjects(associate, asked);
    const written = readAssociations(associate, header, custom);
    const key = JSON.stringify([header, job, associate, missing]);
    if (last?.key !== key) {
      const about = { operation: job.operation, objectType: job.objectType as Job["objectType"] };
      const told = { ...about, missingTargets: missing };
      last = { key, found: resolveAssociations(written, header, told, asked) };
    }
    try {
      return { columns: await last.found, titles: written.map(({ title }) => title) };
    } catch (error) {
      last = undefined;
      throw error;
    }
  }

  return async (survey, choice) => {
    const { associate = [], job } = choice;
    const wrong = editProblems(choice.edits, survey.header.length);
    if (wrong.length > 0) return { problems: wrong };
    const known = await definitions.of(job.objectType);
    const isAssociated = associate.length > 0 && job.operation !== "archive";
    try {
      const found = isAssociated ? await find(survey, choice) : undefined;
      const mapped = mapChosen(survey, choice, known, found?.titles);
      if ("problems" in mapped || found === undefined) return { ...mapped, known };
      const columns = { ...mapped.columns, associations: found.columns, associate };
      const { missing: missingTargets } = choice;
      return { job: { ...mapped.job, ...(missingTargets && { missingTargets }) }, columns, known };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { problems: error.message.split("\n") };
    }
  };
}

/** @throws {StudioError} naming every problem. */
export function requireDecided(decided: Awaited<ReturnType<DecideChoice>>): Decided {
  return "problems" in decided ? refuse(...decided.problems) : decided;
}
