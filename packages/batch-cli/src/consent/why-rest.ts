import { numberText, plural } from "../terminal/plural.ts";

/**
 * Why the rows that are left of a run need a yes; undefined where they do not.
 *
 * @param agreed The rows of the run that the user agreed to; undefined where the user began it neither here nor now.
 */
export function whyRest(
  operation: string,
  { agreed, left, rows }: { agreed: number | undefined; left: number; rows: number },
): string | undefined {
  if (agreed === undefined) return whyStranger(operation, left);
  if (agreed >= rows) return undefined;
  return `You agreed to ${numberText(agreed)} of the ${plural(rows, "row")} of this run; to ${operation} the rest (${plural(left, "row")}) needs a yes, too.`;
}

/** Why rows of a run that somebody else may have begun need a yes. */
export function whyStranger(operation: string, rows: number): string {
  return `Nothing on this computer says that you agreed to this run: it may be somebody else's, or of an older version. To ${operation} ${plural(rows, "row")} of it needs a yes.`;
}
