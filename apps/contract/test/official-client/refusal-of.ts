/** What HubSpot's client throws for any answer that is no success. */
export interface Thrown {
  readonly code: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The error a call of the client rejects with; a call that succeeds is a failure here. */
export async function refusalOf(call: Promise<unknown>): Promise<Thrown> {
  try {
    await call;
  } catch (error) {
    return error as Thrown;
  }
  throw new Error("The call was expected to be refused, and was not.");
}
