import type { Account } from "../../account/account.ts";
import type { Answer } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { allObjects, customObjects, standardObjects } from "./all-objects.ts";
import { labelsOf, overallUsage, usageOf } from "./usage.ts";

// Those of a large account. The sandbox tells limits, and enforces none.
const RECORDS_OF_OBJECT = 15_000_000;
const RECORDS_OF_CUSTOM_OBJECTS = 500_000;
const CUSTOM_PROPERTIES_OF_OBJECT = 1_000;
const CALCULATED_PROPERTIES = 200;
const PIPELINES_OF_OBJECT = 100;
const PIPELINES_OF_CUSTOM_OBJECTS = 100;
const CUSTOM_OBJECTS = 10;

export function recordLimits({ account }: Call): Answer {
  const count = (object: ObjectModel) =>
    [...account.tableOf(object).all()].filter(({ archivedAt }) => archivedAt === undefined).length;
  return byOrigin(account, count, RECORDS_OF_OBJECT, RECORDS_OF_CUSTOM_OBJECTS);
}

export function pipelineLimits({ account }: Call): Answer {
  const count = ({ pipelines }: ObjectModel) => pipelines.length;
  return byOrigin(account, count, PIPELINES_OF_OBJECT, PIPELINES_OF_CUSTOM_OBJECTS);
}

export function customPropertyLimits({ account }: Call): Answer {
  const objects = allObjects(account);
  const usages = objects.map((object) => [object, customProperties(object).length] as const);
  const body = {
    byObjectType: usages.map(([object, usage]) => ({
      ...labelsOf(object),
      ...usageOf(CUSTOM_PROPERTIES_OF_OBJECT, usage),
    })),
    ...overallUsage(CUSTOM_PROPERTIES_OF_OBJECT * objects.length, sumOf(usages)),
  };
  return { status: 200, body };
}

export function calculatedPropertyLimits({ account }: Call): Answer {
  const usages = allObjects(account).map((object) => {
    const calculated = customProperties(object).filter((it) => it.calculated === true);
    return [object, calculated.length] as const;
  });
  return { status: 200, body: usagesWithin(CALCULATED_PROPERTIES, usages) };
}

export function customObjectLimits({ account }: Call): Answer {
  return { status: 200, body: usageOf(CUSTOM_OBJECTS, customObjects(account).length) };
}

/** A limit for each of HubSpot's objects, and one for all custom objects together. */
function byOrigin(
  account: Account,
  count: (object: ObjectModel) => number,
  limit: number,
  customLimit: number,
): Answer {
  const customs = customObjects(account).map((object) => [object, count(object)] as const);
  const body = {
    hubspotDefinedObjectTypes: standardObjects(account).map((object) => ({
      ...labelsOf(object),
      ...usageOf(limit, count(object)),
    })),
    customObjectTypes: usagesWithin(customLimit, customs),
  };
  return { status: 200, body };
}

type Usages = readonly (readonly [ObjectModel, number])[];

function usagesWithin(limit: number, usages: Usages): object {
  const byObjectType = usages.map(([object, usage]) => ({ ...labelsOf(object), usage }));
  return { byObjectType, ...overallUsage(limit, sumOf(usages)) };
}

function sumOf(usages: Usages): number {
  return usages.reduce((sum, [, usage]) => sum + usage, 0);
}

function customProperties({ definitions }: ObjectModel): ObjectModel["definitions"] {
  return definitions.filter((it) => it.hubspotDefined !== true);
}
