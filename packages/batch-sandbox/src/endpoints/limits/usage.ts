import type { ObjectModel } from "../../objects/object-model.ts";

/** An object as the answers about limits name it. */
export function labelsOf({ name, typeId, profile }: ObjectModel): object {
  const plural = name.replaceAll("_", " ");
  return {
    objectTypeId: typeId,
    singularLabel: profile.singular,
    pluralLabel: plural.charAt(0).toUpperCase() + plural.slice(1),
  };
}

/** How much of a limit is used, with the share in percent. */
export function usageOf(limit: number, usage: number): object {
  return { limit, usage, percentage: percentageOf(limit, usage) };
}

/** The same under the names that stand for all objects together. */
export function overallUsage(limit: number, usage: number): object {
  return {
    overallLimit: limit,
    overallUsage: usage,
    overallPercentage: percentageOf(limit, usage),
  };
}

export function percentageOf(limit: number, usage: number): number {
  return (usage / limit) * 100;
}
