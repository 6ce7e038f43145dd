// Records to associate with that are named by a property: which they are, and what their look-ups say. An entry of its
// own: only who associates by key needs it.
export {
  type FoundTarget,
  hasTargets,
  missingTarget,
  notLookedUp,
  readTargetOutcome,
  readTargetRows,
  refusedAnyway,
  searched,
  type Target,
  type TargetFate,
  targetName,
  targetsOf,
  withTargets,
} from "./plan/targets.ts";
