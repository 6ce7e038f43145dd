import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { ACCOUNT_CREATED_AT } from "../../internal/account-created-at.ts";
import { isoMoment } from "../../internal/iso-moment.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { readTexts } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { statusesOf, wideStatusesOf } from "./status-body.ts";
import {
  readStatusInput,
  readSubscriber,
  unsubscribeFromAll,
  writeStatus,
} from "./write-status.ts";

const MAX_INPUTS = 100;

export function listDefinitions(call: Call): Answer {
  const at = isoMoment(ACCOUNT_CREATED_AT);
  return actionAnswer(
    call,
    call.account.subscriptions.map(({ id, name, description = "" }) => ({
      id,
      name,
      description,
      isActive: true,
      isDefault: false,
      isInternal: false,
      purpose: "Marketing",
      communicationMethod: "Email",
      createdAt: at,
      updatedAt: at,
    })),
  );
}

export function batchWriteStatuses(call: Call): Answer | Refusal {
  const inputs = readRows(call.body, readStatusInput, MAX_INPUTS);
  if (isRefusal(inputs)) return inputs;
  return batchOfEach(call, inputs, (input) => writeStatus(call.account, input), 200);
}

export function batchReadStatuses(call: Call): Answer | Refusal {
  return ofSubscribers(call, 207, (email) => ({ statuses: statusesOf(call.account, email) }));
}

export function batchReadWide(call: Call): Answer | Refusal {
  return ofSubscribers(call, 207, (email) => ({
    wideStatuses: wideStatusesOf(call.account, email),
  }));
}

/** Tells the statuses only where the query says `verbose=true`. */
export function batchUnsubscribeAll(call: Call): Answer | Refusal {
  return ofSubscribers(call, 200, (email) => {
    const statuses = unsubscribeFromAll(call.account, email);
    return call.query.get("verbose") === "true" ? { statuses } : {};
  });
}

export function readStatuses(call: Call): Answer | Refusal {
  return ofOne(call, (email) => statusesOf(call.account, email));
}

export function readWide(call: Call): Answer | Refusal {
  return ofOne(call, (email) => wideStatusesOf(call.account, email));
}

export function unsubscribeAll(call: Call): Answer | Refusal {
  return ofOne(call, (email) => {
    const statuses = unsubscribeFromAll(call.account, email);
    return call.query.get("verbose") === "true" ? statuses : [];
  });
}

export function writeOneStatus(call: Call): Answer | Refusal {
  const subscriberIdString = call.params["subscriber"]!;
  const input = readStatusInput({ ...call.body, subscriberIdString });
  if (isRefusal(input)) return input;
  const written = writeStatus(call.account, input);
  return isRefusal(written) ? written : actionAnswer(call, [written]);
}

/** An answer for one person named in the path. */
function ofOne(call: Call, read: (email: string) => object[]): Answer | Refusal {
  const refusal = checkChannel(call);
  if (refusal !== undefined) return refusal;
  const email = readSubscriber(call.params["subscriber"]!);
  return isRefusal(email) ? email : actionAnswer(call, read(email));
}

/** An answer with a row for each person that the inputs name; an e-mail that is none is an error. */
function ofSubscribers(
  call: Call,
  errorStatus: 200 | 207,
  read: (email: string) => object,
): Answer | Refusal {
  const refusal = checkChannel(call);
  if (refusal !== undefined) return refusal;
  const inputs = readTexts(call.body, "inputs");
  if (isRefusal(inputs)) return inputs;
  if (inputs.length > MAX_INPUTS) {
    return validationError(`The maximum number of inputs supported in a batch is ${MAX_INPUTS}.`);
  }
  const make = (text: string) => {
    const email = readSubscriber(text);
    return isRefusal(email) ? email : { subscriberIdString: email, ...read(email) };
  };
  return batchOfEach(call, inputs, make, errorStatus);
}

function checkChannel({ query }: Call): Refusal | undefined {
  return query.get("channel") === "EMAIL"
    ? undefined
    : validationError("The query needs channel=EMAIL.");
}

/** Does something for each input, and answers with what came of it, refusals among the errors. */
function batchOfEach<Input>(
  { account, version }: Call,
  inputs: readonly Input[],
  make: (input: Input) => object | Refusal,
  errorStatus: 200 | 207,
): Answer {
  const startedAt = account.now();
  const made = inputs.map(make);
  const errors = made.filter(isRefusal).map(({ category, message, context = {} }) => ({
    status: "error",
    category,
    message,
    context,
    errors: [],
    links: {},
  }));
  const rows = made.filter((it) => !isRefusal(it));
  const answer = batchOf(account, version, 200, rows, errors, startedAt);
  // HubSpot's descriptions have 207 for reads, and for writes only 200.
  return errorStatus === 200 ? { ...answer, status: 200 } : answer;
}

/** The envelope of an answer about one person. */
function actionAnswer({ account }: Call, results: readonly object[]): Answer {
  const at = isoMoment(account.now());
  return { status: 200, body: { completedAt: at, status: "COMPLETE", startedAt: at, results } };
}
