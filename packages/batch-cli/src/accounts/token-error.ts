/** No token, or one that cannot be read; nothing is allowed without. */
export class TokenError extends Error {
  override readonly name = "TokenError";
}
