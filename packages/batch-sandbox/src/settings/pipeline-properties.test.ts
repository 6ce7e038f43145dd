import { expect, test } from "vitest";
import { DEFAULT_PIPELINES } from "./default-pipelines.ts";
import { pipelineProperties } from "./pipeline-properties.ts";

test.each([
  ["deals", "Pipeline", ["Sales Pipeline"], "Deal Stage", "Appointment Scheduled", 7],
  ["tickets", "Pipeline", ["Support Pipeline"], "Ticket status", "New", 4],
  ["leads", "Pipeline", ["Lead pipeline"], "Pipeline stage", "New", 5],
] as const)(
  "labels of %s, as an export has them",
  (object, label, pipelines, stage, first, count) => {
    const properties = pipelineProperties(object, DEFAULT_PIPELINES[object]!);
    const [pipeline, stages] = properties.map((it) => ({
      label: it.label,
      options: it.options!.map((option) => option.label),
    }));
    expect(pipeline).toEqual({ label, options: pipelines });
    expect([stages?.label, stages?.options[0], stages?.options.length]).toEqual([
      stage,
      first,
      count,
    ]);
  },
);
