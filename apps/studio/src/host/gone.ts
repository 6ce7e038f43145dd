const GONE =
  "The studio does not answer. If it has ended in the terminal, start it again there, and open the address that it prints. Its runs are kept, and can go on.";

/** Tells in words for people that the studio does not answer, in place of what a browser says of a broken connection. */
export function tellGone(signal?: AbortSignal | null): (error: unknown) => never {
  return (error) => {
    throw signal?.aborted === true ? error : new Error(GONE, { cause: error });
  };
}

/** Whether it may be back soon. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && error.message === GONE;
}
