import { whyKept } from "@x/batch-core";
import type { RowChange, ValueLabels } from "@x/batch-import";
import { writtenValues } from "../changed-cells.ts";
import { labelled } from "../labelled.ts";

/** A change as the script of the page reads it: short, as there may be a hundred thousand. */
type ReportRow = readonly [
  line: number,
  status: string,
  key: string,
  id: string,
  values: readonly ReportValue[],
  errors: readonly string[],
];

/** A value is `null` where it is not known. `why` it stays; empty where it is to change. */
type ReportValue = readonly [property: string, from: string | null, to: string, why: string];

export function reportRow(
  { line, change }: RowChange,
  idProperty: string | undefined,
  labels: ValueLabels,
): ReportRow {
  const { status, key = "" } = change;
  const id = "id" in change ? (change.id ?? "") : "";
  const written = writtenValues(change, idProperty).map(({ property, from, to }): ReportValue => [
    property,
    labelled(labels, property, from),
    labelled(labels, property, to),
    "",
  ]);
  const kept = ("kept" in change ? change.kept : []).map(
    ({ property, from, to, why }): ReportValue => [
      property,
      from === undefined ? null : labelled(labels, property, from),
      labelled(labels, property, to),
      `stays: ${whyKept(why)}`,
    ],
  );
  const errors = "errors" in change ? change.errors.map(({ message }) => message) : [];
  return [line, status, key, id, [...written, ...kept], errors];
}

/** JSON in a page. Nothing in it can end the element, or begin another: there is no `<` in it. */
export function dataBlock(name: string, json: string): string {
  return `<script type="application/json" data-of="${name}">${json.replaceAll("<", String.raw`\u003c`)}</script>\n`;
}
