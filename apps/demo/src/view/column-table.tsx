import type { ColumnMap } from "@x/batch-import";
import type { Table } from "../input/table.ts";

/** The columns of the file, one below the other: what each maps to, and its first cells. */
export function ColumnTable(given: {
  table: Table;
  /** The property of each column; `""` leaves it out. */
  names: readonly string[];
  /** Absent while there are problems with them. */
  columns: ColumnMap | undefined;
  isDisabled: boolean;
  onChange: (names: readonly string[]) => void;
}) {
  const { table, names, columns, isDisabled, onChange } = given;
  const { firstRows, survey } = table;

  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">Columns</h2>
      <p>
        A header that is the name or the label of a property maps to it. Name a property for any
        other, or leave it empty to leave the column out.
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="columns-title">
        <table>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Property</th>
              {firstRows.map(({ line }) => (
                <th scope="col" key={line}>
                  Line {line}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {survey.header.map((title, column) => (
              <tr key={column}>
                <th scope="row">{title}</th>
                <td>
                  <input
                    type="text"
                    aria-label={`Property of ${title}`}
                    placeholder="left out"
                    spellcheck={false}
                    autocapitalize="none"
                    disabled={isDisabled}
                    value={names[column]}
                    onInput={({ currentTarget }) =>
                      onChange(names.with(column, currentTarget.value.trim()))
                    }
                  />
                  {roleOf(column, names, columns)}
                </td>
                {firstRows.map(({ line, cells }) => (
                  <td key={line} class="cell" title={cells[column]}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Where a name does not mean that its cells are written. */
function roleOf(column: number, names: readonly string[], columns: ColumnMap | undefined) {
  if (columns === undefined) return null;
  if (column === columns.idColumn) return <small>the record id</small>;
  if (names[column] !== "" && columns.properties[column] === null) return <small>not sent</small>;
  return null;
}
