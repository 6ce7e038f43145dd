import type { PropertyDefinition } from "@x/batch-types";
import type { Pipeline } from "./pipeline.ts";

/** The properties that hold the pipeline and the stage of a record. Deals kept the names of their first days. */
export function pipelineNames(object: string): { pipeline: string; stage: string } {
  return object === "deals"
    ? { pipeline: "pipeline", stage: "dealstage" }
    : { pipeline: "hs_pipeline", stage: "hs_pipeline_stage" };
}

/** The definitions of these two properties, with the pipelines and all their stages as options. */
export function pipelineProperties(
  object: string,
  pipelines: readonly Pipeline[],
): readonly PropertyDefinition[] {
  if (pipelines.length === 0) return [];
  const { pipeline, stage } = pipelineNames(object);
  const define = (name: string, label: string, options: readonly Named[]): PropertyDefinition => ({
    name,
    label,
    type: "enumeration",
    fieldType: "select",
    hubspotDefined: true,
    modificationMetadata: { archivable: true, readOnlyDefinition: true, readOnlyValue: false },
    options: options.map(({ id, label: text }, displayOrder) => ({
      value: id,
      label: text,
      displayOrder,
      hidden: false,
    })),
  });
  const stages = pipelines.flatMap((it) => it.stages);
  return [
    define(pipeline, "Pipeline", pipelines),
    define(stage, STAGE_LABELS[object] ?? "Pipeline stage", stages),
  ];
}

/** As the columns of an export from HubSpot are called. */
const STAGE_LABELS: Readonly<Record<string, string>> = {
  deals: "Deal Stage",
  tickets: "Ticket status",
};

type Named = Pick<Pipeline, "id" | "label">;
