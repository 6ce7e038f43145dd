/** What came back: a response, or none ("silence"). */
export type Answer =
  | {
      readonly kind: "response";
      readonly status: number;
      /** By name, in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** The parsed JSON, or the text when it is not JSON. */
      readonly body: unknown;
      /** When the request was sent, in milliseconds since 1970; helps to look up a create. */
      readonly sentAt?: number;
    }
  | {
      readonly kind: "silence";
      /** What went wrong, such as `socket hang up`. */
      readonly cause: string;
      /** `false` only when nothing can have left the machine. */
      readonly sent: boolean;
      /** The program ended before the answer came, which says nothing about HubSpot or the records. */
      readonly interrupted?: true;
      /** When the request was sent, in milliseconds since 1970; helps to look up a create. */
      readonly sentAt?: number;
    };

/** How long to wait before sending again. */
export interface Pause {
  readonly milliseconds: number;
  /** What waits: every request of the client, or only this batch. */
  readonly scope: "client" | "batch";
  /**
   * `server`: a time that HubSpot's answer or documentation names; never wait less. `window`: it names none, and
   * its limit has room again by then. `backoff`: a guess, to be spread by jitter.
   */
  readonly kind: "server" | "window" | "backoff";
  /** The limit, such as `TEN_SECONDLY_ROLLING`, or the reason, such as `LOCKED`. */
  readonly limit: string;
}
