import type { SentRowView } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { type PropertyLabels, propertyText } from "../../labels.ts";
import { Values } from "../../view/values.tsx";
import { plural } from "../../words.ts";

const SHOWN_AT_ONCE = 5;

/** The first rows as they will be sent: what was coerced, mapped and mended is in them. */
export function SentRows({
  rows: all,
  labels,
}: {
  rows: readonly SentRowView[];
  labels: PropertyLabels;
}) {
  const [isWhole, setIsWhole] = useState(false);
  if (all.length === 0) return null;
  const rows = isWhole ? all : all.slice(0, SHOWN_AT_ONCE);
  const properties = [...new Set(rows.flatMap((row) => Object.keys(row.properties)))];
  const hasId = rows.some(({ id }) => id !== undefined);
  const hasAssociations = rows.some(({ associations }) => associations.length > 0);
  return (
    <section>
      <h2 id="sent-rows">
        {rows.length === 1 ? "One row" : `The first ${rows.length} rows`} as{" "}
        {rows.length === 1 ? "it" : "they"} will be sent
      </h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="sent-rows">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                Line
              </th>
              {hasId && <th scope="col">Record id</th>}
              {properties.map((name) => (
                <th scope="col" key={name}>
                  {propertyText(name, labels)}
                </th>
              ))}
              {hasAssociations && <th scope="col">To associate with</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ associations, id, line, properties: values }) => (
              <tr key={line}>
                <td class="number">{line}</td>
                {hasId && <td>{id}</td>}
                {properties.map((name) => (
                  <td key={name} class="cell">
                    {valueText(values[name])}
                  </td>
                ))}
                {hasAssociations && (
                  <td class="cell">
                    <Values of={associations} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > rows.length && (
        <p>
          <button type="button" class="quiet" onClick={() => setIsWhole(true)}>
            Show {plural(all.length - rows.length, "more row", "more rows")}
          </button>
        </p>
      )}
    </section>
  );
}

function valueText(value: string | undefined) {
  if (value === undefined) return <i class="hint">not sent</i>;
  return value === "" ? <i>cleared</i> : value;
}
