import { plural } from "@x/batch-file";
import { refuse } from "../refuse.ts";
import type { CheckView } from "../views/check.ts";
import type { Agreed } from "../views/choice.ts";

/**
 * Returns what a user agrees to who accepts the result of a check.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const { source } = await studio.addSource(new File(["email\nada@example.com\n"], "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const choice = { source, job, columns: ["email"], rowOptions: {} };
 * // `begin` takes it, and begins only where a new check finds the same.
 * const agreed = agreedOf(await studio.check(choice));
 * [agreed.rows, agreed.requests]; //=> [1, 1]
 */
export function agreedOf({
  cost,
  judged,
  refused,
  rewritten,
  rows,
}: Omit<CheckView, "before">): Agreed {
  const inOtherForm = rewritten.reduce((sum, group) => sum + group.rows, 0);
  return { rows: rows - refused, rewritten: inOtherForm, requests: cost.requests, judged };
}

/** @throws {StudioError} where the check finds other rows or values to write than the user agreed to, or more requests. */
export function requireAgreed(agreed: Agreed, now: Agreed): void {
  const { judged, requests, rows } = agreed;
  if (now.judged === judged && now.rows === rows && now.requests <= requests) return;
  const [before, after] = [text(agreed), text(now)];
  const what =
    before === after
      ? `you agreed to write ${before}; now it would be as many, but other rows or values.`
      : `you agreed to write ${before}; now it would be ${after}.`;
  refuse(`The check finds something else now: ${what} Nothing was begun. Look at the check again.`);
}

/** `12 rows (3 values in another form) with about 2 requests` */
function text({ requests, rewritten, rows }: Agreed): string {
  const inOtherForm = rewritten === 0 ? "" : ` (${plural(rewritten, "value")} in another form)`;
  return `${plural(rows, "row")}${inOtherForm} with about ${plural(requests, "request")}`;
}
