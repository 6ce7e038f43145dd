import type { JobChoice, ObjectView, PropertyView } from "@x/batch-import/studio";
import { OPERATIONS } from "../../words.ts";
import { Choose } from "../../view/choose.tsx";

/** What is to be done with the rows. */
export function JobForm({
  job,
  objects,
  properties,
  columns,
  onChange,
}: {
  job: JobChoice;
  objects: readonly ObjectView[];
  properties: readonly PropertyView[];
  columns: readonly (string | null)[];
  onChange: (job: JobChoice) => void;
}) {
  const { idProperty, objectType, operation } = job;
  const offered = objects.find((one) => one.objectType === objectType)?.operations ?? [];
  const unique = properties.filter(({ isUnique }) => isUnique).map(({ name }) => name);

  function withIdProperty(next: JobChoice): JobChoice {
    const { idProperty: _, ...rest } = next;
    const isFound = next.operation === "update" || next.operation === "upsert";
    const name = unique.find((one) => columns.includes(one));
    return isFound && name !== undefined ? { ...rest, idProperty: name } : rest;
  }
  function changeObject(value: string): void {
    const { operations = [] } = objects.find((one) => one.objectType === value) ?? {};
    const kept = operations.includes(operation) ? operation : operations[0]!;
    onChange({ operation: kept as JobChoice["operation"], objectType: value });
  }
  return (
    <>
      <div class="row end">
        <Choose
          label="Objects"
          chosen={objectType}
          options={objects.map((one) => [one.objectType, one.label])}
          onChange={changeObject}
        />
        <Choose
          label="What to do"
          chosen={operation}
          options={Object.entries(OPERATIONS).filter(([name]) => offered.includes(name))}
          onChange={(value) =>
            onChange(withIdProperty({ ...job, operation: value as JobChoice["operation"] }))
          }
        />
        {(operation === "update" || operation === "upsert") && (
          <Choose
            label="Find records by"
            chosen={idProperty ?? ""}
            options={[
              ["", operation === "update" ? "record id" : "choose…"],
              ...unique.map((name) => [name, name] as const),
            ]}
            onChange={(value) => {
              const { idProperty: _, ...rest } = job;
              onChange(value === "" ? rest : { ...rest, idProperty: value });
            }}
          />
        )}
      </div>
      {operation === "create" && (
        <p class="hint">
          Records that HubSpot has already are not changed: where a value such as the e-mail address
          is in use, HubSpot refuses the row. To change them, choose “{OPERATIONS.upsert}”.
        </p>
      )}
    </>
  );
}
