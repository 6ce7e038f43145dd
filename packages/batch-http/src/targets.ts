// Looks up records to associate with that are named by a property, as a run does. An entry of its own: only a check of what
// a run would do needs it.
export {
  createTargetFinder,
  type TargetFinder,
  type TargetLookUps,
  type TargetRequests,
} from "./run/find-targets.ts";
export type { FoundTarget, Target } from "@x/batch-core/targets";
