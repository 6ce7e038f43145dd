import {
  associationWords,
  type ImportChoice,
  type MappingProblem,
  type ObjectView,
  type SourceTable,
} from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { Choose } from "../../view/choose.tsx";
import { FieldProblems } from "./field-problems.tsx";

const MISSING = [
  ["", "refuse the row"],
  ["ignore", "leave the association out"],
  ["create", "create the record, by a unique property"],
] as const;

interface Said {
  readonly title: string;
  readonly objectType: string;
  readonly property: string;
  readonly label: string;
}

function textOf({ label, objectType, property, title }: Said): string {
  const by = property.trim() === "" ? "" : `${property.trim()}=`;
  const named = label.trim() === "" ? "" : `:${label.trim()}`;
  return `${objectType}:${by}${title}${named}`;
}

/** Columns that name other records to associate with, each kept in the words of the command: `companies:domain=Website`. */
export function AssociationList({
  associate,
  missing,
  table,
  objects,
  problems,
  onChange,
  onOpen,
}: {
  associate: readonly string[];
  missing: ImportChoice["missing"];
  table: SourceTable;
  objects: readonly ObjectView[];
  problems: readonly MappingProblem[];
  onChange: (changed: Pick<ImportChoice, "associate" | "missing">) => void;
  /** Told of an association that is filled in and not made yet; undefined once there is none. */
  onOpen: (text: string | undefined) => void;
}) {
  const titles = table.columns.map(({ title }) => title).filter((title) => title !== "");
  const empty = { title: titles[0] ?? "", objectType: "companies", property: "", label: "" };
  const [said, setSaid] = useState(empty);
  const { label, objectType, property, title } = said;
  const text = textOf(said);
  function set(changed: Partial<typeof said>): void {
    const next = { ...said, ...changed };
    setSaid(next);
    onOpen(
      textOf(next) === textOf(empty) || associate.includes(textOf(next)) ? undefined : textOf(next),
    );
  }
  return (
    <section>
      <h2>Associations</h2>
      <p class="hint">
        A column can name the records to associate with: by their ids, or by the value of a
        property, such as the domain of a company. Several in a cell are separated by semicolons.
      </p>
      {associate.length > 0 && (
        <ul class="edits boxed">
          {associate.map((one) => (
            <li key={one}>
              <span>
                {associationWords(one, titles)}
                <FieldProblems problems={problems.filter(({ associate }) => associate === one)} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Remove: ${associationWords(one, titles)}`}
                onClick={() => onChange({ associate: associate.filter((other) => other !== one) })}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      {associate.length > 0 && (
        <Choose
          label="If a record named by a property is missing"
          chosen={missing ?? ""}
          options={MISSING}
          onChange={(chosen) =>
            onChange({ missing: chosen === "ignore" || chosen === "create" ? chosen : undefined })
          }
        />
      )}
      <form
        class="row end"
        aria-label="A new association"
        onSubmit={(event) => {
          event.preventDefault();
          if (!associate.includes(text)) onChange({ associate: [...associate, text] });
          setSaid(empty);
          onOpen(undefined);
        }}
      >
        <Choose
          label="Column"
          chosen={title}
          options={titles.map((one) => [one, one] as const)}
          onChange={(one) => set({ title: one })}
        />
        <Choose
          label="Names records of"
          chosen={objectType}
          options={objects.map((one) => [one.objectType, one.label] as const)}
          onChange={(one) => set({ objectType: one })}
        />
        <label class="field">
          <span>By the property</span>
          <input
            type="text"
            size={12}
            placeholder="record id"
            spellcheck={false}
            autocapitalize="none"
            value={property}
            onInput={({ currentTarget }) => set({ property: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>With the label</span>
          <input
            type="text"
            size={12}
            placeholder="none"
            spellcheck={false}
            value={label}
            onInput={({ currentTarget }) => set({ label: currentTarget.value })}
          />
        </label>
        <button type="submit" disabled={title === ""}>
          Associate
        </button>
      </form>
    </section>
  );
}
