/** An application that has access to the account. */
export interface App {
  readonly kind: "private" | "oauth";
  /** What it may do; `undefined` for everything. */
  readonly scopes: ReadonlySet<string> | undefined;
}
