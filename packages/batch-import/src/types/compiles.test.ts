import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { optionValues } from "@x/batch-core";
import type { PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { compile } from "../../../../scripts/compile.ts";
import { character } from "../../../batch-core/src/testing/character.ts";
import { typesText } from "./types-text.ts";

/** Compiles files, by name, on their own. Returns what the compiler says: nothing when all is well. */
async function compileFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "types-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    module: "NodeNext",
    types: [],
    noEmit: true,
    allowImportingTsExtensions: true,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return compile(folder);
}

function textOf(properties: readonly PropertyDefinition[]): string {
  const vendor = { objectType: "p_vendor", properties, hidden: [] } as const;
  return typesText({ portalId: "1", apiVersion: "2026-03", objects: [vendor] });
}

/** `{ "a": 1, … }`: excess or missing names do not compile as `Record<…, 1>`. */
function recordOf(names: Iterable<string>): string {
  return `{ ${[...new Set(names)].map((name) => `${JSON.stringify(name)}: 1`).join(", ")} }`;
}

/** Says which properties and options the types must have, no less and no more. */
function useOf(properties: readonly PropertyDefinition[], file: string): string {
  const byName = new Map(properties.map((one) => [one.name, one]));
  const names = [...byName.keys()].filter((name) => !Object.hasOwn(Object.prototype, name));
  const options = names.flatMap((name) => {
    const definition = byName.get(name)!;
    const values = definition.type === "enumeration" ? optionValues(definition) : undefined;
    if (values === undefined || definition.fieldType === "checkbox") return [];
    return `export const _${names.indexOf(name)}: Record<Vendor[${JSON.stringify(name)}], 1> = ${recordOf(values)};`;
  });
  return [
    `import type { Vendor } from "./${file}";`,
    `export const all: Record<keyof Vendor, 1> = ${recordOf(names)};`,
    ...options,
    "",
  ].join("\n");
}

const SIGNS = ["*", "/", "\\", "`", "${", "}", '"', "'", "\n", "\r", "\u2028", "\u200b"];
const WORDS =
  "*/ /* // @ts-ignore @ts-expect-error {@link @typedef{ __proto__ constructor toString class 0 -1 1e3 ; Several";
const text = fc.oneof(
  fc.string({ unit: character }),
  fc.array(fc.constantFrom(...SIGNS)).map((signs) => signs.join("")),
  fc.constantFrom("*\u200b/", "a b", ...WORDS.split(" ")),
);
const definitions = fc.array(
  fc.record(
    {
      name: text,
      label: text,
      description: text,
      type: fc.constantFrom("string", "number", "bool", "date", "datetime", "enumeration", "json"),
      fieldType: fc.constantFrom("checkbox", "select"),
      options: fc.array(fc.record({ value: text, label: text }), { maxLength: 5 }),
      externalOptions: fc.constantFrom(false, false, true),
      calculated: fc.constantFrom(false, true),
      hasUniqueValue: fc.boolean(),
    },
    { requiredKeys: ["name", "type"] },
  ),
  { minLength: 1, maxLength: 12 },
);

test("whatever is in an account, its types compile and have its names and options", async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const files: Record<string, string> = {};
  for (const [place, properties] of fc.sample(definitions, { numRuns: 200, seed }).entries()) {
    files[`types-${place}.ts`] = textOf(properties);
    files[`use-${place}.ts`] = useOf(properties, `types-${place}.ts`);
  }
  // One start of the compiler for all: it takes longer than its work.
  expect(await compileFiles(files), `with the seed ${seed}`).toBe("");
});

test("1,000 options, one and several of them", async () => {
  const options = Array.from({ length: 1_000 }, (_, place) => ({ value: `option ${place}` }));
  const one = { name: "one", type: "enumeration", options };
  const properties = [one, { ...one, name: "several", fieldType: "checkbox" }];
  const use = `import type { VendorChange } from "./types.ts";
export const fine: VendorChange[] = [{ one: "option 999", several: "option 0;option 7" }];
// @ts-expect-error no such option
export const wrong: VendorChange = { one: "option 1000" };
// @ts-expect-error nor among several
export const wrongToo: VendorChange = { several: "option 1000;option 0" };
`;
  expect(await compileFiles({ "types.ts": textOf(properties), "use.ts": use })).toBe("");
});
