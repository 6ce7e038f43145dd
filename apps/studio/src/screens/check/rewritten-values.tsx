import { number } from "../../words.ts";
import { Fold } from "../../view/fold.tsx";
import type { Group } from "../../view/group-table.tsx";

/** Values before and after they are rewritten. */
export function RewrittenValues({ group: { distinct, values } }: { group: Group }) {
  return (
    <Fold class="mend" summary="Before and after">
      {() => (
        <>
          <table class="values">
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col">Sent</th>
                <th scope="col" class="number">
                  Rows
                </th>
              </tr>
            </thead>
            <tbody>
              {values.map(({ rows, to, value }) => (
                <tr key={value}>
                  <td class="as-is">{value}</td>
                  <td class="as-is">{to}</td>
                  <td class="number">{number(rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {distinct > values.length && (
            <p class="hint">
              The first {number(values.length)} of{" "}
              {distinct < 100 ? number(distinct) : "100 or more"} values.
            </p>
          )}
        </>
      )}
    </Fold>
  );
}
