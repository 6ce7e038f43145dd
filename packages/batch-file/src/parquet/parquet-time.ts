import type { SchemaElement, TimeUnit } from "hyparquet";

const DIGITS: Readonly<Record<TimeUnit, number>> = { MILLIS: 3, MICROS: 6, NANOS: 9 };

/** Writes dates and times as ISO 8601 has them, to the last digit; nothing where a column holds others. */
export function parquetTime(element: SchemaElement): ((value: bigint) => string) | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === "DATE" || logical?.type === "DATE") return date;
  if (type === "INT96") return (value) => dateAndTime(value, 9);
  if (logical?.type === "TIMESTAMP") return (value) => dateAndTime(value, DIGITS[logical.unit]);
  if (logical?.type === "TIME") return (value) => time(value, DIGITS[logical.unit]);
  switch (converted) {
    case "TIMESTAMP_MILLIS":
      return (value) => dateAndTime(value, 3);
    case "TIMESTAMP_MICROS":
      return (value) => dateAndTime(value, 6);
    case "TIME_MILLIS":
      return (value) => time(value, 3);
    case "TIME_MICROS":
      return (value) => time(value, 6);
    default:
      return undefined;
  }
}

function date(days: bigint): string {
  return new Date(Number(days) * 86_400_000).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** A time without a zone is taken for UTC, as HubSpot has no other. */
function dateAndTime(value: bigint, digits: number): string {
  const { seconds, fraction } = split(value, digits);
  const iso = new Date(Number(seconds) * 1000).toISOString();
  return `${iso.slice(0, -".000Z".length)}${fraction}Z`;
}

function time(value: bigint, digits: number): string {
  return dateAndTime(value, digits).slice("1970-01-01T".length, -1);
}

function split(value: bigint, digits: number): { seconds: bigint; fraction: string } {
  const unit = 10n ** BigInt(digits);
  const rest = ((value % unit) + unit) % unit;
  const written = String(rest).padStart(digits, "0").replace(/0+$/, "");
  return { seconds: (value - rest) / unit, fraction: written === "" ? "" : `.${written}` };
}
