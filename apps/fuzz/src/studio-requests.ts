import { CALLS } from "@x/batch-import/studio";
import fc from "fast-check";
import { character } from "../../../packages/batch-core/src/testing/character.ts";
import { damaged, damagedText } from "./mutate.ts";

/** A request to the studio. `path` is what stands behind `/api/`. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly hasToken: boolean;
}

/** What does not belong into a request: places outside, names of every object, values of no use. */
const PLACES = ["../../secret.txt", "/etc/passwd", "..", "%2e%2e", "a/b", "a\\b", "CON", "", "\0"];
const NAMES = ["__proto__", "constructor", "contacts", "2-1", "p_x", "\ud800", "x".repeat(2_000)];
const VALUES = [null, true, -1, 0.5, 1e308, 2 ** 53, [], {}, [[]], { kind: "cell" }];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...PLACES, ...NAMES, ...VALUES),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A value of which some parts are replaced, are missing, or are too many. */
function changed(value: unknown): fc.Arbitrary<unknown> {
  const itself = fc.constant(value);
  if (Array.isArray(value)) {
    const parts = fc.tuple(...value.map((part) => changed(part)));
    const longer = fc.tuple(parts, fc.array(odd, { maxLength: 3 })).map((both) => both.flat());
    return fc.oneof({ weight: 8, arbitrary: longer }, { weight: 1, arbitrary: odd });
  }
  if (typeof value !== "object" || value === null) {
    return fc.oneof({ weight: 6, arbitrary: itself }, { weight: 1, arbitrary: odd });
  }
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, changed(part)]),
  );
  const record = fc.record(fields, { requiredKeys: [] });
  const more = fc.tuple(record, fc.dictionary(fc.string({ maxLength: 12 }), odd, { maxKeys: 1 }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(fields) },
    { weight: 2, arbitrary: more.map(([own, others]) => ({ ...others, ...own })) },
    { weight: 1, arbitrary: odd },
  );
}

/** Requests about a file and a run that the studio has: most of them damaged. */
export function requests(source: string, run: string): fc.Arbitrary<Asked> {
  const anyRun = fc.oneof(
    fc.constant(run),
    fc.constantFrom("../x", "a/1-b", "..%2f..%2fsecret.txt"),
  );
  const call = fc.constantFrom(...CALLS.filter((name) => name !== "remove")).chain((name) =>
    fc.record({
      method: fc.constantFrom("POST", "POST", "POST", "POST", "GET", "PUT"),
      path: fc.constant<string>(name),
      body: bodyOf(inputOf(name, source, run)),
    }),
  );
  const upload = fc.record({
    method: fc.constant("PUT"),
    path: fc
      .string({ maxLength: 20, unit: character })
      .map((name) => `sources?name=${encodeURIComponent(name)}`),
    body: damaged(new TextEncoder().encode("email,city\na@example.com,Oslo\n")),
  });
  const watching = fc.record({
    method: fc.constant("GET"),
    path: anyRun.map((name) => `runs/${encodeURIComponent(name)}/rows.csv?status=failed`),
    body: fc.constant(""),
  });
  const elsewhere = fc.record({
    method: fc.constantFrom("GET", "POST", "HEAD", "DELETE", "OPTIONS"),
    path: fc.oneof(fc.webPath(), damagedText("runs/x/rows.csv?status=failed&kind=a")).map(asPath),
    body: fc.constantFrom("", "{}", "[", "\0"),
  });
  return fc
    .tuple(
      fc.oneof(
        { weight: 12, arbitrary: call },
        { weight: 2, arbitrary: upload },
        { weight: 1, arbitrary: watching },
        { weight: 1, arbitrary: elsewhere },
      ),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([asked, n]) => ({ ...asked, hasToken: n < 20 }));
}

function bodyOf(input: unknown): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 8, arbitrary: changed(input).map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: damagedText(JSON.stringify(input)) },
  );
}

/** Node refuses to send other characters. */
function asPath(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll("%25", "%");
}

/** What a page asks with; of calls that take the same, once. */
function inputOf(name: (typeof CALLS)[number], source: string, run: string): unknown {
  const choice = choiceOf(source);
  const edits = [
    { kind: "cell", line: 2, column: 0, to: "b@example.com" },
    { kind: "replace", column: 1, find: "Os", to: "" },
    { kind: "leave-out", line: 3 },
  ];
  const mending = { edits, asTheyAre: [{ line: 3 }, { kind: "INVALID_EMAIL" }] };
  switch (name) {
    case "source":
      return { source };
    case "readSource":
      return {
        source,
        reading: { format: "csv", delimiter: ",", encoding: "utf-8", skipLines: 0 },
      };
    case "properties":
      return { objectType: "contacts" };
    case "valueChoices":
      return { objectType: "contacts", property: "lifecyclestage", values: ["Lead", "x"] };
    case "proposeColumns":
      return { source, job: choice.job };
    case "loadMapping":
      return { source, job: choice.job, name: "mine" };
    case "removeMapping":
      return { name: "mine" };
    case "saveMapping":
      return { ...choice, name: "mine", replaces: true };
    case "sourceRow":
      return { source, line: 2, edits };
    case "rowProblems":
      return { ...choice, line: 2, edits };
    case "preview":
      return { ...choice, first: 0, count: 2 };
    case "begin":
      return { ...choice, before: run, agreed: { rows: 2, rewritten: 0, requests: 1, judged: "" } };
    case "mapColumns":
    case "columnValues":
    case "check":
      return { ...choice, edits };
    case "retry":
      return { run, mending, rows: 1 };
    case "mending":
      return { run, mending };
    case "compare":
      return { run, other: run };
    case "undo":
      return { run, agreed: "x" };
    case "results":
      return {
        run,
        status: "failed",
        kind: "INVALID_EMAIL",
        search: "x",
        sort: "line",
        first: 0,
        count: 10,
      };
    case "rowRequest":
      return { run, row: 1 };
    case "account":
    case "objects":
    case "matrix":
    case "mappings":
    case "runs":
      return {};
    default:
      return { run };
  }
}

/** What a page chooses for a file. */
export function choiceOf(source: string) {
  return {
    source,
    job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
    columns: ["email", "city", null],
    rowOptions: { coerce: true, dateFormat: "DD.MM.YYYY", decimalMark: "," },
    sendAs: [{ column: 1, from: "Oslo", to: "Bergen" }],
    constants: [{ property: "country", value: "Norway" }],
  };
}
