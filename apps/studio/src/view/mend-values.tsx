import type { Pending } from "../hooks/use-pending.ts";
import { type PropertyLabels, propertyText } from "../labels.ts";
import type { ValueEdit } from "../pending-changes.ts";
import { number } from "../words.ts";
import { FindAndReplace } from "./find-and-replace.tsx";
import { Fold } from "./fold.tsx";
import type { Group } from "./group-table.tsx";
import { KnownValues } from "./known-values.tsx";

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
