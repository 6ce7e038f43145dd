import type { Account } from "../account/account.ts";
import { type Answer, withCorrelationId } from "../answer/answers.ts";
import { createUuid } from "../chance/random.ts";
import { dropInputs, dropResults } from "./drop-records.ts";
import { faultAnswer } from "./fault-answer.ts";
import type { Struck } from "./fault-rules.ts";

/**
 * The answer to a request that a fault may have struck; nothing where the connection breaks before
 * any of it is sent.
 *
 * @param carryOut Carries the request out with the given body.
 */
export function answerWithFault(
  { fault, random }: Struck,
  text: string,
  account: Pick<Account, "now" | "portalId" | "quirks">,
  carryOut: (text: string) => Answer,
): Answer | undefined {
  if (fault === undefined) return carryOut(text);
  if (fault.kind === "reset") {
    if (fault.when === "before-read") return undefined;
    const answer = carryOut(text);
    // An answer without a body has no middle.
    return fault.when === "mid-body" && answer.body !== undefined ? answer : undefined;
  }
  if (fault.kind === "drop-records") {
    return fault.written === false
      ? carryOut(dropInputs(text, fault, random))
      : dropResults(carryOut(text), fault, random);
  }
  const instead = faultAnswer(fault, random, account.now(), account);
  if (instead === undefined) return carryOut(text);
  if (fault.kind === "status" && fault.committed === true) carryOut(text);
  // The page of a proxy has not been at HubSpot.
  if (typeof instead.body === "string") return instead;
  return withCorrelationId(instead, () => createUuid(random, account.now()));
}
