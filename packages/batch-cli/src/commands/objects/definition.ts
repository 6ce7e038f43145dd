import type { ObjectsOptions } from "./objects.ts";
import { type AddCommand, addExamples } from "../define.ts";
import { shared } from "../options.ts";
import { refuseUnused } from "../refuse-unused.ts";

export const addObjects: AddCommand = (program, io, done) => {
  const command = program
    .command("objects")
    .description(
      "Show what HubSpot offers: objects, their type ids, operations, scopes and limits.",
    )
    .argument("[object]", "one of them, in detail (default: all)")
    .option("--json", "print it as JSON")
    .option(
      "--scopes",
      "ask HubSpot for the scopes of the token, and say which objects have theirs",
    )
    .addOption(shared.account())
    .addOption(shared.tokenFile())
    .addOption(shared.baseUrl())
    .action(async (object: string | undefined, options: ObjectsOptions) => {
      const { objects } = await import("./objects.ts");
      done(await objects(object, options, io));
    });
  refuseUnused(command, (acting) => {
    const { scopes, account, tokenFile, baseUrl } = acting.opts<ObjectsOptions>();
    const isUnused = (account ?? tokenFile ?? baseUrl) !== undefined && scopes !== true;
    return [
      isUnused &&
        "--account, --token-file and --base-url are for --scopes. Add it, or leave them out.",
    ];
  });
  addExamples(command, "objects", "objects deals", "objects contacts --json", "objects --scopes");
};
