import {
  createValueChecks,
  type Job,
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
}

/**
 * Makes the checks of a task. Every notation that is clear is read, whether values are to be rewritten or not: a
 * value that is refused is then told with what it means.
 *
 * Numbers and dates by type are written in HubSpot's way, so that no notation may read them otherwise. As a file of
 * texts that was made of them has no types, this goes by the column: a value that HubSpot takes as it is stays so.
 * Where the column has texts, too, a value that a notation reads otherwise is refused.
 */
export function createNotedChecks(
  job: Job,
  { names, properties }: AccountDefinitions,
  { typed, dateSystem = 1900 }: ColumnMap,
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
  // Then nobody asked for values to be read otherwise than HubSpot does.
  const isAsItIs = coerce !== true && dateFormat === undefined && decimalMark === undefined;
  return {
    ...noted,
    ofColumn(property, column) {
      const kind = typed?.[column];
      const read = noted.of(property);
      if (kind === "mixed" && !isAsItIs) return refusingBoth(property, plain.of(property), read);
      return kind === "typed" || isAsItIs ? plainFirst(plain.of(property), read) : read;
    },
  };
}

function plainFirst(plain: ValueCheck, noted: ValueCheck): ValueCheck {
  return (text, valueOf) => {
    const checked = plain(text, valueOf);
    return checked?.error === undefined ? checked : noted(text, valueOf);
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
