/** Says which scopes a token needs: a sentence with a blank before it, to follow another one; empty where it needs none. */
export function scopesText(scopes: readonly string[] = []): string {
  return scopes.length === 0 ? "" : ` Scopes needed: ${scopes.join(", ")}.`;
}
