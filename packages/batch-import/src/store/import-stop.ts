import type { Stop } from "@x/batch-types";

/**
 * Why the rest of a run was not sent: the client's reason, or one of `sendRows`. `max-failed`: more rows
 * failed than may; `first`: only so many were to be sent.
 */
export type ImportStop =
  | Stop
  | {
      readonly reason: "max-failed" | "first";
      readonly message: string;
      readonly scopes?: undefined;
    };
