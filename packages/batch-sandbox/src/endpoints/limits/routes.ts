import { defineRoute } from "../../call/define-route.ts";
import { forObject } from "../../call/for-object.ts";
import { forPair } from "../associations/for-pair.ts";
import {
  labelLimits,
  objectsNearLimit,
  recordsNearLimit,
  targetsNearLimit,
} from "./association-limits.ts";
import {
  calculatedPropertyLimits,
  customObjectLimits,
  customPropertyLimits,
  pipelineLimits,
  recordLimits,
} from "./object-limits.ts";

const ASSOCIATED = "/associations/records";

export const LIMIT_ROUTES = [
  defineRoute("GET /records", "records", recordLimits),
  defineRoute("GET /custom-properties", "custom-properties", customPropertyLimits),
  defineRoute("GET /calculated-properties", "calculated-properties", calculatedPropertyLimits),
  defineRoute("GET /pipelines", "pipelines", pipelineLimits),
  defineRoute("GET /custom-object-types", "custom-object-types", customObjectLimits),
  defineRoute("GET /associations/labels", "labels", labelLimits),
  defineRoute(`GET ${ASSOCIATED}/from`, "associations", objectsNearLimit),
  // `objectType` and not `fromObjectType`: the path names one object only.
  defineRoute(`GET ${ASSOCIATED}/{objectType}/to`, "associations", forObject(targetsNearLimit)),
  defineRoute(
    `GET ${ASSOCIATED}/{fromObjectType}/{toObjectType}`,
    "associations",
    forPair(recordsNearLimit),
  ),
];
