/**
 * Says which scopes a token needs: a sentence with a blank before it, to follow another one; empty where it needs none.
 *
 * @example
 * `It may not read.${scopesText(["oauth"])}`; //=> "It may not read. Scopes needed: oauth."
 * scopesText(); //=> ""
 */
export function scopesText(scopes: readonly string[] = []): string {
  return scopes.length === 0 ? "" : ` Scopes needed: ${scopes.join(", ")}.`;
}
