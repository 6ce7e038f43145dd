import { nameKind } from "@x/batch-core";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { createNotedChecks } from "../../check/noted-checks.ts";
import { createRowCheck } from "../../check/row-check.ts";
import { sentColumns } from "../../mapping/sent-cells.ts";
import type { RowOptions } from "../../record/row-options.ts";
import type { Decided } from "./decide-choice.ts";
import type { MappingProblem } from "../views/columns.ts";

/**
 * Says what is wrong with values that every row gets, by the check of rows: of a row in which all else is blank.
 *
 * @param definitions With the owners and pipelines that values may name. Without them, nothing is known.
 */
export function wrongConstants(
  { columns, job }: Pick<Decided, "columns" | "job">,
  definitions: AccountDefinitions | undefined,
  options: RowOptions,
): readonly MappingProblem[] {
  const { constants = [], properties } = columns;
  if (definitions === undefined || constants.length === 0) return [];
  const kindOf = (property: string | null) => {
    const definition = definitions.properties.find(({ name }) => name === property);
    return definition && nameKind(job.objectType, definition);
  };
  const checks = createNotedChecks(job, definitions, sentColumns(columns), options);
  const account = { checks, definitions };
  const { check } = createRowCheck({ operation: job.operation, columns, account, options });
  const { doubts = [], errors = [] } = check(properties.map(() => undefined)) ?? {};
  // What a stage means goes by the pipeline, which each row may name.
  const goesByRow = properties.some((property) => kindOf(property) === "pipeline");
  return [...errors, ...doubts].flatMap(({ message, property }) => {
    const isOfConstant = constants.some(([name]) => name === property);
    if (!isOfConstant || (goesByRow && kindOf(property!) === "stage")) return [];
    return [{ message, constant: property }];
  });
}
