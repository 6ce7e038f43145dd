import { expect, test } from "vitest";
import { changedByJson } from "./changed-by-json.ts";

const date = ".properties.born is a Date: give toISOString() or a day such as 2026-05-01";

test.each<[unknown, string | undefined]>([
  [{ id: 7, properties: { city: "Oslo", size: 1.5, isOld: true, left: undefined } }, undefined],
  [{ properties: { city: null }, associations: [{ to: { id: "8" } }] }, undefined],
  [null, undefined],
  [{ properties: { born: new Date(0) } }, date],
  [{ properties: { size: Number.NaN } }, ".properties.size is NaN"],
  [{ id: Infinity }, ".id is Infinity"],
  [{ properties: { name: () => "Ada" } }, ".properties.name is a function"],
  [{ associations: [{}, { to: { id: Symbol("8") } }] }, ".associations.1.to.id is a symbol"],
  [
    { properties: { photo: Buffer.from("a") } },
    ".properties.photo is an object with toJSON: give the text or number that is meant",
  ],
])("%o: %s", (record, expected) => expect(changedByJson(record)).toBe(expected));
