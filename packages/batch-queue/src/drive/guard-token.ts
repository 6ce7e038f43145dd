/** Lets a token through only when its portal is the right one. */
export interface TokenGuard {
  /** What the client gets its token by. Throws when the portal of a token is another one, or cannot be read. */
  readonly accessToken: () => Promise<string>;
  /** From now on, each token but this one is asked about before it is used: once, however many requests wait for it. */
  trust(token: string | undefined): void;
  /** Why the last token that was asked about may not be used; undefined when it may. */
  readonly problem: string | undefined;
  /** Resolves when nobody is asked any more. */
  settled(): Promise<unknown>;
}

/**
 * Guards an account whose token may change while it is driven: a token of another portal would write its records there, which
 * nothing can take back.
 *
 * @param give Returns the token that is to be used now.
 * @param findProblem Asks HubSpot whose token it is, and returns why it may not be used.
 */
export function guardToken(
  give: () => string | Promise<string>,
  findProblem: (token: string) => Promise<string | undefined>,
): TokenGuard {
  let asked: { readonly token: string | undefined; readonly answer: Promise<unknown> } | undefined;
  let problem: string | undefined;

  async function check(token: string): Promise<void> {
    problem = await findProblem(token);
    if (problem !== undefined) throw new Error(problem);
  }
  return {
    async accessToken() {
      const token = await give();
      if (asked !== undefined && asked.token !== token) asked = { token, answer: check(token) };
      await asked?.answer;
      return token;
    },
    trust(token) {
      asked = { token, answer: Promise.resolve() };
    },
    get problem() {
      return problem;
    },
    settled: () => Promise.allSettled([asked?.answer]),
  };
}
