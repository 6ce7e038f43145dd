import type { PropertyDefinition } from "@x/batch-types";
import { optionValues } from "../read-options.ts";
import { type CheckValue, quoteValue } from "../verdict.ts";
import {
  type AccountNames,
  nameKind,
  type NamesRefused,
  pipelineProperties,
} from "./account-names.ts";
import { createOwnerCheck, createOwnersCheck } from "./check-owner.ts";
import { createPipelineCheck, createStageCheck } from "./check-pipeline.ts";

/** Returns the check of a property whose values are names; `undefined` for other properties, and where no names are known. */
export type NameChecks = (definition: PropertyDefinition) => CheckValue | undefined;

/** Makes the checks of the properties whose values name something in the account. */
export function createNameChecks(
  objectType: string,
  { owners, pipelines }: AccountNames = {},
): NameChecks {
  return (definition) => {
    const kind = nameKind(objectType, definition);
    if (kind === undefined) return undefined;
    if (kind === "owner") {
      if (owners === undefined) return undefined;
      if (isRefused(owners)) return notRead("owners", owners, isOwnerId);
      return definition.fieldType === "checkbox"
        ? createOwnersCheck(owners)
        : createOwnerCheck(owners);
    }
    if (pipelines === undefined) return undefined;
    if (isRefused(pipelines)) {
      const listed = new Set(optionValues(definition));
      return notRead("pipelines", pipelines, (text) => listed.has(text) || isPipelineId(text));
    }
    // An object without pipelines may have such a property all the same.
    if (pipelines.length === 0) return undefined;
    return kind === "pipeline"
      ? createPipelineCheck(pipelines)
      : createStageCheck(pipelines, pipelineProperties(objectType).pipeline);
  };
}

const isOwnerId = (text: string): boolean => /^[\d;]+$/.test(text);

/** `closedwon`, `123`, `lead-pipeline-id`, a UUID. A label mostly has a capital letter or a blank. */
const isPipelineId = (text: string): boolean => /^[a-z\d_-]+$/.test(text);

/** Only what cannot be an id needs the names. */
function notRead(
  what: string,
  { refused }: NamesRefused,
  isId: (text: string) => boolean,
): CheckValue {
  return (text) =>
    isId(text)
      ? undefined
      : {
          code: "NAMES_NOT_READ",
          message: `expected an id, got ${quoteValue(text)}: the ${what} of the account could not be read. ${refused}`,
        };
}

function isRefused(names: readonly unknown[] | NamesRefused): names is NamesRefused {
  return "refused" in names;
}
