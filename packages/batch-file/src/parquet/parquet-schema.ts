import type { FileMetaData, SchemaElement } from "hyparquet";
import { type CellWriter, parquetCellWriter } from "./parquet-cell.ts";
import type { Problems } from "../problems/problems.ts";

export interface ParquetColumn {
  readonly name: string;
  readonly write: CellWriter;
}

/** The columns of a Parquet file, each of which has to hold one value a row. */
export function parquetColumns({ schema }: FileMetaData, problems: Problems): ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  const refused: string[] = [];
  const names = new Set<string>();
  let at = 1;
  for (let left = schema[0]?.num_children ?? 0; left > 0 && at < schema.length; left -= 1) {
    const element = schema[at]!;
    const { name } = element;
    const write = isNested(element) ? undefined : parquetCellWriter(element);
    if (write === undefined) refused.push(JSON.stringify(name));
    else if (names.has(name))
      problems.stop(undefined, "DAMAGED", `the column ${JSON.stringify(name)} twice.`);
    else columns.push({ name, write });
    names.add(name);
    at = afterElement(schema, at);
  }
  if (refused.length > 0) {
    const list = refused.slice(0, 20).join(", ");
    problems.stop(
      undefined,
      "VALUE",
      `${list}: no text, number or date, but lists, objects or bytes.`,
    );
  }
  return columns;
}

/** Without what the values mean, so that they are read as they are stored: no Date has microseconds, no number 38 digits. */
export function withoutMeanings(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map(
    ({ converted_type: _converted, logical_type: _logical, ...element }) => element,
  );
  return { ...metadata, schema };
}

function isNested({ num_children: children, repetition_type: repetition }: SchemaElement): boolean {
  return (children ?? 0) > 0 || repetition === "REPEATED";
}

/** Elements are listed parents first, each before its children. */
function afterElement(schema: readonly SchemaElement[], at: number): number {
  let next = at;
  for (let left = 1; left > 0 && next < schema.length; left -= 1) {
    left += schema[next]!.num_children ?? 0;
    next += 1;
  }
  return next;
}
