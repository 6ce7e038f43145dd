import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Row } from "../rows/row.ts";
import { createCsvParser } from "./csv-parser.ts";

/** Mostly what means something in a CSV. */
const cell = fc.string({
  unit: fc.oneof(fc.constantFrom('"', ",", ";", "\n", "\r", " ", "x"), fc.string({ maxLength: 1 })),
  maxLength: 8,
});

test("any table, cut anywhere, reads back the same, with the line each row begins on", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }).chain((width) =>
        fc.record({
          table: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
          delimiter: fc.constantFrom(",", ";", "\t", "|"),
          newline: fc.constantFrom("\n", "\r\n", "\r"),
          quotes: fc.boolean(),
          endsWithNewline: fc.boolean(),
          cuts: fc.array(fc.nat({ max: 400 })),
        }),
      ),
      ({ table, delimiter, newline, quotes, endsWithNewline, cuts }) => {
        const written = table.map((row) => Papa.unparse([row], { delimiter, newline, quotes }));
        const text = written.join(newline) + (endsWithNewline ? newline : "");
        const parser = createCsvParser({ delimiter, newline: newline === "\r" ? "\r" : "\n" });
        const rows: Row[] = [];
        let from = 0;
        for (const to of [...cuts, text.length].toSorted((a, b) => a - b)) {
          rows.push(...parser.parse(text.slice(from, to), false));
          from = to;
        }
        rows.push(...parser.parse("", true));

        const lineBreak = newline === "\r" ? "\r" : "\n";
        let line = 1;
        const all = table.map((cells, n) => {
          const row = { line, cells };
          line += written[n]!.split(lineBreak).length;
          return row;
        });
        // A row of only delimiters is no row.
        const expected = all.filter(({ cells }) => quotes || cells.some((one) => one !== ""));
        expect(rows).toEqual(expected);
        expect(parser.blankRows).toBe(all.length - expected.length);
        expect(parser.stopped).toBeUndefined();
      },
    ),
    { numRuns: 2000 },
  );
});

test("a table of one column, each cell quoted, keeps its blank rows", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), fc.nat({ max: 50 }), (cells, cut) => {
      const text = Papa.unparse(
        cells.map((one) => [one]),
        { quotes: true, newline: "\n" },
      );
      const parser = createCsvParser({ delimiter: ",", newline: "\n" });
      const rows = [
        ...parser.parse(text.slice(0, cut), false),
        ...parser.parse(text.slice(cut), false),
        ...parser.parse("", true),
      ];
      expect(rows.map((row) => row.cells)).toEqual(cells.map((one) => [one]));
    }),
  );
});
