import type { ImportChoice, MappingProblem, ObjectView, SourceTable } from "@x/batch-import/studio";
import { useState } from "preact/hooks";
import { Choose } from "./choose.tsx";
import { FieldProblems } from "./field-problems.tsx";

const MISSING = [
  ["", "refuse the row"],
  ["ignore", "leave the association out"],
  ["create", "create the record, by a unique property"],
] as const;

/** Columns that name other records to associate with, each in the words of the command: `companies:domain=Website`. */
export function AssociationList({
  associate,
  missing,
  table,
  objects,
  problems,
  onChange,
}: {
  associate: readonly string[];
  missing: ImportChoice["missing"];
  table: SourceTable;
  objects: readonly ObjectView[];
  problems: readonly MappingProblem[];
  onChange: (changed: Pick<ImportChoice, "associate" | "missing">) => void;
}) {
  const titles = table.columns.map(({ title }) => title).filter((title) => title !== "");
  const [title, setTitle] = useState(titles[0] ?? "");
  const [objectType, setObjectType] = useState("companies");
  const [property, setProperty] = useState("");
  const [label, setLabel] = useState("");
  const by = property.trim() === "" ? "" : `${property.trim()}=`;
  const named = label.trim() === "" ? "" : `:${label.trim()}`;
  const text = `${objectType}:${by}${title}${named}`;
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
                {one}
                <FieldProblems problems={problems.filter(({ associate }) => associate === one)} />
              </span>
              <button
                type="button"
                class="quiet"
                aria-label={`Remove ${one}`}
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
        }}
      >
        <Choose
          label="Column"
          chosen={title}
          options={titles.map((one) => [one, one] as const)}
          onChange={setTitle}
        />
        <Choose
          label="Names records of"
          chosen={objectType}
          options={objects.map((one) => [one.objectType, one.label] as const)}
          onChange={setObjectType}
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
            onInput={({ currentTarget }) => setProperty(currentTarget.value)}
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
            onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={title === ""}>
          Associate
        </button>
      </form>
    </section>
  );
}
