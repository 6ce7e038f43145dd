/** What the command's exit code says. */
export const EXIT = {
  /** Every record was written or found, or was to be left as it is. */
  success: 0,
  /** Some records failed, or it is unknown whether they were written. */
  incomplete: 1,
  /** The command, its options or its file cannot be used; nothing was sent. */
  usage: 2,
  /** Stopped before the end, and can go on later. */
  stopped: 3,
  /** HubSpot does not accept the token, it lacks a scope, or it belongs to another portal than expected. */
  notAllowed: 4,
  /** A bug in this program. 70 is `EX_SOFTWARE` of sysexits.h. */
  bug: 70,
  /** Ended by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
