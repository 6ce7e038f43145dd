import fc from "fast-check";
import { expect, test } from "vitest";
import { character } from "../../../batch-core/src/testing/character.ts";
import { aWorkbook, escapeXml, inline, rowOf } from "../testing/a-workbook.ts";
import { readWorkbook } from "../testing/read-workbook.ts";

/** A cell: its text, and how it is written; texts may be shared. */
interface Written {
  readonly text: string;
  readonly xml: string;
  readonly shared?: string;
}

/** What XML can hold, without what reads as the name of a character that it cannot. */
const characters = fc
  .string({ unit: character, maxLength: 20 })
  // oxlint-disable-next-line no-control-regex
  .map((text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_x|\p{Surrogate}/gu, ""))
  .filter((text) => text.trim() !== "");

const DAY_MS = 86_400_000;

const cell: fc.Arbitrary<Written> = fc.oneof(
  characters.map((text) => ({ text, xml: inline(text) })),
  characters.map((text) => ({
    text,
    xml: "",
    shared: `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
  })),
  fc.integer().map((n) => ({ text: String(n), xml: `<v>${n}</v>` })),
  fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 9 }))
    .map(([n, digits]) => Number(`${n}e-${digits}`))
    // As Excel writes it: with 17 digits.
    .map((n) => ({ text: String(n), xml: `<v>${Number(n.toPrecision(17))}</v>` })),
  fc.boolean().map((is) => ({ text: String(is), xml: `<c t="b"><v>${Number(is)}</v></c>` })),
  fc.integer({ min: 61, max: 2_958_465 }).map((day) => ({
    text: new Date(Date.UTC(1899, 11, 30) + day * DAY_MS).toISOString().slice(0, 10),
    xml: `<c s="1"><v>${day}</v></c>`,
  })),
  fc.constant({ text: "", xml: '<c s="1"/>' }),
);

test("any table that is written is read the same", async () => {
  const tables = fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const width = table[0]!.length;
      const header = Array.from({ length: width }, (_, n) => `column ${n}`);
      const strings: string[] = [];
      const lines = table.map((row, n) => {
        const cells = row.map(({ xml, shared }) =>
          shared === undefined ? xml : `<c t="s"><v>${strings.push(shared) - 1}</v></c>`,
        );
        return rowOf(n + 2, ...cells);
      });
      const content = await aWorkbook({
        sheets: { Sheet1: rowOf(1, ...header.map(inline)) + lines.join("") },
        strings: strings.join(""),
        formats: [0, 14],
      });
      const expected = table
        .map((row, n) => ({ line: n + 2, cells: row.map(({ text }) => text) }))
        .filter(({ cells }) => cells.some((text) => text !== ""));
      // A table without rows is refused.
      fc.pre(expected.length > 0);
      const { surveyed, rows } = await readWorkbook(content);
      expect(surveyed.header).toEqual(header);
      expect(rows).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
