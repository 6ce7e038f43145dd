import type { Stop } from "@x/batch-types";

export interface TokenSource {
  /** @throws {NoTokenError} when no token can be got. */
  get(signal: AbortSignal): Promise<string> | string;
  /**
   * Replaces a token that HubSpot calls expired. Returns false when there is no other.
   *
   * @throws {NoTokenError} when no token can be got.
   */
  replace(expired: string, signal: AbortSignal): Promise<boolean>;
  /** Resolves when no refresh is in flight. */
  settled(): Promise<unknown>;
}

/** Ends a run. Its message contains no token. */
export class NoTokenError extends Error {
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.message);
    this.stop = stop;
  }
}

/** Whether the value can stand in an HTTP header. */
export function isToken(value: unknown): value is string {
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value);
}
