import {
  type Answer,
  isRefusal,
  type Refusal,
  validationError,
  wrongType,
} from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { isObject } from "../../internal/is-object.ts";
import { type Fields, readEach, readRequired, readText } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { parseMoment } from "../../rules/parse-date.ts";
import type { StoredEvent } from "../../account/events.ts";

/** The most events of one request. */
const MAX_EVENTS = 500;
/** The most properties of one event. */
const MAX_PROPERTIES = 50;

export function sendEvent(call: Call): Answer | Refusal {
  const event = readEvent(call, call.body);
  if (isRefusal(event)) return event;
  call.account.events.add(event);
  return { status: 204 };
}

/** All events, or none: the answer says nothing of a single one. */
export function sendEvents(call: Call): Answer | Refusal {
  const events = readRows(call.body, (row) => readEvent(call, row), MAX_EVENTS);
  if (isRefusal(events)) return events;
  for (const event of events) call.account.events.add(event);
  return { status: 204 };
}

function readEvent({ account }: Call, fields: Fields): StoredEvent | Refusal {
  const eventName = readRequired(fields, "eventName");
  if (isRefusal(eventName)) return eventName;
  if (account.eventNames !== undefined && !account.eventNames.includes(eventName)) {
    return validationError(`Event ${eventName} does not exist.`, {
      context: { eventName: [eventName] },
    });
  }
  const whose: Record<string, string> = {};
  for (const name of ["email", "objectId", "utk", "uuid"]) {
    const text = readText(fields, name);
    if (isRefusal(text)) return text;
    if (text !== "") whose[name] = text;
  }
  if (!("email" in whose || "objectId" in whose || "utk" in whose)) {
    return validationError("One of email, objectId and utk is needed.");
  }
  const properties = readProperties(fields["properties"] ?? {});
  if (isRefusal(properties)) return properties;
  const time = readText(fields, "occurredAt");
  if (isRefusal(time)) return time;
  const occurredAt = time === "" ? account.now() : parseMoment(time);
  if (occurredAt === undefined) return wrongType(time, "number");
  return { eventName, ...whose, properties, occurredAt };
}

function readProperties(given: unknown): Readonly<Record<string, string>> | Refusal {
  if (!isObject(given)) return wrongType(given, "object");
  const entries = Object.entries(given);
  if (entries.length > MAX_PROPERTIES) {
    return validationError(
      `An event has at most ${MAX_PROPERTIES} properties; got ${entries.length}.`,
    );
  }
  const properties = readEach(entries, ([name, value]) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? ([name, String(value)] as const)
      : wrongType(value, "text"),
  );
  return isRefusal(properties) ? properties : Object.fromEntries(properties);
}
