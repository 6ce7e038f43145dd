import { expect, test } from "vitest";
import { whyNotMended } from "./why-not-mended.ts";

const source = { path: "a.csv", rows: 1 } as never;
const look = { column: 0 } as never;
const compared = { origin: { file: "a.csv", column: 1, columns: [] } } as never;

test("rows of a file are corrected, and changes of a plan by the columns that were compared", () => {
  expect(whyNotMended({ source })).toBeUndefined();
  expect(whyNotMended({ source: compared, look })).toBeUndefined();
  expect(whyNotMended({ source, look })).toBe(
    "its rows are changes of a plan, and it is not kept which columns they come from",
  );
  for (const undo of [{ takeBack: {} as never }, { undoes: "run", look }]) {
    expect(whyNotMended({ source, ...undo })).toBe("its rows are what an undo writes");
  }
});
