import { type Answer, notFound, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { ACCOUNT_CREATED_AT } from "../../internal/account-created-at.ts";
import { isoMoment } from "../../internal/iso-moment.ts";
import type { Pipeline, PipelineStage } from "../../settings/pipeline.ts";

/** All pipelines of an object; none where it has none. */
export function listPipelines({ object }: ObjectCall): Answer {
  return { status: 200, body: { results: object.pipelines.map(pipelineBody) } };
}

export function readPipeline(call: ObjectCall): Answer | Refusal {
  return withPipeline(call, ({ pipeline, place }) => pipelineBody(pipeline, place));
}

export function listStages(call: ObjectCall): Answer | Refusal {
  return withPipeline(call, ({ pipeline }) => ({ results: pipeline.stages.map(stageBody) }));
}

export function readStage(call: ObjectCall): Answer | Refusal {
  return withPipeline(call, ({ pipeline: { stages } }) => {
    const place = stages.findIndex(({ id }) => id === call.params["stageId"]);
    return place < 0 ? undefined : stageBody(stages[place]!, place);
  });
}

interface Found {
  readonly pipeline: Pipeline;
  readonly place: number;
}

/** @param read The body of the answer; `undefined` when what is asked for does not exist. */
function withPipeline(
  { object: { pipelines }, params }: ObjectCall,
  read: (found: Found) => object | undefined,
): Answer | Refusal {
  const place = pipelines.findIndex(({ id }) => id === params["pipelineId"]);
  const body = place < 0 ? undefined : read({ pipeline: pipelines[place]!, place });
  return body === undefined ? notFound("resource not found") : { status: 200, body };
}

const KEPT = {
  createdAt: isoMoment(ACCOUNT_CREATED_AT),
  updatedAt: isoMoment(ACCOUNT_CREATED_AT),
  archived: false,
};

function pipelineBody({ id, label, stages }: Pipeline, displayOrder: number): object {
  return { label, displayOrder, id, stages: stages.map(stageBody), ...KEPT };
}

function stageBody({ id, label, metadata = {} }: PipelineStage, displayOrder: number): object {
  const writePermissions = "CRM_PERMISSIONS_ENFORCEMENT";
  return { label, displayOrder, metadata, id, ...KEPT, writePermissions };
}
