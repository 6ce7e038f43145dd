import type { ComponentChildren } from "preact";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { quoted } from "../edits.ts";
import { type PropertyLabels, propertyText } from "../labels.ts";
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

/** A value, and what is typed to be sent instead. */
export interface TypedChange {
  readonly from: string;
  readonly to: string;
  /** Takes it over. */
  readonly take: () => void;
}

/** Mends all rows of a problem that have the same value, or a part of the values of a column. */
export function MendValues({
  group,
  objectType,
  title,
  labels,
  sentAs = () => undefined,
  onSendAs,
  onReplace,
  onLeaveOut,
  onTyped = () => {},
}: {
  group: Group;
  objectType: string;
  /** Of the column. */
  title: string;
  labels: PropertyLabels;
  /** What a value is sent as already. @default none is sent as another */
  sentAs?: (value: string) => string | undefined;
  onSendAs: (from: string, to: string) => void;
  onReplace: (find: string, to: string) => void;
  onLeaveOut: (value: string) => void;
  /** Told of a value that is typed and not taken over; undefined once there is none. */
  onTyped?: (typed: TypedChange | undefined) => void;
}) {
  const { distinct, property = "", values } = group;
  const known = values.filter(({ isCut }) => isCut !== true);
  return (
    <Fold class="mend" summary={`Correct ${propertyText(property, labels)}`}>
      {() => (
        <>
          <KnownValues
            values={known}
            objectType={objectType}
            property={property}
            sentAs={sentAs}
            onSendAs={onSendAs}
            onLeaveOut={onLeaveOut}
            onTyped={onTyped}
          />
          {distinct > known.length && (
            <p class="hint">
              {known.length === 0
                ? "These values are too long to be shown whole. Open a line to correct it."
                : `The first ${number(known.length)} values. Others come when these are corrected.`}
            </p>
          )}
          <FindAndReplace title={title} onReplace={onReplace} />
        </>
      )}
    </Fold>
  );
}

function KnownValues({
  values,
  objectType,
  property,
  sentAs,
  onSendAs,
  onLeaveOut,
  onTyped,
}: {
  values: Group["values"];
  objectType: string;
  property: string;
  sentAs: (value: string) => string | undefined;
  onSendAs: (from: string, to: string) => void;
  onLeaveOut: (value: string) => void;
  onTyped: (typed: TypedChange | undefined) => void;
}) {
  const studio = useStudio();
  const id = useId();
  const texts = values.map(({ value }) => value);
  const found = useAnswer(
    () =>
      texts.length === 0
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
      <ChoiceList id={id} labels={labels} />
      <ul>
        {values.map(({ rows, value }) => (
          <li key={value}>
            <Change
              label={`Instead of ${quoted(value)}${nowText(sentAs(value))}`}
              text={`Change ${plural(rows, "row")}`}
              list={id}
              labels={labels}
              near={near[asked.indexOf(value)] ?? NONE}
              onChange={(to) => onSendAs(value, to)}
              onTyped={(to) =>
                onTyped(
                  to === undefined
                    ? undefined
                    : { from: value, to, take: () => onSendAs(value, to) },
                )
              }
            >
              <button
                type="button"
                class="quiet"
                aria-label={`Leave out ${plural(rows, "row")} with ${quoted(value)}`}
                onClick={() => onLeaveOut(value)}
              >
                Leave out {plural(rows, "row")}
              </button>
            </Change>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A value may be mended to one that is wrong, too. */
function nowText(to: string | undefined): string {
  return to === undefined ? "" : `, and of ${quoted(to)}, which it is sent as now`;
}

function Change({
  label,
  text,
  list,
  labels,
  near,
  onChange,
  onTyped,
  children,
}: {
  label: string;
  text: string;
  /** The id of what is proposed. */
  list: string;
  labels: Labels;
  near: readonly string[];
  onChange: (to: string) => void;
  onTyped: (to: string | undefined) => void;
  /** What else can be done with these rows. */
  children: ComponentChildren;
}) {
  const [to, setTo] = useState<string>();
  const typed = useRef(to);
  typed.current = to;
  // What is typed goes with its row, and where this part of the page is closed.
  useEffect(() => () => void (typed.current !== undefined && onTyped(undefined)), []);
  return (
    <form
      class="row end"
      onSubmit={(event) => {
        event.preventDefault();
        onTyped(undefined);
        onChange(to ?? "");
      }}
    >
      <label class="field grow">
        <span>{label}</span>
        <ChoiceInput
          list={list}
          placeholder="blank"
          labels={labels}
          value={to}
          onChange={(next) => {
            setTo(next);
            onTyped(next);
          }}
        />
      </label>
      <button type="submit">{text}</button>
      {children}
      <Perhaps names={near} textOf={labels.of} onTake={onChange} />
    </form>
  );
}
