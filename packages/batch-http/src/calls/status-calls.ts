import type { CallResult, StatusInput, StatusOperation, StatusOutcomeOf } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall } from "./send-call.ts";

/**
 * Calls for communication preferences: what people want to be written about by e-mail. People are named by e-mail; a
 * contact need not have it. A request has up to 100 inputs, and is sent again when no answer came: to write the same
 * twice changes nothing.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when it ended before HubSpot processed any input.
 */
export interface StatusCalls {
  /**
   * Writes what people want of one subscription each. `unchanged`: it was so before. A second, different status of one
   * person and subscription is refused, because which of them is to stay cannot be told.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const ada = { subscriberIdString: "ada@example.com", subscriptionId: 1001 };
   * const { outcomes } = await hubspot.statuses.write([{ ...ada, statusState: "SUBSCRIBED" }]);
   * outcomes[0]?.status; //=> "updated"
   */
  write(
    statuses: readonly StatusInput[],
    options?: RepeatOptions,
  ): Promise<CallResult<StatusOutcomeOf<"write">>>;

  /**
   * Reads what people want of each subscription.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { outcomes } = await hubspot.statuses.read(["ada@example.com"]);
   * const [ada] = outcomes;
   * if (ada?.status === "found") console.log(ada.statuses[0]?.status); //=> "NOT_SPECIFIED"
   */
  read(
    emails: readonly string[],
    options?: RepeatOptions,
  ): Promise<CallResult<StatusOutcomeOf<"read">>>;

  /** Unsubscribes people from everything. `unchanged`: they were so before. */
  unsubscribeAll(
    emails: readonly string[],
    options?: RepeatOptions,
  ): Promise<CallResult<StatusOutcomeOf<"unsubscribeAll">>>;
}

export function createStatusCalls(sendCall: SendCall): StatusCalls {
  const callOf =
    (operation: StatusOperation) =>
    (inputs: readonly unknown[], options?: RepeatOptions): Promise<never> =>
      sendCall({ about: "statuses", operation }, inputs, options) as Promise<never>;
  return {
    write: callOf("write"),
    read: callOf("read"),
    unsubscribeAll: callOf("unsubscribeAll"),
  };
}
