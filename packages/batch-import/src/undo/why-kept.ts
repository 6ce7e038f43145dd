import type { Undo } from "@x/batch-core";

// Why something that a run made is not undone.

export const MAYBE_MEMBER = {
  action: "kept",
  message:
    "It is not known whether the record was in the list before the run: an older version added it, or the request was sent more than once. Remove it by hand where it is not wanted.",
} as const;
export const LOST_PRIMARY = {
  action: "kept",
  message:
    "The run made another record its primary one. It is not known which one was that before: give it back by hand.",
} as const;
export const LOST_THERE = {
  action: "kept",
  message:
    "The run made this record the primary one of the other. It is not known which one was that before: give it back by hand.",
} as const;
export const UNLOOKED = {
  action: "kept",
  message:
    "It is not known which of its associations were there before. A run that looks at each record first keeps that. Remove by hand those that are not wanted.",
} as const;
export const OLDER = {
  action: "kept",
  message:
    "It is not known which of its associations were there before: an older version made them. Remove by hand those that are not wanted.",
} as const;
export const TAKEN_BACK: Undo = {
  action: "kept",
  message:
    "An undo took associations or list memberships of this record away. They are not made again: make them by hand where they are wanted.",
};
