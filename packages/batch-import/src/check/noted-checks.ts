import {
  createValueChecks,
  type Job,
  nameKind,
  type Notation,
  quoteValue,
  type ValueCheck,
  type ValueChecks,
} from "@x/batch-core";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import { rowError } from "./row-error.ts";

/** The checks of an account's properties, and how the values of a column are read. */
export interface NotedChecks extends ValueChecks {
  /** The check of a column that maps to the property. */
  ofColumn(property: string, column: number): ValueCheck;
  /** Whether a value may mean another one in another row: what the name of a stage means depends on the pipeline. */
  goesByRow(property: string): boolean;
}

/**
 * Makes the checks of a task. Every notation that is clear is read, whether values are to be rewritten or not: a
 * value that is refused is then told with what it means.
 *
 * Numbers and dates by type are written in HubSpot's way, so that no notation may read them otherwise. As a file of
 * texts that was made of them has no types, this goes by the column: a value that HubSpot takes as it is stays so.
 * Where the column has texts, too, a value that a notation reads otherwise is refused. What is done with a text such
 * as `1.200`, which HubSpot takes for 1.2, goes by the column, too, as long as no notation is asked for.
 */
export function createNotedChecks(
  job: Job,
  { names, properties }: AccountDefinitions,
  { typed, unclear, dateSystem = 1900 }: ColumnMap,
  { coerce, dateFormat, decimalMark }: RowOptions,
): NotedChecks {
  const notation: Notation = {
    dateFormat,
    decimalMark,
    serialDates: dateSystem,
    digitGroups: true,
    names,
  };
  const noted = createValueChecks(job, properties, notation);
  const plain = createValueChecks(job, properties, { names });
  // Without a notation, values are read as HubSpot reads them.
  const isAsItIs = coerce !== true && dateFormat === undefined && decimalMark === undefined;
  const named = new Set(
    properties.filter((one) => nameKind(job.objectType, one) !== undefined).map(({ name }) => name),
  );
  return {
    ...noted,
    goesByRow: (property) => named.has(property),
    ofColumn(property, column) {
      const kind = typed?.[column];
      const read = noted.of(property);
      if (kind === "mixed" && !isAsItIs) return refusingBoth(property, plain.of(property), read);
      if (kind !== "typed" && !isAsItIs) return read;
      const asItIs = plainFirst(plain.of(property), read);
      switch (kind === "typed" ? undefined : unclear?.[column]) {
        case "refused":
          return read;
        case "warned":
          return warningOfBoth(property, asItIs, read);
        default:
          return asItIs;
      }
    },
  };
}

function plainFirst(plain: ValueCheck, noted: ValueCheck): ValueCheck {
  return (text, valueOf) => {
    const checked = plain(text, valueOf);
    return checked?.error === undefined ? checked : noted(text, valueOf);
  };
}

/** HubSpot takes the value as it is, and it may be another one. */
function warningOfBoth(property: string, plain: ValueCheck, noted: ValueCheck): ValueCheck {
  return (text, valueOf) => {
    const checked = plain(text, valueOf);
    if (checked !== undefined || noted(text, valueOf)?.error === undefined) return checked;
    const [taken, other] = [String(Number(text)), text.replace(".", "")];
    const message = `${property}: ${quoteValue(text)} is ${taken} for HubSpot. If it is ${other}, name the decimal mark.`;
    return { warning: { code: "AMBIGUOUS_VALUE", message, property } };
  };
}

function refusingBoth(property: string, plain: ValueCheck, noted: ValueCheck): ValueCheck {
  return (text, valueOf) => {
    const checked = noted(text, valueOf);
    const to = checked?.coercion?.to;
    if (to === undefined) return checked;
    const asType = plain(text, valueOf);
    const other = asType?.coercion?.to ?? text;
    if (asType?.error !== undefined || other === to) return checked;
    const message = `${property}: ${quoteValue(text)} may be ${quoteValue(to)} or ${quoteValue(other)}, as its column has values by type and texts. Write all of its cells as values, or all as texts.`;
    return { error: rowError("AMBIGUOUS_VALUE", message, property) };
  };
}
