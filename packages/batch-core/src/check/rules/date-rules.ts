import { DAY, parseDay } from "../../internal/calendar.ts";
import { parseMoment } from "../../internal/moment.ts";
import type { MakeRuleCheck } from "./rule-check.ts";

type Rules = Readonly<Record<string, MakeRuleCheck>>;

/** Rules for days, by their type. In which form HubSpot has their argument is not described. */
export const DATE_RULES: Rules = rulesFor((text) => {
  const value = readMoment(text);
  return value?.isDay === true ? value : undefined;
});

/** The same for moments. */
export const DATETIME_RULES: Rules = rulesFor((text) => {
  const value = readMoment(text);
  return value && { ...value, isDay: false };
});

function rulesFor(read: (text: string) => Read | undefined): Rules {
  const from = limited((limit, text) => (given) => {
    const value = read(given);
    const isBefore = value !== undefined && value.at + marginOf(value, limit) < limit.at;
    return isBefore ? `a date from ${text}` : undefined;
  });
  const upTo = limited((limit, text) => (given) => {
    const value = read(given);
    const isAfter = value !== undefined && value.at - marginOf(value, limit) > limit.at;
    return isAfter ? `a date up to ${text}` : undefined;
  });
  return { START_DATE: from, START_DATETIME: from, END_DATE: upTo, END_DATETIME: upTo };
}

function limited(make: (limit: Read, text: string) => ReturnType<MakeRuleCheck>): MakeRuleCheck {
  return ([text = "", ...others]) => {
    const limit = others.length === 0 ? readMoment(text) : undefined;
    return limit && make(limit, text);
  };
}

interface Read {
  /** Milliseconds since 1970; of a day its midnight UTC. */
  readonly at: number;
  readonly isDay: boolean;
}

/** Between two days there is no doubt, nor between two moments. When a day begins and ends depends on the time zone. */
function marginOf(one: Read, other: Read): number {
  return one.isDay === other.isDay ? 0 : 2 * DAY;
}

function readMoment(text: string): Read | undefined {
  const day = parseDay(text);
  if (day !== undefined) return { at: day * DAY, isDay: true };
  // With fewer digits it could be seconds, or a day without dashes.
  if (/^\d{12,13}$/.test(text)) return { at: Number(text), isDay: Number(text) % DAY === 0 };
  const moment = parseMoment(text);
  return moment?.hasZone === true ? { at: moment.milliseconds, isDay: false } : undefined;
}
