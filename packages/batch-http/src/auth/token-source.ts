import type { Stop } from "@x/batch-types";

/** Where the token of each request comes from. */
export interface TokenSource {
  /** @throws {NoTokenError} when there is none, and will be none. */
  get(signal: AbortSignal): Promise<string> | string;
  /**
   * HubSpot says that this token has expired: whether there is another one.
   *
   * @throws {NoTokenError} when there is none, and will be none.
   */
  replace(expired: string, signal: AbortSignal): Promise<boolean>;
  /** Resolves when no refresh is on its way: then connections may be closed. */
  settled(): Promise<unknown>;
}

/** Ends a run; its message carries no token. */
export class NoTokenError extends Error {
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.message);
    this.stop = stop;
  }
}

/** What an HTTP header can carry. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}
