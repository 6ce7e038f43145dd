import type { AssociationOutcome } from "@x/batch-types";

/** What became of the associations of a written row, where one of them was not made; for `hs_error`. */
export function associationTexts(associations: readonly AssociationOutcome[] = []): string[] {
  return associations
    .filter(({ status }) => status !== "associated")
    .map(({ to, status, message = "" }) =>
      `Association with ${to.objectType} ${to.id} ${status}: ${message}`.trim(),
    );
}
