import type { CallResult, StatusInput, StatusOperation, StatusOutcomeOf } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall } from "./send-call.ts";

/**
 * Calls for communication preferences: which e-mails people want to get. A person is named by e-mail address, also one that
 * no contact has. A request has up to 100 inputs, and is sent again when no answer came: to write the same twice changes
 * nothing.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when it ended before HubSpot processed any input.
 */
export interface StatusCalls {
  /**
   * Writes statuses: whether a person wants the e-mails of a subscription. `unchanged`: the status was so before. A second,
   * different status of one person and subscription is refused, because nothing says which of the two is right.
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
   * Reads the status of each subscription of each person.
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

  /** Unsubscribes people from all e-mails. `unchanged`: they were unsubscribed before. */
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
