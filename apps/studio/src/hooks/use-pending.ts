import { useState } from "preact/hooks";
import {
  keyOf,
  type PendingChange,
  type PendingChanges,
  type ValueEdit,
  withoutPending,
  withPending,
} from "../pending-changes.ts";

const NONE: PendingChanges = new Map();

/** What is typed in the fields of a screen, and not taken over yet. Of each value and column there is one. */
export interface Pending {
  readonly changes: readonly PendingChange[];
  /** What is typed for a value of a column. */
  readonly valueOf: (column: number, value: string) => string | undefined;
  /** What is typed to be found in a column, and replaced. */
  readonly replaceOf: (column: number) => Extract<PendingChange, { kind: "replace" }>;
  readonly type: (change: PendingChange) => void;
  /** Forgets what is typed in the field that this edit is of. */
  readonly drop: (edit: ValueEdit) => void;
}

export function usePending(): Pending {
  const [changes, setChanges] = useState(NONE);
  return {
    changes: [...changes.values()],
    valueOf: (column, value) => changes.get(keyOf({ kind: "value", column, value, to: "" }))?.to,
    replaceOf(column) {
      const none = { kind: "replace", column, find: "", to: "" } as const;
      const found = changes.get(keyOf(none));
      return found?.kind === "replace" ? found : none;
    },
    type: (change) => setChanges((all) => withPending(all, change)),
    drop: (edit) => setChanges((all) => withoutPending(all, edit)),
  };
}
