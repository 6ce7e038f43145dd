import type { SchemaElement } from "hyparquet";
import { parquetTime } from "./parquet-time.ts";

/** Writes the values of a column as texts, without loss. */
export type CellWriter = (value: unknown) => string;

const strict = new TextDecoder("utf-8", { fatal: true });

/** How the values of a column are written; those that have no text as hexadecimal digits. */
export function parquetCells(element: SchemaElement): {
  write: CellWriter;
  holdsBytes: boolean;
  /** Whether they are numbers, dates or times. */
  isTyped: boolean;
} {
  const write = textWriter(element);
  const writeDigits = (value: unknown): string => hexOf(value as Uint8Array);
  return {
    write: write ?? writeDigits,
    holdsBytes: write === undefined,
    isTyped: write !== undefined && !isTextOrTruth(element),
  };
}

function isTextOrTruth(element: SchemaElement): boolean {
  const { type } = element;
  const isBytes = type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY";
  return type === "BOOLEAN" || (isBytes && !isDecimal(element));
}

function isDecimal({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return converted === "DECIMAL" || logical?.type === "DECIMAL";
}

/** Returns the function that writes values of a type as text; undefined where the type has no text. */
function textWriter(element: SchemaElement): CellWriter | undefined {
  const { type, converted_type: converted, logical_type: logical } = element;
  const time = parquetTime(element);
  if (time !== undefined) return (value) => time(BigInt(value as number | bigint));
  if (isDecimal(element)) {
    const scale = (logical?.type === "DECIMAL" ? logical.scale : element.scale) ?? 0;
    return (value) => decimal(toBigInt(value), scale);
  }
  if (logical?.type === "UUID") return (value) => uuid(value as Uint8Array);
  if (isUnsigned(element)) {
    const bits = type === "INT64" ? 64 : 32;
    return (value) => String(BigInt.asUintN(bits, toBigInt(value)));
  }
  const isText = ["STRING", "ENUM", "JSON", "INTEGER", undefined].includes(logical?.type);
  if (!isText || converted === "BSON" || converted === "INTERVAL") return undefined;
  switch (type) {
    case "FLOAT":
      return (value) => float(value as number);
    case "BYTE_ARRAY":
    case "FIXED_LEN_BYTE_ARRAY":
      return (value) => strict.decode(value as Uint8Array);
    default:
      return String;
  }
}

function isUnsigned({ converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  if (logical?.type === "INTEGER") return !logical.isSigned;
  return converted?.startsWith("UINT_") ?? false;
}

/** A number, or the bytes of one, the highest first, in two's complement. */
function toBigInt(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  const digits = hexOf(value);
  return BigInt.asIntN(8 * value.length, BigInt(`0x${digits === "" ? "0" : digits}`));
}

function decimal(value: bigint, scale: number): string {
  const sign = value < 0n ? "-" : "";
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const point = digits.length - scale;
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The shortest text that is this number among those of 32 bits: 0.1, and not 0.10000000149011612. */
function float(value: number): string {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number.isFinite(value) ? Number(value.toPrecision(9)) : value);
}

function uuid(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
