import type { ApiVersion, PropertyDefinition } from "@x/batch-types";
import { takesAnyMoment } from "../check/check-date.ts";
import { DAY, parseDay } from "../internal/calendar.ts";
import { canonicalNumber } from "../internal/canonical-number.ts";
import { parseEpoch, parseMoment } from "../internal/moment.ts";
import { listOf } from "../internal/list-of.ts";
import { createRewriteTest } from "./may-rewrite.ts";

/**
 * How a value to send differs from the stored one.
 *
 * - `same`: they are the same value, in one spelling or two.
 * - `changed`: HubSpot would store another value.
 * - `rewritten`: HubSpot may have made the stored value out of this one.
 * - `forward-only`: HubSpot would keep the stored value.
 */
type ValueDifference = "same" | "changed" | "rewritten" | "forward-only";

/**
 * Compares a value of one property with the stored one.
 *
 * @param sent A value that has passed the check of its property; `""` clears.
 * @param stored The value as HubSpot returned it; `""` for none.
 */
export type CompareValue = (sent: string, stored: string) => ValueDifference;

/** What the comparison of a value needs to know beside the definition. */
export interface CompareContext {
  readonly isContact: boolean;
  readonly apiVersion: ApiVersion;
}

/**
 * Returns the comparison for the values of a property. Two values are `same` only when every HubSpot that is known
 * reads them alike; a type that is not known here has one spelling for each value.
 */
export function createValueComparison(
  definition: PropertyDefinition,
  { isContact, apiVersion }: CompareContext,
): CompareValue {
  switch (definition.type) {
    case "string":
    case "phone_number":
      return isContact && definition.name === "email"
        ? sameForm((text) => text.trim().toLowerCase()) // Fact 14.
        : compareText(createRewriteTest(definition));
    case "number":
      return sameForm(canonicalNumber);
    case "date":
      return sameForm(createDayForm(apiVersion));
    case "datetime":
      return sameForm(momentForm);
    case "enumeration":
      if (isList(definition)) return compareLists;
      return definition.name === "lifecyclestage"
        ? createStageComparison(definition)
        : compareExactly;
    default:
      return compareExactly;
  }
}

/** Returns true for a property that holds several options, `a;b`. */
export function isList({ type, fieldType }: PropertyDefinition): boolean {
  return type === "enumeration" && fieldType === "checkbox";
}

const compareExactly: CompareValue = (sent, stored) => (sent === stored ? "same" : "changed");

/** @param formOf Returns one form for all spellings of a value; `undefined` for a text that is no such value. */
function sameForm(formOf: (text: string) => string | number | undefined): CompareValue {
  return (sent, stored) =>
    sent === stored || (formOf(sent) ?? sent) === (formOf(stored) ?? stored) ? "same" : "changed";
}

function compareText(mayRewrite: (sent: string, stored: string) => boolean): CompareValue {
  return (sent, stored) => {
    if (sent === stored) return "same";
    return mayRewrite(sent, stored) ? "rewritten" : "changed";
  };
}

/** Returns a reader of days since 1970: a day, milliseconds, or a moment at midnight UTC (fact 73). */
function createDayForm(apiVersion: ApiVersion): (text: string) => number | undefined {
  const mayBeWithinDay = takesAnyMoment(apiVersion);
  return (text) => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    const epoch = safeEpoch(text);
    if (epoch !== undefined && mayBeWithinDay) return Math.floor(epoch / DAY);
    const milliseconds = epoch ?? parseMoment(text)?.milliseconds;
    return milliseconds !== undefined && milliseconds % DAY === 0 ? milliseconds / DAY : undefined;
  };
}

/** Returns milliseconds since 1970. Without a zone, a time may be one of many moments. */
function momentForm(text: string): number | undefined {
  const day = parseDay(text);
  if (day !== undefined) return day * DAY;
  const moment = parseMoment(text);
  return moment?.hasZone === true ? moment.milliseconds : safeEpoch(text);
}

/** Different texts can be one number only where JavaScript holds it exactly. */
function safeEpoch(text: string): number | undefined {
  const milliseconds = parseEpoch(text);
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}

/** Neither order nor repetition counts. A list that begins with a semicolon is added to the stored one. */
const compareLists: CompareValue = (sent, stored) => {
  const wanted = optionsOf(sent);
  const has = optionsOf(stored);
  const hasAll = [...wanted].every((option) => has.has(option));
  return hasAll && (sent.startsWith(";") || wanted.size === has.size) ? "same" : "changed";
};

function optionsOf(list: string): Set<string> {
  return new Set(list.split(";").filter((option) => option !== ""));
}

/** HubSpot keeps a lifecycle stage that was to go back, and says nothing (fact 76). Options are in their order. */
function createStageComparison({ options }: PropertyDefinition): CompareValue {
  const places = new Map(listOf(options).map(({ value }, place) => [value, place]));
  return (sent, stored) => {
    if (sent === stored) return "same";
    const from = places.get(stored);
    const to = places.get(sent);
    return from !== undefined && to !== undefined && to < from ? "forward-only" : "changed";
  };
}
