import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import type { World } from "./world.ts";

const KINDS = [
  { type: "string", fieldType: "text" },
  { type: "number", fieldType: "number" },
  { type: "datetime", fieldType: "date" },
  {
    type: "enumeration",
    fieldType: "select",
    options: [
      { label: "Größe", value: "a", hidden: false, displayOrder: 0 },
      { label: "B", value: "b", hidden: true, displayOrder: 1 },
    ],
  },
];

/** Rows of the batch operations of the properties of contacts. */
export function propertyRows({ operation, object }: PlayedEndpoint, world: World): Rows {
  const freshName = fc.constant(0).map(() => `made_${world.fresh()}`);
  const known = fc.constantFrom(...world.definitionsOf(object).map(({ name }) => name));
  const name = fc.oneof(freshName, known, fc.constantFrom("made_1", "Not A Name", "", 7));

  switch (operation) {
    case "create": {
      const definition = fc.record({
        name: freshName,
        label: fc.constantFrom("Made", "Größe"),
        groupName: fc.constant("contactinformation"),
        kind: fc.constantFrom(...KINDS),
      });
      const good = definition.map(({ kind, ...rest }) => ({ ...rest, ...kind }));
      const fields = { name, type: fc.constantFrom("string", "number", "no_such_type") };
      const bad = fc.record(fields, { requiredKeys: [] });
      const badly = fc.tuple(good, bad).map(([row, wrong]) => ({ ...row, ...wrong }));
      return { good, any: fc.oneof(good, badly) };
    }
    case "archive":
      // HubSpot's own stay, and are used by everything else.
      return {
        good: freshName.map((value) => ({ name: value })),
        any: fc.record({ name: fc.oneof(freshName, fc.constantFrom("made_1", "email")) }),
      };
    default:
      return {
        good: known.map((value) => ({ name: value })),
        any: fc.record({ name: fc.oneof(known, name) }),
        beside: fc.record({
          archived: fc.boolean(),
          dataSensitivity: fc.constant("non_sensitive"),
        }),
      };
  }
}
