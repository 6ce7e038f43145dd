import type { MappingView, SourceTable } from "@x/batch-import/studio";
import type { Draft } from "../../tab/draft.ts";
import { Values } from "../../view/values.tsx";
import { plural } from "../../words.ts";

/** The table above says it of each. */
const MOST_TOLD = 8;

/** Says what is written and what is not. */
export function MappingResult({
  mapping,
  table,
  draft: { columns, job },
}: {
  mapping: MappingView | undefined;
  table: SourceTable;
  draft: Draft;
}) {
  if (mapping === undefined || mapping.problems.length > 0) return null;
  if (job.operation === "archive") {
    return <p role="status">Records are found by their ids. No column is written.</p>;
  }
  const written = columns.filter((property) => property !== null).length;
  const left = mapping.notWritten.map((title) => title || "one without a title");
  return (
    <p role="status">
      {written} of {plural(table.columns.length, "column")} will be written.
      {left.length > 0 && (
        <>
          {" "}
          Not written: <Values of={left} most={MOST_TOLD} />.
        </>
      )}
    </p>
  );
}
