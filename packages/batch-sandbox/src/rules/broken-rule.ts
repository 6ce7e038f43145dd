import type { ObjectSettings } from "../objects/object-settings.ts";
import { parseMoment } from "./parse-date.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";

/** How HubSpot names what is wrong with a value. */
export interface BrokenRule {
  readonly code: string;
  readonly message: string;
}

/**
 * Returns the first rule that a value breaks, or `undefined`. Rules whose arguments HubSpot does not
 * describe in full are never broken: formats, durations, special characters, blanks, and those that only
 * say "an e-mail", "a URL", "a domain" or "a phone number with its country code".
 *
 * @param value A value as it is stored; an empty one clears the property and breaks nothing.
 */
export function brokenRule(
  { validationRules }: Pick<ObjectSettings, "validationRules">,
  property: string,
  value: string,
): BrokenRule | undefined {
  if (value === "") return undefined;
  for (const { ruleType, ruleArguments } of validationRules.get(property) ?? []) {
    const broken = CHECKS[ruleType]?.(value, ruleArguments);
    if (broken === undefined) continue;
    const [message, code = `INVALID_${ruleType}`] = broken;
    return { message, code };
  }
  return undefined;
}

/** The message of a broken rule, and its code where it is not made of the rule's type. */
type Check = (value: string, args: readonly string[]) => readonly [string, string?] | undefined;

const CHECKS: Readonly<Partial<Record<ValidationRule["ruleType"], Check>>> = {
  ALPHANUMERIC(value, [kind = ""]) {
    if (kind.startsWith("NUMERIC")) {
      return /^\d*$/.test(value) ? undefined : ["Enter only numbers", "INVALID_NUMERIC"];
    }
    if (kind.startsWith("ALPHANUMERIC")) {
      return /^[\p{L}\d]*$/u.test(value) ? undefined : ["Enter only letters and numbers"];
    }
    return /^\p{L}*$/u.test(value) ? undefined : ["Enter only letters", "INVALID_ALPHA"];
  },
  MIN_LENGTH: (value, [least]) =>
    value.length >= Number(least) ? undefined : [`Enter at least ${least} characters`],
  MAX_LENGTH: (value, [most]) =>
    value.length <= Number(most) ? undefined : [`Enter at most ${most} characters`],
  MIN_NUMBER: (value, [least]) =>
    Number(value) >= Number(least) ? undefined : [`Enter a number from ${least}`],
  MAX_NUMBER: (value, [most]) =>
    Number(value) <= Number(most) ? undefined : [`Enter a number up to ${most}`],
  DECIMAL: (value, [most]) =>
    (value.split(".")[1] ?? "").length <= Number(most)
      ? undefined
      : [`Enter at most ${most} decimals`],
  REGEX: (value, [pattern = ""]) =>
    new RegExp(`^(?:${pattern})$`, "u").test(value) ? undefined : [`Enter a text like ${pattern}`],
  START_DATE: notBefore,
  START_DATETIME: notBefore,
  END_DATE: notAfter,
  END_DATETIME: notAfter,
  DAYS_OF_WEEK: (value, days) =>
    days.includes(WEEKDAYS[new Date(momentOf(value)).getUTCDay()] ?? "")
      ? undefined
      : [`Enter a ${days.join(", ")}`],
  EMAIL_ALLOWED_DOMAINS: (value, domains) =>
    domains.includes(mailDomain(value)) ? undefined : [`Enter an email of ${domains.join(", ")}`],
  EMAIL_BLOCKED_DOMAINS: (value, domains) =>
    domains.includes(mailDomain(value))
      ? [`Emails of ${mailDomain(value)} are blocked`]
      : undefined,
  URL_ALLOWED_DOMAINS: (value, domains) =>
    domains.includes(urlDomain(value)) ? undefined : [`Enter a URL of ${domains.join(", ")}`],
  URL_BLOCKED_DOMAINS: (value, domains) =>
    domains.includes(urlDomain(value)) ? [`URLs of ${urlDomain(value)} are blocked`] : undefined,
};

const WEEKDAYS = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

function notBefore(value: string, [start = ""]: readonly string[]): readonly [string] | undefined {
  return momentOf(value) >= momentOf(start) ? undefined : [`Enter a date from ${start}`];
}

function notAfter(value: string, [end = ""]: readonly string[]): readonly [string] | undefined {
  return momentOf(value) <= momentOf(end) ? undefined : [`Enter a date up to ${end}`];
}

/** A day or a moment in milliseconds since 1970; NaN for any other text, which then breaks the rule. */
function momentOf(text: string): number {
  return parseMoment(text) ?? Number.NaN;
}

function mailDomain(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** The host, without its port: `example.com` of `https://Example.com:8080/a`. */
function urlDomain(url: string): string {
  const [, host = ""] = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url) ?? [];
  return host.toLowerCase();
}
