import {
  BatchError,
  InvalidOptionsError,
  type Job,
  resolveJob,
  type WritePolicy,
} from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { ImportError, type ImportProblem } from "../../errors/import-error.ts";
import { editProblems } from "../../edits/edit-problems.ts";
import type { AssociationColumn } from "../../mapping/association-column.ts";
import { decideColumns, type DecidedColumns } from "../../mapping/decide-columns.ts";
import { RECORD_ID } from "../../mapping/find-id-property.ts";
import { findCustomObjects, readAssociations } from "../../mapping/read-associations.ts";
import { resolveAssociations } from "../../mapping/resolve-associations.ts";
import type { Definitions } from "../account/definitions.ts";
import { mappingProblem } from "./mapping-problem.ts";
import { refuse } from "../refuse.ts";
import type { Sources } from "../sources/sources.ts";
import { lostChoices, toldColumns } from "./told-columns.ts";
import type { ImportChoice } from "../views/choice.ts";
import type { MappingProblem } from "../views/columns.ts";

/** A resolved choice: a job as the engine takes it, and the mapping of the columns. */
export interface Decided extends DecidedColumns {
  /** Absent where HubSpot does not list them. */
  readonly known: AccountDefinitions | undefined;
}

type Asked = Omit<ImportChoice, "source" | "rowOptions">;

/** Reads what a user chose, or says why it cannot be. */
export type DecideChoice = (
  survey: Survey,
  choice: Asked,
) => Promise<Decided | { readonly problems: readonly MappingProblem[] }>;

/** What a question about the columns of a file is answered with. */
export interface Deciding {
  readonly decide: DecideChoice;
  readonly definitions: Definitions;
  readonly sources: Pick<Sources<never>, "table">;
}

/** Columns that name records to associate with, or why there are none. */
interface Associated {
  readonly columns: readonly AssociationColumn[];
  readonly titles: readonly string[];
  readonly problems: readonly ImportProblem[];
}

const NONE: Associated = { columns: [], titles: [], problems: [] };

export function createDecider(client: ImportClient, definitions: Definitions): DecideChoice {
  /** The account is asked for the types of associations: not again for each other thing that changes. */
  let last: { readonly key: string; readonly found: Promise<Associated> } | undefined;

  async function find(
    header: readonly string[],
    { job, missing }: Asked,
    associate: readonly string[],
  ): Promise<Associated> {
    const asked = async () => client;
    try {
      const custom = await findCustomObjects(associate, asked);
      const written = readAssociations(associate, header, custom);
      const about = { operation: job.operation, objectType: job.objectType as Job["objectType"] };
      const told = { ...about, missingTargets: missing };
      const columns = await resolveAssociations(written, header, told, asked);
      return { columns, titles: written.map(({ title }) => title), problems: [] };
    } catch (error) {
      if (error instanceof ImportError) return { ...NONE, problems: error.problems };
      last = undefined;
      throw error;
    }
  }
  function associated({ header }: Survey, asked: Asked): Promise<Associated> {
    const { job, associate = [], missing } = asked;
    if (associate.length === 0 || job.operation === "archive") return Promise.resolve(NONE);
    const key = JSON.stringify([header, job, associate, missing]);
    if (last?.key !== key) last = { key, found: find(header, asked, associate) };
    return last.found;
  }

  return async (survey, choice) => {
    const { associate = [], job } = choice;
    const { header } = survey;
    const wrong = editProblems(choice.edits, header.length);
    if (wrong.length > 0) return { problems: wrong.map((message) => ({ message })) };
    const known = await definitions.of(job.objectType);
    const found = await associated(survey, choice);
    const told = toldColumns(survey, choice, found.titles);
    const decided = decideColumns(told, known);
    const problems = [
      // Of an upsert by record id, the decision says what to do instead.
      ...(told.job.idProperty === RECORD_ID ? [] : jobProblems(told.job)),
      ...lostChoices(header, choice),
      ...("problems" in decided ? decided.problems : []),
      ...found.problems,
    ];
    if (problems.length > 0 || "problems" in decided) {
      const properties = known?.properties ?? [];
      return { problems: problems.map((one) => mappingProblem(one, header, choice, properties)) };
    }
    if (found === NONE) return { ...decided, known };
    const columns = { ...decided.columns, associations: found.columns, associate };
    const { missing: missingTargets } = choice;
    return { job: { ...decided.job, ...(missingTargets && { missingTargets }) }, columns, known };
  };
}

function jobProblems(job: Job): readonly ImportProblem[] {
  try {
    resolveJob(job);
    return [];
  } catch (error) {
    if (!BatchError.is(error)) throw error;
    const messages = error instanceof InvalidOptionsError ? error.problems : [error.message];
    return messages.map((message) => ({ code: "MAPPING", message }));
  }
}

/** How the records that HubSpot has are looked at before they are written. */
export function policyOf({
  job: { operation },
  undoable,
}: Pick<ImportChoice, "job" | "undoable">): WritePolicy | undefined {
  const findsRecords = operation === "update" || operation === "upsert";
  return findsRecords && undoable === true ? {} : undefined;
}

/** @throws {StudioError} naming every problem. */
export function requireDecided(decided: Awaited<ReturnType<DecideChoice>>): Decided {
  if (!("problems" in decided)) return decided;
  return refuse(...decided.problems.map(({ message }) => message));
}
