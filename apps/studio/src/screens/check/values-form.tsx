import type { ImportChoice } from "@x/batch-import/studio";
import { Choose } from "../../view/choose.tsx";

type Values = ImportChoice["rowOptions"];

const DATE_FORMATS = ["DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "YYYY/MM/DD"];

/** How values are written in the file, where HubSpot wants them otherwise. */
export function ValuesForm({
  values,
  isBusy,
  onChange,
}: {
  values: Values;
  isBusy: boolean;
  onChange: (values: Values) => void;
}) {
  const { coerce = false, dateFormat = "", decimalMark = "" } = values;
  const isOther = dateFormat !== "" && !DATE_FORMATS.includes(dateFormat);
  const formats = isOther ? [...DATE_FORMATS, dateFormat] : DATE_FORMATS;
  const change = (changed: Values): void => {
    const all = { ...values, ...changed };
    onChange(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  };
  return (
    <fieldset class="row end" disabled={isBusy}>
      <legend>How values are written in the file</legend>
      <Choose
        label="Days"
        chosen={dateFormat}
        options={[["", "YYYY-MM-DD"], ...formats.map((format) => [format, format] as const)]}
        onChange={(value) => change({ dateFormat: value || undefined })}
      />
      <Choose
        label="Numbers"
        chosen={decimalMark}
        options={[
          ["", "1200.5"],
          [",", "1.200,5"],
          [".", "1,200.5"],
        ]}
        onChange={(value) =>
          change({ decimalMark: value === "" ? undefined : (value as "." | ",") })
        }
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={coerce}
          onChange={({ currentTarget }) => change({ coerce: currentTarget.checked || undefined })}
        />
        Coercion: rewrite values that HubSpot takes only in another form
      </label>
    </fieldset>
  );
}
