import type { Owner, Pipeline, PropertyDefinition } from "@x/batch-types";
import { findObjectName } from "../../job/find-object.ts";

/** Why a list of names is not known: a sentence, for messages about values that need it. */
export interface NamesRefused {
  readonly refused: string;
}

/** What properties of an account name by id, and people by name. */
export interface AccountNames {
  /** Those that records can be given to: `hubspot.owners()`. @default not known: every value is sent as it is */
  readonly owners?: readonly Owner[] | NamesRefused | undefined;
  /** Those of the object: `hubspot.pipelines(objectType)`. @default not known: as the definitions say */
  readonly pipelines?: readonly Pipeline[] | NamesRefused | undefined;
}

/** What the values of a property name. */
export type NameKind = "owner" | "pipeline" | "stage";

/**
 * Returns what the values of a property name: an owner, a pipeline or a stage of one; `undefined` for other properties.
 *
 * @example
 * nameKind("deals", { name: "dealstage", type: "enumeration" }); //=> "stage"
 * nameKind("contacts", { name: "city", type: "string" }); //=> undefined
 */
export function nameKind(
  objectType: string,
  { name, type, referencedObjectType }: PropertyDefinition,
): NameKind | undefined {
  if (type !== "enumeration") return undefined;
  if (name === "hubspot_owner_id" || referencedObjectType === "OWNER") return "owner";
  const { pipeline, stage } = pipelineProperties(objectType);
  return name === pipeline ? "pipeline" : name === stage ? "stage" : undefined;
}

/** The properties that hold the pipeline and the stage of a record. Only those of deals have names of their own. */
export function pipelineProperties(objectType: string): {
  readonly pipeline: string;
  readonly stage: string;
} {
  return findObjectName(objectType) === "deals"
    ? { pipeline: "pipeline", stage: "dealstage" }
    : { pipeline: "hs_pipeline", stage: "hs_pipeline_stage" };
}
