import type { RecordObjectType } from "@x/batch-types";
import {
  type ApiVersion,
  ASSOCIATION_OPERATIONS,
  type AssociationOperation,
  PROPERTY_OPERATIONS,
  type PropertyOperation,
} from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import {
  flagProblems,
  nameProblems,
  numberProblems,
  objectTypeProblems,
  versionProblems,
} from "./option-problems.ts";
import { show } from "../internal/show.ts";
import { DEFAULTS } from "./job-options.ts";

interface EveryCall {
  /** @default "2026-03" */
  readonly apiVersion?: ApiVersion | undefined;
  /** How often a request that was not carried out is sent again. @default 10 */
  readonly maxRetries?: number | undefined;
}

/** What is asked about associations, without the records. */
export interface AssociationCallJob extends EveryCall {
  readonly about: "associations";
  readonly operation: AssociationOperation | "labels";
  readonly from: RecordObjectType;
  readonly to: RecordObjectType;
}

/** What is asked about the property definitions of an object, without their names. */
export interface PropertyCallJob extends EveryCall {
  readonly about: "properties";
  readonly operation: PropertyOperation;
  readonly objectType: RecordObjectType;
  /** Read and list only: `true` finds archived properties, and no others. @default false */
  readonly archived?: boolean | undefined;
  /** Read and list only: properties of any other degree are not found. @default "non_sensitive" */
  readonly dataSensitivity?: DataSensitivity | undefined;
}

/** How private the values of a property are. */
export type DataSensitivity = (typeof SENSITIVITIES)[number];

export const SENSITIVITIES = ["non_sensitive", "sensitive", "highly_sensitive"] as const;

/** What is asked beside records. */
export type CallJob = AssociationCallJob | PropertyCallJob;

/** A job with every option present. */
export type Resolved<Job extends CallJob> = Job & {
  readonly apiVersion: ApiVersion;
  readonly maxRetries: number;
};

export type ResolvedCallJob = Resolved<CallJob>;

/**
 * Fills in the defaults, and refuses what cannot be asked.
 *
 * @throws {InvalidOptionsError} naming every problem.
 */
export function resolveCallJob(job: CallJob): ResolvedCallJob {
  const problems = findProblems(job);
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  const { apiVersion = DEFAULTS.apiVersion, maxRetries = DEFAULTS.maxRetries } = job;
  return { ...job, apiVersion, maxRetries };
}

function findProblems(job: CallJob): string[] {
  const problems =
    job.about === "associations"
      ? [
          ...operationProblems(job.operation, [...ASSOCIATION_OPERATIONS, "labels"]),
          ...recordTypeProblems("from", job.from),
          ...recordTypeProblems("to", job.to),
        ]
      : [
          ...operationProblems(job.operation, PROPERTY_OPERATIONS),
          ...recordTypeProblems("objectType", job.objectType),
          ...filterProblems(job),
        ];
  const names = ["about", "operation", "apiVersion", "maxRetries"];
  problems.push(
    ...nameProblems(job, [
      ...names,
      ...(job.about === "associations"
        ? ["from", "to"]
        : ["objectType", "archived", "dataSensitivity"]),
    ]),
    ...versionProblems(job.apiVersion),
    ...numberProblems("maxRetries", job.maxRetries, 0),
  );
  return problems;
}

function operationProblems(operation: unknown, offered: readonly string[]): string[] {
  return offered.some((one) => one === operation)
    ? []
    : [`operation: expected one of ${offered.join(", ")}; got ${show(operation)}.`];
}

function recordTypeProblems(name: string, value: unknown): string[] {
  if (value !== "deal_splits") return objectTypeProblems(name, value);
  return [`${name}: deal splits have neither associations nor properties of their own.`];
}

function filterProblems({
  archived,
  dataSensitivity = "non_sensitive",
}: PropertyCallJob): string[] {
  const problems = flagProblems("archived", archived);
  if (!SENSITIVITIES.includes(dataSensitivity)) {
    problems.push(
      `dataSensitivity: expected one of ${SENSITIVITIES.join(", ")}; got ${show(dataSensitivity)}.`,
    );
  }
  return problems;
}
