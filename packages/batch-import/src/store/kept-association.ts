import type { AssociationLabel, AssociationOutcome, AssociationType } from "@x/batch-types";
import { ASSOCIATION_CATEGORIES } from "@x/batch-types/registry";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import { recordSchema } from "./kept-record.ts";

/** An association that a row made, or is about to make, with what was there before. Plain JSON. */
export interface AboutAssociation {
  readonly row: number;
  readonly to: AssociationOutcome["to"];
  /** The types that were asked for, or that were moved. Empty for an association without a label. */
  readonly types: readonly AssociationType[];
  /** The types that the two records had before; empty where they were not associated, absent where it is not known. */
  readonly before?: readonly AssociationLabel[] | undefined;
  /**
   * What became of it; `unknown` until HubSpot has answered. `moved`: it was not asked for. HubSpot takes `types` from it for one
   * that the row makes, as a record can have them only once.
   */
  readonly status: AssociationOutcome["status"] | "moved";
}

/** An association as a run keeps it. */
export interface KeptAssociation extends AboutAssociation {
  /**
   * Its place among those of the run, in the order in which they were looked at: rows may wait for others, so that theirs is
   * not that order.
   */
  readonly place: number;
}

const type = {
  associationCategory: v.picklist(ASSOCIATION_CATEGORIES),
  associationTypeId: v.pipe(v.number(), v.safeInteger()),
};
export const associationTypeSchema = v.object(type);
export const associationLabelSchema = v.object({ ...type, label: v.nullable(v.string()) });
const schema = v.object({
  to: recordSchema,
  types: v.array(associationTypeSchema),
  before: v.optional(v.array(associationLabelSchema)),
  status: v.picklist(["associated", "failed", "skipped", "unknown", "moved"]),
});

/**
 * Reads an association of a row as it was kept.
 *
 * @param about Where it belongs.
 * @param json Its types, those before, and what became of it.
 * @throws {ImportError} when it cannot be read: somebody has changed what was kept.
 */
export function parseAssociation(
  about: Pick<KeptAssociation, "row" | "place" | "to">,
  json: { readonly types: string; readonly before: string | null; readonly status: string },
): KeptAssociation {
  const { success, output } = v.safeParse(schema, { to: about.to, ...parse(json) });
  if (success) return { ...about, ...output };
  throw new ImportError(
    "DAMAGED",
    `row ${about.row + 1} of this run is damaged: one of its associations cannot be read.`,
  );
}

function parse({ types, before, status }: Parameters<typeof parseAssociation>[1]): object {
  try {
    return {
      types: JSON.parse(types) as unknown,
      ...(before !== null && { before: JSON.parse(before) as unknown }),
      status,
    };
  } catch {
    return {};
  }
}

/**
 * What became of each association of a row, by the record that it leads to. Of two with one record the outcome does not
 * say which is which: where they differ, it is not known.
 */
export function statusesOf(
  outcomes: readonly AssociationOutcome[],
): readonly Pick<AssociationOutcome, "to" | "status">[] {
  const statuses = new Map<string, Pick<AssociationOutcome, "to" | "status">>();
  for (const { to, status } of outcomes) {
    const name = `${to.objectType} ${to.id}`;
    const other = statuses.get(name);
    const isSame = other === undefined || other.status === status;
    statuses.set(name, { to, status: isSame ? status : "unknown" });
  }
  return [...statuses.values()];
}
