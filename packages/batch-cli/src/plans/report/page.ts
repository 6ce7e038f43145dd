import { createHash } from "node:crypto";
import type { PlanHeader } from "@x/batch-types";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** What was compared, and when. */
export interface ReportSubject {
  /** The name of the file. */
  readonly file: string;
  /** Of a spreadsheet. */
  readonly sheet?: string | undefined;
  readonly at: Date;
}

/** The page up to the changes. */
export function pageStart(
  { objectType, portalId }: PlanHeader,
  { file, sheet, at }: ReportSubject,
) {
  const portal = portalId === undefined ? "" : ` in portal <b>${escaped(portalId)}</b>`;
  const part = sheet === undefined ? "" : `, sheet <bdi>${escaped(sheet)}</bdi>,`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Changes of ${escaped(objectType)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>What would change</h1>
<p><b>${escaped(objectType)}</b>${portal}, compared with <bdi>${escaped(file)}</bdi>${part} on ${dayOf(at)}. Nothing was written.</p>
</header>
<noscript><p>This page needs JavaScript. The same values are in <b>changes.csv</b>, beside it.</p></noscript>
<main></main>
`;
}

/** The page after the changes. */
export function pageEnd(): string {
  return `<script>${SCRIPT}</script>\n</body>\n</html>\n`;
}

/** Only what is written here may run or be shown, and nothing is fetched or sent. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(STYLE)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** `2026-03-01 at 09:30 UTC` */
function dayOf(at: Date): string {
  const text = at.toISOString();
  return `${text.slice(0, 10)} at ${text.slice(11, 16)} UTC`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (character) => ENTITIES[character]!);
}
