import {
  type MappingProblem,
  type Proposal,
  type PropertyView,
  type SourceTable,
  takesText,
} from "@x/batch-import/studio";
import { columnTitle, number } from "../../words.ts";
import { FieldProblems } from "./field-problems.tsx";
import { Perhaps } from "../../view/perhaps.tsx";
import { Values } from "../../view/values.tsx";
import { PropertyInput, PropertyList } from "./property-input.tsx";

/** The columns of the file, one below the other: what is in each, and which property it is. */
export function ColumnTable({
  table,
  columns,
  proposals,
  properties,
  problems,
  onChange,
}: {
  table: SourceTable;
  columns: readonly (string | null)[];
  proposals: readonly Proposal[];
  properties: readonly PropertyView[];
  problems: readonly MappingProblem[];
  onChange: (columns: readonly (string | null)[]) => void;
}) {
  return (
    <>
      <PropertyList properties={properties} />
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Property in HubSpot</th>
            <th scope="col">Values</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ title, filled, examples }, column) => {
            const property = columns[column] ?? null;
            const name = columnTitle(title, column);
            const set = (value: string): void =>
              onChange(columns.with(column, value === "" ? null : value));
            return (
              <tr key={column} class={property === null ? "not-written" : ""}>
                <th scope="row">{title || <i>no title</i>}</th>
                <td>
                  <PropertyInput
                    properties={properties}
                    aria-label={`Property of ${name}`}
                    placeholder="not written"
                    value={property ?? ""}
                    onChange={set}
                  />
                  <PropertyHint
                    property={properties.find((one) => one.name === property)}
                    proposal={property === null ? proposals[column] : undefined}
                    onTake={set}
                  />
                  <FieldProblems
                    problems={problems.filter(({ columns: places }) => places?.includes(column))}
                    onTake={set}
                  />
                </td>
                <td>
                  <FillRate filled={filled} rows={table.rows} />
                  <span class="examples">
                    <Values of={examples} between=" · " />
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** What is known of the property that was chosen, or which ones may be meant. */
function PropertyHint({
  property,
  proposal,
  onTake,
}: {
  property: PropertyView | undefined;
  proposal: Proposal | undefined;
  onTake: (name: string) => void;
}) {
  if (property !== undefined) {
    return (
      <small>
        <bdi>{property.label}</bdi> · <bdi>{takesText(property)}</bdi>
      </small>
    );
  }
  if (proposal?.isReadOnly === true) return <small>HubSpot alone sets this property.</small>;
  if (proposal?.better !== undefined) {
    const { property, title } = proposal.better;
    return (
      <small>
        Means {property}, as the column <bdi>{title}</bdi> does.
      </small>
    );
  }
  const names = proposal === undefined ? [] : [...proposal.mayBe, ...proposal.near];
  return <Perhaps names={names} onTake={onTake} />;
}

function FillRate({ filled, rows }: { filled: number; rows: number }) {
  const text =
    filled === rows
      ? "in all rows"
      : filled === 0
        ? "empty"
        : `in ${number(filled)} of ${number(rows)} rows`;
  return (
    <span class="filled">
      <meter min={0} max={rows} value={filled} aria-hidden="true" /> {text}
    </span>
  );
}
