import type { AssociationType, KeyTarget, RecordObjectType } from "@x/batch-types";
import type { Link } from "./link.ts";

/** A column that says which other records to associate with, several separated by semicolons. */
export interface AssociationColumn {
  readonly column: number;
  readonly objectType: RecordObjectType;
  /** The types of the association. Without it, the unlabelled type. */
  readonly types?: readonly AssociationType[];
  /** The property whose values it holds. Absent, and no `link` either: record ids. */
  readonly key?: Pick<KeyTarget, "idProperty" | "findBy">;
  /** The cells are keys of rows of another file. */
  readonly link?: Link;
}
