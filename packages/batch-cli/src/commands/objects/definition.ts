import type { ObjectsOptions } from "./objects.ts";
import { type AddCommand, addExamples } from "../define.ts";

export const addObjects: AddCommand = (program, io, done) => {
  const command = program
    .command("objects")
    .description(
      "Show what HubSpot offers: objects, their type ids, operations, scopes and limits.",
    )
    .argument("[object]", "one of them, in detail (default: all)")
    .option("--json", "print it as JSON")
    .action(async (object: string | undefined, options: ObjectsOptions) => {
      const { objects } = await import("./objects.ts");
      done(await objects(object, options, io));
    });
  addExamples(command, "objects", "objects deals", "objects contacts --json");
};
