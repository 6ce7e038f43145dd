import type { CheckedTargets, CheckReport, Group } from "@x/batch-import";
import { hintFor, planHintFor } from "../terminal/option-hints.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { printableJson } from "../terminal/print.ts";
import { cut, printable } from "../terminal/printable.ts";
import { estimateText } from "./estimate-text.ts";
import { mappingText } from "./mapping-text.ts";

/** A check for people. @param isOfPlan Whether it is of a step of an import plan: hints name its fields, and no options. */
export function checkText(report: CheckReport, isOfPlan = false): string {
  const groupText = (group: Group): string => textOfGroup(group, isOfPlan);
  const { operation, objectType, file, rows, refused, problems, warnings, columns } = report;
  return [
    `${operation} ${plural(rows, "row")} of ${objectType} from ${printable(file)}\n`,
    section("Columns", mappingText(columns, operation)),
    section("First records, as they will be sent", report.firstRecords.map(recordText).join("")),
    section(
      "Problems; a write refuses these rows before it sends them",
      problems.map(groupText).join(""),
    ),
    section("Rewritten before they are sent", report.rewritten.map(groupText).join("")),
    section("Worth a look; these rows are sent all the same", warnings.map(groupText).join("")),
    section("Cleared", clearedText(report.cleared)),
    section("Not checked", uncheckedText(report)),
    section("Cost", estimateText(rows, report.cost).replaceAll(/^(?=.)/gm, "  ")),
    `\n${verdictText(rows, refused)} Nothing was written.\n`,
  ].join("");
}

/** `87 of 100 rows pass, 13 do not.` */
export function verdictText(rows: number, refused: number): string {
  if (refused > 0) {
    const passed = rows - refused;
    return `${numberText(passed)} of ${plural(rows, "row")} ${passed === 1 ? "passes" : "pass"}, ${numberText(refused)} ${refused === 1 ? "does" : "do"} not.`;
  }
  return rows === 1 ? "The row passes." : `All ${numberText(rows)} rows pass.`;
}

function section(title: string, text: string): string {
  return text === "" ? "" : `\n${title}\n${text}`;
}

function textOfGroup(group: Group, isOfPlan: boolean): string {
  const { code, message, firstMessage = message, rows, lines } = group;
  const hint = isOfPlan ? planHintFor(firstMessage, code) : hintFor(firstMessage, code);
  const said = [printable(message), ...(hint === undefined ? [] : [hint])].join(" ");
  const more = rows > lines.length ? ", …" : "";
  const where = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}${more}`;
  return `  ${plural(rows, "row")}: ${code} ${said} (${where})\n${valuesText(group)}`;
}

/** What the rows of a group have that the message, which is about all of them, does not say. */
function valuesText({ distinct, values }: Group): string {
  if (distinct < 2 && values[0]?.firstLine === undefined) return "";
  const count = distinct < MOST_DISTINCT ? numberText(distinct) : `${MOST_DISTINCT} or more`;
  const shown = values.map(({ value, rows, line, firstLine }) => {
    const first = firstLine === undefined ? "" : `, first on line ${firstLine}`;
    const where = rows === 1 ? `line ${line}` : `${plural(rows, "row")} from line ${line} on`;
    return `${printable(JSON.stringify(value))} (${where}${first})`;
  });
  const more = distinct > values.length ? ", …" : "";
  const what = distinct === 1 ? "" : `${count} different values: `;
  return `    ${what}${shown.join(", ")}${more}\n`;
}

/** More are not counted. */
const MOST_DISTINCT = 100;

function clearedText(cleared: number): string {
  if (cleared === 0) return "";
  return `  ${numberText(cleared)} ${cleared === 1 ? "value of a property" : "values of properties"}, by empty values\n`;
}

function uncheckedText(report: CheckReport): string {
  const { operation, hidden, unlisted, compared, verifiesLater, targets } = report;
  const by = compared === undefined ? "" : `  rows after the first 2,000,000, by ${compared.by}\n`;
  const names = unlisted.join(", ");
  return [
    names === ""
      ? ""
      : `  ${names}: not among the properties this token may list; may be sensitive (${hidden.join(", ")})\n`,
    compared?.isComplete === false ? by : "",
    verifiesLater
      ? operation === "archive"
        ? "  whether HubSpot has the records; --verify reads them when they are archived\n"
        : "  whether HubSpot has the records; they are read when they are written\n"
      : "",
    targets === undefined || targets.unknown.length === 0 ? "" : targetsText(targets),
  ].join("");
}

function targetsText({ unknown, problem }: CheckedTargets): string {
  const why =
    problem === undefined
      ? "a step before may create them"
      : `${printable(problem).replace(/\.$/, "")}; they are looked up when the rows are written`;
  return `  whether HubSpot has the ${unknown.join(", ")} to associate with: ${why}\n`;
}

const LONGEST_VALUE = 200;

/** JSON of a record, in which a long value ends with "…". */
function recordText(record: unknown): string {
  const text = printableJson(record, (_, value) =>
    typeof value === "string" ? cut(value, LONGEST_VALUE) : value,
  );
  return `  ${text}\n`;
}
