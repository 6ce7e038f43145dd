import { API_VERSIONS } from "@x/batch-types/registry";
import { findObject } from "./find-object.ts";
import { show } from "../internal/show.ts";

// What jobs of every kind are asked; each gives a sentence where an option is wrong.

export function objectTypeProblems(name: string, value: unknown): string[] {
  if (typeof value === "string" && findObject(value) !== undefined) return [];
  return [
    `${name}: unknown object type ${show(value)}. Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.`,
  ];
}

export function versionProblems(value: unknown): string[] {
  return value === undefined || API_VERSIONS.some((version) => version === value)
    ? []
    : [`apiVersion: expected one of ${API_VERSIONS.join(", ")}; got ${show(value)}.`];
}

/** A name that is written wrong would be an option that does nothing. */
export function nameProblems(given: object, names: readonly string[]): string[] {
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `${name}: unknown; there are ${names.join(", ")}.`);
}

export function flagProblems(name: string, value: unknown): string[] {
  return value === undefined || typeof value === "boolean"
    ? []
    : [`${name}: expected true or false; got ${show(value)}.`];
}

/** @param most Left out where there is no limit worth naming. */
export function numberProblems(
  name: string,
  value: unknown,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): string[] {
  if (value === undefined) return [];
  if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return [];
  const range = most === Number.MAX_SAFE_INTEGER ? `${least}` : `${least} to ${most}`;
  return [`${name}: expected a whole number from ${range}; got ${show(value)}.`];
}
