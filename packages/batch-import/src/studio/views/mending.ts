import type { Group } from "../../check/groups.ts";
import type { Edit } from "../../edits/edit.ts";

/** The user's corrections of the failed rows of a run. A row that they neither change nor name is not sent again. */
export interface Mending {
  /** Applied to the failed rows alone, one after the other. */
  readonly edits: readonly Edit[];
  /** Rows to send even where no edit changes them: the cause may be gone in HubSpot. */
  readonly asTheyAre: readonly SentAsItIs[];
}

/** One row, by its line, or all with one kind of reason, after the edits. */
export type SentAsItIs = { readonly line: number } | { readonly kind: string };

/** `refused`: it is not sent, as it would be refused before it is sent. */
export type MendedFate = "left-out" | "refused" | "sent";

/** The failed rows of a run that may be sent again. */
export interface MendingView {
  /** How many are to be sent. */
  readonly toSend: number;
  /** How many are neither to be sent nor left out. */
  readonly left: number;
  /** Lines that the corrections name, and that cannot be sent again, such as those that another tab has sent. */
  readonly gone: readonly number[];
  /** These rows, by the kind of their reason after the edits; at most 200 kinds, the largest first. */
  readonly groups: readonly FailedGroup[];
}

/** Failed rows with one kind of reason, and their values in the column that it is about. */
export interface FailedGroup extends Group {
  /** Names the kind of reason. */
  readonly kind: string;
  /** The column of the property in the reason. Absent where the reason names none, or no column maps to it. */
  readonly column?: number;
}
