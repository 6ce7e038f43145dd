import type { ComponentChildren } from "preact";
import { useId, useMemo } from "preact/hooks";
import { quoted } from "../edits.ts";
import { useAnswer } from "../hooks/use-answer.ts";
import type { Pending } from "../hooks/use-pending.ts";
import type { ValueEdit } from "../pending-changes.ts";
import { useStudio } from "../studio-context.ts";
import { plural } from "../words.ts";
import { ChoiceInput, ChoiceList, createLabels, type Labels } from "./choice-input.tsx";
import type { Group } from "./group-table.tsx";
import { Perhaps } from "./perhaps.tsx";

/** One for all, so that nothing is drawn again for it. */
const NONE: readonly never[] = [];

/** The values of a problem that are told whole, each with what can be done with the rows that have it. */
export function KnownValues({
  values,
  objectType,
  property,
  column,
  sentAs,
  pending,
  onEdit,
}: {
  values: Group["values"];
  objectType: string;
  property: string;
  column: number;
  sentAs: (value: string) => string | undefined;
  pending: Pending;
  onEdit: (edit: ValueEdit) => void;
}) {
  const studio = useStudio();
  const id = useId();
  const texts = values.map(({ value }) => value);
  const found = useAnswer(
    () =>
      texts.length === 0 || property === ""
        ? undefined
        : studio
            .valueChoices({ objectType, property, values: texts })
            .then((all) => ({ ...all, texts })),
    [objectType, property, texts.join("\n")],
  );
  const { choices = NONE, near = NONE } = found.value ?? {};
  const asked: readonly string[] = found.value?.texts ?? NONE;
  const labels = useMemo(() => createLabels(choices), [choices]);
  if (values.length === 0) return null;
  return (
    <>
      <ul>
        {values.map(({ rows, value }) => (
          <li key={value}>
            <Change
              label={`Instead of ${quoted(value)}${nowText(sentAs(value))}`}
              value={value}
              rows={plural(rows, "row")}
              list={id}
              labels={labels}
              near={near[asked.indexOf(value)] ?? NONE}
              typed={pending.valueOf(column, value)}
              onType={(to) => pending.type({ kind: "value", column, value, to })}
              onChange={(to) => onEdit({ kind: "value", column, value, to })}
            >
              <button
                type="button"
                class="quiet"
                aria-label={`Leave out ${plural(rows, "row")} with ${quoted(value)}`}
                onClick={() => onEdit({ kind: "leave-out-like", column, value })}
              >
                Leave out {plural(rows, "row")}
              </button>
            </Change>
          </li>
        ))}
      </ul>
      <ChoiceList id={id} labels={labels} />
    </>
  );
}

/** A value may be mended to one that is wrong, too. */
function nowText(to: string | undefined): string {
  return to === undefined ? "" : `, and of ${quoted(to)}, which it is sent as now`;
}

function Change({
  label,
  value,
  rows,
  list,
  labels,
  near,
  typed,
  onType,
  onChange,
  children,
}: {
  label: string;
  /** What the rows have. */
  value: string;
  /** How many have it. */
  rows: string;
  /** The id of what is proposed. */
  list: string;
  labels: Labels;
  near: readonly string[];
  typed: string | undefined;
  onType: (to: string) => void;
  onChange: (to: string) => void;
  /** What else can be done with these rows. */
  children: ComponentChildren;
}) {
  const isTyped = typed !== undefined && typed !== "";
  return (
    <form
      class="row end"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) onChange(typed);
      }}
    >
      <label class="field grow">
        <span>{label}</span>
        <ChoiceInput
          list={list}
          placeholder="type what to send"
          labels={labels}
          value={typed}
          onChange={(to = "") => onType(to)}
        />
      </label>
      <button type="submit" disabled={!isTyped}>
        Change {rows}
      </button>
      {!isTyped && value !== "" && (
        <button type="button" class="quiet" onClick={() => onChange("")}>
          Clear it in {rows}
        </button>
      )}
      {children}
      <Perhaps names={near} textOf={labels.of} onTake={onChange} />
    </form>
  );
}
