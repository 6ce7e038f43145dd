import type { SourceView } from "@x/batch-import/studio";
import { Choose } from "../../view/choose.tsx";

type Reading = SourceView["given"];

const FORMATS: Readonly<Record<string, string>> = {
  csv: "CSV",
  jsonl: "JSON lines",
  json: "JSON",
  parquet: "Parquet",
  xlsx: "Excel",
};
const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  tab: "tab",
  "|": "vertical bar",
};
const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  macintosh: "Mac Roman",
  "iso-8859-15": "ISO-8859-15",
  "windows-1250": "Windows-1250",
  "windows-1251": "Windows-1251",
  shift_jis: "Shift JIS",
  gbk: "GBK",
  big5: "Big5",
  "euc-kr": "EUC-KR",
};

/** What people call an encoding. */
export function encodingText(encoding: string): string {
  return ENCODINGS[encoding] ?? encoding;
}
const MOST_LINES_ABOVE = 5;

/** How a file is read: what was found out, to be changed where it is wrong. */
export function ReadingForm({
  view: { given, table },
  isBusy,
  onChange,
}: {
  view: SourceView;
  isBusy: boolean;
  onChange: (reading: Reading) => void;
}) {
  const found: Reading = table?.reading ?? {};
  const format = given.format ?? found.format ?? "csv";
  const isText = format !== "parquet" && format !== "xlsx";
  const isCsv = format === "csv";
  const change = (changed: Reading): void => {
    const all = { ...given, ...changed };
    onChange(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  };
  /** Without an option that another format does not have. */
  const changeFormat = (value: string): void =>
    onChange(value === "" ? {} : { format: value as NonNullable<Reading["format"]> });

  return (
    // Not disabled meanwhile: whoever chose something by the keyboard would lose the place.
    <fieldset class="row end" aria-busy={isBusy}>
      <legend>How it is read</legend>
      <Choose
        label="Format"
        chosen={given.format ?? ""}
        options={[["", foundText(FORMATS[found.format ?? ""])], ...Object.entries(FORMATS)]}
        onChange={changeFormat}
      />
      {isText && (
        <Choose
          label="Encoding"
          chosen={given.encoding ?? ""}
          options={[
            [
              "",
              foundText(
                given.encoding === undefined && found.encoding !== undefined
                  ? encodingText(found.encoding)
                  : undefined,
              ),
            ],
            ...Object.entries(ENCODINGS),
          ]}
          onChange={(value) => change({ encoding: value || undefined })}
        />
      )}
      {isCsv && (
        <Choose
          label="Delimiter"
          chosen={given.delimiter ?? ""}
          options={[
            ["", foundText(DELIMITERS[found.delimiter ?? ""] ?? found.delimiter)],
            ...Object.entries(DELIMITERS),
          ]}
          onChange={(value) => change({ delimiter: value || undefined })}
        />
      )}
      {isCsv && (
        <Choose
          label="Lines above the header"
          chosen={String(given.skipLines ?? 0)}
          options={Array.from({ length: MOST_LINES_ABOVE + 1 }, (_, lines) => [
            String(lines),
            lines === 0 ? "none" : `leave out ${lines}`,
          ])}
          onChange={(value) => change({ skipLines: Number(value) || undefined })}
        />
      )}
      {table !== undefined && table.sheets.length > 1 && (
        <Choose
          label="Sheet"
          chosen={found.sheet ?? ""}
          options={table.sheets.map((sheet) => [sheet, sheet])}
          onChange={(sheet) => change({ sheet })}
        />
      )}
    </fieldset>
  );
}

function foundText(found: string | undefined): string {
  return found === undefined ? "detect" : `${found} (detected)`;
}
