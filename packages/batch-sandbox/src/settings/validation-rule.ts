/** What a validation rule can be about, in HubSpot's words. */
export const RULE_TYPES = [
  "AFTER_DATETIME_DURATION",
  "AFTER_DURATION",
  "ALPHANUMERIC",
  "BEFORE_DATETIME_DURATION",
  "BEFORE_DURATION",
  "DAYS_OF_WEEK",
  "DECIMAL",
  "DOMAIN",
  "EMAIL",
  "EMAIL_ALLOWED_DOMAINS",
  "EMAIL_BLOCKED_DOMAINS",
  "END_DATE",
  "END_DATETIME",
  "FORMAT",
  "MAX_LENGTH",
  "MAX_NUMBER",
  "MIN_LENGTH",
  "MIN_NUMBER",
  "PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE",
  "REGEX",
  "SPECIAL_CHARACTERS",
  "START_DATE",
  "START_DATETIME",
  "URL",
  "URL_ALLOWED_DOMAINS",
  "URL_BLOCKED_DOMAINS",
  "WHITESPACE",
] as const;

/** A rule that an administrator has set for the values of a property. */
export interface ValidationRule {
  readonly ruleType: (typeof RULE_TYPES)[number];
  /** Such as `["NUMERIC_ONLY"]` for `ALPHANUMERIC`, `["10"]` for `MAX_LENGTH`. */
  readonly ruleArguments: readonly string[];
  /** Only told by the endpoint. @default absent */
  readonly shouldApplyNormalization?: boolean;
}
