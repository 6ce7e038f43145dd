import { type Checks, checkKeys, findTwins, isText, listOf, TEXT, expect } from "./check-keys.ts";
import { isObjectType } from "../../objects/find-object.ts";
import { isObject } from "../../internal/is-object.ts";

const METADATA = expect(
  "texts by name",
  (value) => isObject(value) && Object.values(value).every((it) => typeof it === "string"),
);

const STAGE: Checks = { "id!": TEXT, "label!": TEXT, metadata: METADATA };

const STAGES = listOf("{ id, label }", (stage, path) => checkKeys(path, stage, STAGE));

const PIPELINE: Checks = {
  "id!": TEXT,
  "label!": TEXT,
  "stages!": (stages, path) =>
    Array.isArray(stages) && stages.length === 0 ? "expected at least one." : STAGES(stages, path),
};

const PIPELINES = listOf("{ id, label, stages }", (pipeline, path) =>
  checkKeys(path, pipeline, PIPELINE),
);

/** Every problem of the option `pipelines`, in words. Stage ids are those of one object, not of one pipeline. */
export function checkPipelines(pipelines: unknown): readonly string[] {
  if (!isObject(pipelines)) return ["pipelines: expected pipelines by object type."];
  return Object.entries(pipelines).flatMap(([objectType, list]) => {
    const path = `pipelines.${objectType}`;
    if (!isObjectType(objectType)) {
      return [
        `${path}: expected a standard object such as deals, or a custom type such as 2-123 or p1_name.`,
      ];
    }
    if (Array.isArray(list) && list.length === 0) return [`${path}: expected at least one.`];
    const problems = checkKeys("", { [path]: list }, { [path]: PIPELINES });
    return [...problems, ...findTwins(path, list, ["id"]), ...twinStages(path, list)];
  });
}

function twinStages(path: string, list: unknown): readonly string[] {
  const pipelines: readonly unknown[] = Array.isArray(list) ? list : [];
  const stages = pipelines.flatMap((it) => (isObject(it) ? (it["stages"] ?? []) : []));
  const ids = stages.flatMap((it) => (isObject(it) && isText(it["id"]) ? [it["id"]] : []));
  const twins = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...twins].map((id) => `${path}: two stages have the id ${JSON.stringify(id)}.`);
}
