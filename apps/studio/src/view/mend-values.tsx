import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { quoted } from "../edits.ts";
import { number, plural } from "../words.ts";
import { Fold } from "./fold.tsx";
import type { Group } from "./group-table.tsx";

/** Mends all rows of a problem that have the same value, or a part of the values of a column. */
export function MendValues({
  group: { distinct, property, values },
  title,
  onSendAs,
  onReplace,
  onLeaveOut,
}: {
  group: Group;
  /** Of the column. */
  title: string;
  onSendAs: (from: string, to: string) => void;
  onReplace: (find: string, to: string) => void;
  onLeaveOut: (value: string) => void;
}) {
  const known = values.filter(({ isCut }) => isCut !== true);
  return (
    <Fold class="mend" summary={`Mend ${property}`}>
      {() => (
        <>
          {known.length > 0 && (
            <ul>
              {known.map(({ rows, value }) => (
                <li key={value}>
                  <Change
                    label={`Instead of ${quoted(value)}`}
                    text={`Change ${plural(rows, "row")}`}
                    onChange={(to) => onSendAs(value, to)}
                  >
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`Leave out ${plural(rows, "row")} with ${quoted(value)}`}
                      onClick={() => onLeaveOut(value)}
                    >
                      Leave out
                    </button>
                  </Change>
                </li>
              ))}
            </ul>
          )}
          {distinct > known.length && (
            <p class="hint">
              {known.length === 0
                ? "These values are too long to be shown whole. Open a line to mend it."
                : `The first ${number(known.length)} values. Others come when these are mended.`}
            </p>
          )}
          <FindAndReplace title={title} onReplace={onReplace} />
        </>
      )}
    </Fold>
  );
}

function Change({
  label,
  text,
  onChange,
  children,
}: {
  label: string;
  text: string;
  onChange: (to: string) => void;
  /** What else can be done with these rows. */
  children: ComponentChildren;
}) {
  const [to, setTo] = useState("");
  return (
    <form
      class="row end"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(to);
      }}
    >
      <label class="field grow">
        <span>{label}</span>
        <input
          type="text"
          value={to}
          placeholder="blank"
          spellcheck={false}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button type="submit">{text}</button>
      {children}
    </form>
  );
}

export function FindAndReplace({
  title,
  onReplace,
}: {
  title: string;
  onReplace: (find: string, to: string) => void;
}) {
  const [find, setFind] = useState("");
  const [to, setTo] = useState("");
  return (
    <form
      class="row end"
      aria-label={`Find and replace in ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (find !== "") onReplace(find, to);
      }}
    >
      <label class="field grow">
        <span>Find in all of {title}</span>
        <input
          type="text"
          value={find}
          spellcheck={false}
          onInput={({ currentTarget }) => setFind(currentTarget.value)}
        />
      </label>
      <label class="field grow">
        <span>Replace with</span>
        <input
          type="text"
          value={to}
          spellcheck={false}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={find === ""}>
        Replace
      </button>
    </form>
  );
}
