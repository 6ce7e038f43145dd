import type { Pipeline } from "@x/batch-types";
import { type CheckValue, quoteValue } from "../verdict.ts";
import { type Choice, createChoices } from "./choices.ts";
import { ambiguousName, unknownName } from "./name-refusals.ts";

/** Accepts one pipeline: an id, or a label that only one pipeline has. */
export function createPipelineCheck(pipelines: readonly Pipeline[]): CheckValue {
  const choices = createChoices(pipelines.map(pipelineChoice));
  return (text) => {
    const [found, ...others] = choices.find(text);
    if (found === undefined) return unknownName("the label or id of a pipeline", text, choices);
    if (others.length > 0) return ambiguousName(text, [found, ...others], "the id");
    return found.id === text ? undefined : { to: found.id, why: "name" };
  };
}

/**
 * Accepts one stage: an id, or a label. Of a record that names its pipeline, a label of that pipeline; else one that
 * only one stage of all pipelines has.
 *
 * @param property The property that holds the pipeline of a record.
 */
export function createStageCheck(pipelines: readonly Pipeline[], property: string): CheckValue {
  const named = createChoices(pipelines.map(pipelineChoice));
  const all = createChoices(pipelines.flatMap(stageChoices));
  const ids = new Set(pipelines.flatMap(({ stages }) => stages.map(({ id }) => id)));
  const inPipeline = new Map(
    pipelines.map((one) => [
      one.id,
      { label: one.label, stages: createChoices(stageChoices(one)) },
    ]),
  );
  return (text, valueOf) => {
    // That a stage is of another pipeline is HubSpot's to judge.
    if (ids.has(text)) return undefined;
    const pipeline = valueOf?.(property) ?? "";
    const [meant, ...rest] = pipeline === "" ? [] : named.find(pipeline);
    // Said of the pipeline already.
    if (pipeline !== "" && (meant === undefined || rest.length > 0)) return undefined;
    const own = meant && inPipeline.get(meant.id);
    const stages = own?.stages ?? all;
    const [found, ...others] = stages.find(text);
    if (found === undefined) {
      const where = own ? ` of the pipeline ${quoteValue(own.label)}` : "";
      return unknownName(`the label or id of a stage${where}`, text, stages);
    }
    if (others.length === 0) return { to: found.id, why: "name" };
    const write = own ? "the id" : `the pipeline, in ${property}, or the id`;
    return ambiguousName(text, [found, ...others], write);
  };
}

function pipelineChoice({ id, label }: Pipeline): Choice {
  return { id, names: [label], shown: quoteValue(label) };
}

function stageChoices({ label: pipeline, stages }: Pipeline): Choice[] {
  return stages.map(({ id, label }) => ({
    id,
    names: [label],
    shown: `${quoteValue(label)} of ${quoteValue(pipeline)}`,
  }));
}
