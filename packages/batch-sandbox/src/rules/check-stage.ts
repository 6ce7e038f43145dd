import type { Account } from "../account/account.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import { pipelineNames } from "../settings/pipeline-properties.ts";
import { type Values, valueOf } from "../account/values.ts";
import { problem, type PropertyProblem } from "../answer/property-problem.ts";

/**
 * Refuses a stage of another pipeline than the record is in after the write. Whether the stage and the pipeline exist is
 * checked as for any options.
 *
 * @param current The value a property of the record has now; `undefined` for none.
 */
export function checkStage(
  { portalId, quirks }: Pick<Account, "portalId" | "quirks">,
  { name, pipelines }: Pick<ObjectModel, "name" | "pipelines">,
  written: Values,
  current: (name: string) => string | undefined,
): readonly PropertyProblem[] {
  if (pipelines.length < 2 || quirks.stageOfOtherPipeline === "taken") return [];
  const names = pipelineNames(name);
  const stageId = valueOf(written, names.stage);
  const pipelineId = valueOf(written, names.pipeline) ?? current(names.pipeline);
  const own = pipelines.find(({ id }) => id === pipelineId);
  const ofStage = pipelines.find(({ stages }) => stages.some(({ id }) => id === stageId));
  if (stageId === undefined || own === undefined || ofStage === undefined || own === ofStage) {
    return [];
  }
  const allowed = own.stages.map(({ id }) => id).join(", ");
  const message = `${stageId} was not one of the allowed options: [${allowed}]`;
  return [problem(names.stage, message, "INVALID_OPTION", portalId)];
}
