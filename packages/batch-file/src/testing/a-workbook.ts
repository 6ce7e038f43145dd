import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** The files in a zip file, by path. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export interface AWorkbook {
  /** What stands inside of `sheetData`, by the name of the sheet. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The states of sheets that are hidden. */
  readonly states?: Readonly<Record<string, string>>;
  /** What stands inside of `sst`. */
  readonly strings?: string;
  /** Number formats of the styles 0, 1, … of cells: a code, or the number of one that is built in. */
  readonly formats?: readonly (string | number)[];
  /** What stands behind `sheetData`. */
  readonly after?: string;
  readonly workbookPr?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export async function zipOf(
  parts: Parts,
  options: { zip64?: boolean } = {},
): Promise<Buffer<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const [path, content] of Object.entries(parts)) {
    const reader =
      typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content);
    await zip.add(path, reader);
  }
  return Buffer.from(await zip.close());
}

/** The parts of a workbook, as Excel names them. */
export function partsOf(workbook: AWorkbook): Record<string, string> {
  const { strings, formats, workbookPr = "", states = {}, after = "" } = workbook;
  const sheets = Object.entries(workbook.sheets ?? {});
  const related = [
    ...sheets.map((_, n) => ["worksheet", `worksheets/sheet${n + 1}.xml`] as const),
    ...(strings === undefined ? [] : [["sharedStrings", "sharedStrings.xml"] as const]),
    ...(formats === undefined ? [] : [["styles", "styles.xml"] as const]),
  ];
  return {
    "[Content_Types].xml": `${XML}<Types/>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets
      .map(([name], n) => sheetElement(name, n + 1, states[name]))
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(related),
    ...Object.fromEntries(
      sheets.map(([, rows], n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...(strings !== undefined && {
      "xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}">${strings}</sst>`,
    }),
    ...(formats !== undefined && { "xl/styles.xml": styles(formats) }),
  };
}

export async function aWorkbook(workbook: AWorkbook): Promise<Buffer<ArrayBuffer>> {
  return zipOf(partsOf(workbook));
}

/** A row of cells, such as `<v>1</v>`; with attributes where they begin with `<c`. */
export function rowOf(line: number, ...cells: string[]): string {
  const written = cells.map((cell) => (cell.startsWith("<c") ? cell : `<c>${cell}</c>`));
  return `<row r="${line}">${written.join("")}</row>`;
}

/** A cell that holds its text itself. */
export function inline(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

function relationships(related: readonly (readonly [type: string, target: string])[]): string {
  const list = related.map(
    ([type, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
}

function sheetElement(name: string, id: number, state: string | undefined): string {
  const hidden = state === undefined ? "" : ` state="${state}"`;
  return `<sheet name="${escapeXml(name)}" sheetId="${id}"${hidden} r:id="rId${id}"/>`;
}

function styles(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, n) =>
    typeof format === "string"
      ? `<numFmt numFmtId="${164 + n}" formatCode="${escapeXml(format)}"/>`
      : "",
  );
  const xfs = formats.map(
    (format, n) => `<xf numFmtId="${typeof format === "string" ? 164 + n : format}"/>`,
  );
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}
