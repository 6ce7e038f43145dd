import type { ColumnValue, ColumnValues, SendAs, SourceTable } from "@x/batch-import/studio";
import { useMemo, useState } from "preact/hooks";
import { ChoiceInput, ChoiceList, createLabels } from "../../view/choice-input.tsx";
import { Fold } from "../../view/fold.tsx";
import { Perhaps } from "../../view/perhaps.tsx";
import { columnTitle, number, plural } from "../../words.ts";

/** More of them at a time would hold the page up. */
const SHOWN_AT_ONCE = 50;

/** What columns say whose properties take only values of a list, and what HubSpot gets for each. */
export function ValueLists({
  lists,
  table,
  sendAs,
  onChange,
}: {
  lists: readonly ColumnValues[];
  table: SourceTable;
  sendAs: readonly SendAs[];
  onChange: (sendAs: readonly SendAs[]) => void;
}) {
  if (lists.length === 0) return null;
  return (
    <section>
      <h2>What values become</h2>
      {lists.map((list) => (
        <ValueList
          key={`${list.column} ${list.property}`}
          list={list}
          title={columnTitle(table.columns[list.column]?.title, list.column)}
          sendAs={sendAs}
          onChange={onChange}
        />
      ))}
    </section>
  );
}

const NOTHING = { label: "(nothing: the cell counts as blank)", value: "" };

const KINDS = { option: "option", owner: "owner", pipeline: "pipeline", stage: "stage" } as const;

function ValueList({
  list,
  title,
  sendAs,
  onChange,
}: {
  list: ColumnValues;
  title: string;
  sendAs: readonly SendAs[];
  onChange: (sendAs: readonly SendAs[]) => void;
}) {
  const { choices, column, kind, notKnown, otherRows, property, values } = list;
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const labels = useMemo(() => createLabels([...choices, NOTHING]), [choices]);
  const said = new Map(
    sendAs.filter((one) => one.column === column).map(({ from, to }) => [from, to]),
  );
  const isOpenValue = ({ means, value }: ColumnValue): boolean => {
    const to = said.get(value);
    return to === undefined ? means === undefined : notKnown.includes(to);
  };
  const open = values.filter(isOpenValue);
  const proposed = open.filter(({ near }) => near !== undefined);
  const shown = values.slice(0, most);

  function set(changed: ReadonlyMap<string, string | undefined>): void {
    const kept = sendAs.filter((one) => one.column !== column || !changed.has(one.from));
    const added = [...changed].flatMap(([from, to]) =>
      to === undefined ? [] : [{ column, from, to }],
    );
    onChange([...kept, ...added]);
  }
  return (
    <Fold
      class="value-list"
      startsOpen={open.length > 0}
      summary={
        <>
          <strong>{title}</strong> → {property}: {plural(values.length, "value")}
          {otherRows > 0 && " and more"},{" "}
          {open.length === 0 ? (
            "all known to HubSpot or mapped"
          ) : (
            <strong class="bad">{number(open.length)} not known to HubSpot</strong>
          )}
        </>
      }
    >
      {() => (
        <>
          {proposed.length > 0 && (
            <p>
              <button
                type="button"
                onClick={() => set(new Map(proposed.map(({ near, value }) => [value, near])))}
              >
                Take {plural(proposed.length, "proposal")}
              </button>
            </p>
          )}
          <table class="values">
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col" class="number">
                  Rows
                </th>
                <th scope="col">In HubSpot ({KINDS[kind]})</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const { means, near, rows, value } = one;
                const to = said.get(value);
                const isOpen = isOpenValue(one);
                return (
                  <tr key={value} class={isOpen ? "not-known" : ""}>
                    <th scope="row">{value}</th>
                    <td class="number">{number(rows)}</td>
                    <td>
                      <ChoiceInput
                        list={`choices-${column}`}
                        aria-label={`${title}: what ${value} becomes`}
                        placeholder={means === undefined ? "not known" : labels.of(means)}
                        labels={labels}
                        value={to}
                        onChange={(next) => set(new Map([[value, next]]))}
                      />
                      {isOpen && to !== undefined && (
                        <small class="near">HubSpot does not know this value.</small>
                      )}
                      {isOpen && near !== undefined && (
                        <Perhaps
                          names={[near]}
                          textOf={labels.of}
                          onTake={(next) => set(new Map([[value, next]]))}
                        />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <ChoiceList id={`choices-${column}`} labels={labels} />
          {values.length > shown.length && (
            <p>
              <button type="button" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
                Show more: {number(shown.length)} of {plural(values.length, "value")} are shown
              </button>
            </p>
          )}
          {otherRows > 0 && (
            <p class="hint">
              {plural(otherRows, "row has", "rows have")} values that are not listed here: there are
              too many different ones. The check tells of those that HubSpot does not know.
            </p>
          )}
        </>
      )}
    </Fold>
  );
}
