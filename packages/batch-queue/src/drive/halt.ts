/** What goes on only after `resume`: an account that was paused as its token is refused, or a run that was stopped. */
export interface Halt {
  readonly account: string;
  /** The run that was stopped; undefined when all of the account is paused. */
  readonly run: string | undefined;
  /** Why. */
  readonly message: string;
}

/** A sentence for people. */
export function haltText({ account, run, message }: Halt): string {
  const what =
    run === undefined
      ? `account ${account} is paused`
      : `run ${run} of account ${account} is stopped`;
  return `${what}, until it is resumed: ${message}`;
}
