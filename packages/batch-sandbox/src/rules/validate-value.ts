import type { Version } from "../call/call.ts";
import { dayOf, isDay, isMidnight, parseEpoch, parseMoment } from "./parse-date.ts";
import type { PropertyRule } from "../properties/property-rule.ts";
import { isoMoment } from "../internal/iso-moment.ts";

/** A value as it is stored, or why it is refused. */
export type CheckedValue =
  | { readonly value: string; readonly isNormalized?: true }
  | { readonly code: string; readonly message: string };

/** Characters a text may have. */
const MAX_TEXT_LENGTH = 65_536;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** HubSpot knows every top-level domain; the sandbox knows common slips that are none. */
const NO_DOMAIN = /\.(?:con|cmo|ocm|cpm|vom|xom|comm|coom|nte|ner|ogr|\d+)$/;

/** Checks one value by the type of its property. An empty value clears, whatever the type. */
export function validateValue(rule: PropertyRule, value: string, version: Version): CheckedValue {
  if (rule.readOnly) {
    return {
      code: "READ_ONLY_VALUE",
      message: `"${rule.name}" is a read only property; its value cannot be set.`,
    };
  }
  if (value === "") return { value };
  switch (rule.kind) {
    case "text":
      return validateText(rule, value);
    case "email":
      return validateEmail(value);
    case "number":
      return NUMBER.test(value) && Number.isFinite(Number(value))
        ? { value }
        : { code: "INVALID_LONG", message: `${value} was not a valid long.` };
    case "date":
      return validateDay(value, version);
    case "datetime":
      return validateMoment(value);
    case "option":
      return validateOption(rule, value);
    case "options":
      return validateOptions(rule, value);
    case "owner":
      return validateOwner(rule, value);
  }
}

function validateText(rule: PropertyRule, value: string): CheckedValue {
  if (value.length <= MAX_TEXT_LENGTH) return { value };
  return {
    code: "PROPERTY_VALUE_TOO_LONG",
    message: `The value of ${rule.name} has ${value.length} characters; at most ${MAX_TEXT_LENGTH} are allowed.`,
  };
}

/** An e-mail in the form it is stored, or why it is none. */
export function validateEmail(given: string): CheckedValue {
  const value = normalizeEmail(given);
  return value === "" || (EMAIL.test(value) && !NO_DOMAIN.test(value))
    ? { value }
    : { code: "INVALID_EMAIL", message: `Email address ${given} is invalid` };
}

/** HubSpot stores an e-mail trimmed and in lower case, and answers with that form. */
export function normalizeEmail(value: string): string {
  return value.trim().toLowerCase();
}

/** A moment within a day was refused before 2026-09, which takes the day and says so in a warning. */
function validateDay(value: string, version: Version): CheckedValue {
  if (isDay(value)) return { value };
  const milliseconds = parseEpoch(value);
  if (milliseconds === undefined) {
    return { code: "INVALID_DATE", message: `${value} was not a valid date.` };
  }
  if (isMidnight(milliseconds)) return { value: dayOf(milliseconds) };
  return version === "2026-09"
    ? { value: dayOf(milliseconds), isNormalized: true }
    : { code: "INVALID_DATE", message: `${value} is not midnight UTC.` };
}

function validateMoment(value: string): CheckedValue {
  const milliseconds = parseMoment(value);
  return milliseconds === undefined
    ? { code: "INVALID_DATE", message: `${value} was not a valid date time.` }
    : { value: isoMoment(milliseconds) };
}

function validateOption({ options }: PropertyRule, value: string): CheckedValue {
  return options === undefined || options.has(value) ? { value } : notAnOption(value, options);
}

/** `a;b`, or `;a;b` to add to the values the record has. */
function validateOptions({ options }: PropertyRule, value: string): CheckedValue {
  const parts = (value.startsWith(";") ? value.slice(1) : value).split(";");
  const wrong = options && parts.find((part) => !options.has(part));
  return options === undefined || wrong === undefined ? { value } : notAnOption(wrong, options);
}

/** HubSpot documents that a user's id is an error here; integrations report this code for it. */
function validateOwner({ options }: PropertyRule, value: string): CheckedValue {
  return options?.has(value) === true
    ? { value }
    : { code: "INVALID_OWNER_ID", message: `Owner ${value} does not exist` };
}

function notAnOption(value: string, options: ReadonlyMap<string, number>): CheckedValue {
  const allowed = [...options.keys()].join(", ");
  return {
    code: "INVALID_OPTION",
    message: `${value} was not one of the allowed options: [${allowed}]`,
  };
}
