/**
 * Says which scopes a token needs: a sentence with a blank before it, to follow another one; empty where it needs none.
 *
 * @example
 * `The token may not write.${scopesText(["crm.objects.contacts.write"])}`; //=> "The token may not write. Scopes needed: crm.objects.contacts.write."
 * scopesText(); //=> ""
 */
export function scopesText(scopes: readonly string[] = []): string {
  return scopes.length === 0 ? "" : ` Scopes needed: ${scopes.join(", ")}.`;
}
