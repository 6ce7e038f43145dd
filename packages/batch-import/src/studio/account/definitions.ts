import { nameKind } from "@x/batch-core";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import {
  type AccountDefinitions,
  findDefinitions,
  isUnique,
  isWritable,
} from "../../account/account-definitions.ts";
import { withAccountNames } from "../../account/account-names.ts";
import { addValidationRules } from "../../account/add-validation-rules.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { RECORD_ID } from "../../mapping/find-id-property.ts";
import type { ColumnMap } from "../../mapping/map-columns.ts";
import type { Task } from "../../store/task.ts";
import type { PropertiesView, PropertyView } from "../views/objects.ts";

interface Known {
  /** Absent where HubSpot does not list them. */
  readonly definitions?: AccountDefinitions | undefined;
  readonly refused?: string | undefined;
}

/** What the account says of its objects, asked once and kept until somebody asks again. */
export interface Definitions {
  /** Asks HubSpot. */
  read(objectType: string): Promise<PropertiesView>;
  /** As it was read last. */
  of(objectType: string): Promise<AccountDefinitions | undefined>;
  /** Adds the owners and pipelines that values may name, as they were read last. */
  withNames(
    known: AccountDefinitions | undefined,
    mapped: {
      readonly job: { readonly objectType: string };
      readonly columns: Pick<ColumnMap, "names">;
    },
  ): Promise<AccountDefinitions | undefined>;
  /** What the rows of a run are checked by; undefined where they are not. */
  ofTask(
    task: Pick<Task, "columns" | "job" | "rowOptions">,
  ): Promise<AccountDefinitions | undefined>;
}

export function createDefinitions(client: ImportClient): Definitions {
  const known = new Map<string, Promise<Known>>();
  /** Answers to the questions for owners, and for the pipelines of an object. */
  const names = new Map<string, Promise<unknown>>();

  function keep<Names>(question: string, ask: () => Promise<Names>): Promise<Names> {
    const asked = (names.get(question) as Promise<Names> | undefined) ?? ask();
    names.set(question, asked);
    asked.catch(() => names.delete(question));
    return asked;
  }
  const keeping: Pick<ImportClient, "owners" | "pipelines"> = {
    owners: (options) => keep("owners", () => client.owners(options)),
    pipelines: (objectType, options) =>
      keep(`pipelines ${objectType}`, () => client.pipelines(objectType, options)),
  };

  function ask(objectType: string): Promise<Known> {
    const asked = readDefinitions(client, objectType as RecordObjectType);
    known.set(objectType, asked);
    // What failed is asked for again.
    asked.catch(() => known.delete(objectType));
    return asked;
  }
  const all: Definitions = {
    async read(objectType) {
      names.clear();
      const { definitions, refused } = await ask(objectType);
      const properties = (definitions?.properties ?? [])
        .filter((one) => isWritable(one) || one.name === RECORD_ID)
        .map((one) => describe(objectType, one));
      return { properties, refused };
    },
    of: async (objectType) => (await (known.get(objectType) ?? ask(objectType))).definitions,
    withNames: async (found, { columns, job }) =>
      found &&
      withAccountNames(found, {
        client: keeping,
        objectType: job.objectType as RecordObjectType,
        properties: columns.names,
      }),
    async ofTask({ columns, job, rowOptions }) {
      if (rowOptions?.check === false || job.operation === "archive") return undefined;
      return all.withNames(await all.of(job.objectType), { job, columns });
    },
  };
  return all;
}

async function readDefinitions(client: ImportClient, objectType: RecordObjectType): Promise<Known> {
  let refused: string | undefined;
  const found = await findDefinitions(client, objectType, (reason) => (refused = reason));
  return {
    definitions: found && (await addValidationRules(client, objectType, found)),
    refused,
  };
}

const MOST_OPTIONS = 20;

function describe(objectType: string, one: PropertyDefinition): PropertyView {
  const { label, name, options, type } = one;
  return {
    name,
    label: label ?? name,
    type: type ?? "",
    names: nameKind(objectType, one),
    options: (options ?? []).slice(0, MOST_OPTIONS).map(({ value }) => value),
    isUnique: isUnique(objectType, one),
  };
}
