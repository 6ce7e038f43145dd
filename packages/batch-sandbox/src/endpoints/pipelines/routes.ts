import { defineRoute } from "../../call/define-route.ts";
import { forObject } from "../../call/for-object.ts";
import { listPipelines, listStages, readPipeline, readStage } from "./read-pipelines.ts";

const ALL = "/{objectType}";
const ONE = `${ALL}/{pipelineId}` as const;
const STAGES = `${ONE}/stages` as const;

export const PIPELINE_ROUTES = [
  defineRoute(`GET ${ALL}`, "list", forObject(listPipelines)),
  defineRoute(`GET ${ONE}`, "read", forObject(readPipeline)),
  defineRoute(`GET ${STAGES}`, "list-stages", forObject(listStages)),
  defineRoute(`GET ${STAGES}/{stageId}`, "read-stage", forObject(readStage)),
];
