import type { SourceTable } from "@x/batch-import/studio";

const UNITS = { line: "Line", object: "Object", row: "Row" };

/** The first rows as they are in the file. */
export function FirstRows({ table: { columns, firstRows, rows, unit } }: { table: SourceTable }) {
  return (
    <section>
      <h2 id="first-rows">
        {rows > firstRows.length ? `The first ${firstRows.length} rows` : "All rows"}
      </h2>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="first-rows">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {UNITS[unit]}
              </th>
              {columns.map(({ title }, column) => (
                <th scope="col" key={column}>
                  {title || <i>no title</i>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map(({ cells, line }) => (
              <tr key={line}>
                <td class="number">{line}</td>
                {cells.map((cell, column) => (
                  <td key={column} class="cell">
                    {cell}
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
