import type { ComponentChildren } from "preact";
import { useId, useMemo } from "preact/hooks";
import { quoted } from "../edits.ts";
import type { Pending } from "../hooks/use-pending.ts";
import { type PropertyLabels, propertyText } from "../labels.ts";
import type { ValueEdit } from "../pending-changes.ts";
import { useStudio } from "../studio-context.ts";
import { useAnswer } from "../hooks/use-answer.ts";
import { number, plural } from "../words.ts";
import { ChoiceInput, ChoiceList, createLabels, type Labels } from "./choice-input.tsx";
import { FindAndReplace } from "./find-and-replace.tsx";
import { Fold } from "./fold.tsx";
import type { Group } from "./group-table.tsx";
import { Perhaps } from "./perhaps.tsx";

/** One for all, so that nothing is drawn again for it. */
const NONE: readonly never[] = [];

/** Mends all rows of a problem that have the same value, or a part of the values of a column. */
export function MendValues({
  group,
  objectType,
  column,
  title,
  labels,
  sentAs = () => undefined,
  pending,
  onEdit,
}: {
  group: Group;
  objectType: string;
  /** What gives the property. */
  column: number;
  /** Of the column. */
  title: string;
  labels: PropertyLabels;
  /** What a value is sent as already. @default none is sent as another */
  sentAs?: (value: string) => string | undefined;
  pending: Pending;
  onEdit: (edit: ValueEdit) => void;
}) {
  const { distinct, property = "", values } = group;
  const known = values.filter(({ isCut }) => isCut !== true);
  return (
    <Fold
      class="mend"
      summary={`Correct ${property === "" ? title : propertyText(property, labels)}`}
    >
      {() => (
        <>
          <KnownValues
            values={known}
            objectType={objectType}
            property={property}
            column={column}
            sentAs={sentAs}
            pending={pending}
            onEdit={onEdit}
          />
          {distinct > known.length && (
            <p class="hint">
              {known.length === 0
                ? "These values are too long, or some of several in a cell. Open a line to correct it."
                : `The first ${number(known.length)} values. Others come when these are corrected.`}
            </p>
          )}
          <FindAndReplace column={column} title={title} pending={pending} onEdit={onEdit} />
        </>
      )}
    </Fold>
  );
}

function KnownValues({
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
