// Records to associate with that are named by a property: which they are, and what their look-ups say. An entry of its
// own: only who associates by key needs it.
export {
  type FoundTarget,
  hasTargets,
  meantBy,
  missingTarget,
  MOST_TARGETS_REMEMBERED,
  notLookedUp,
  readTargetOutcome,
  readTargetRows,
  RECORDS_PER_LOOK_UP,
  refusedAnyway,
  searched,
  type Target,
  type TargetFate,
  targetName,
  targetsOf,
  withParts,
  withTargets,
} from "./plan/targets.ts";
