import { expect, test } from "vitest";
import { createRowIndex } from "./row-index.ts";
import { STATUSES } from "./statuses.ts";

type Status = (typeof STATUSES)[number];

const row = (place: number, status: Status) => ({
  row: place,
  status,
  id: "",
  error: "",
  line: place + 2,
  kind: "",
  correlationId: "",
});

test("a block has a fate once each of its rows has an outcome", () => {
  const index = createRowIndex(250);
  const rows = (from: number, to: number, status: Status) =>
    Array.from({ length: to - from }, (_, place) => row(from + place, status));
  // Refused before anything is sent.
  index.add([row(3, "failed"), row(120, "failed")]);
  expect(index.blocks()).toEqual({ rows: 100, fates: "..." });
  index.add(rows(100, 199, "created"));
  expect(index.blocks().fates).toBe("...");
  index.add([row(199, "created"), ...rows(200, 250, "failed")]);
  expect(index.blocks().fates).toBe(".pf");
  index.add([...rows(0, 99, "created"), row(99, "unknown")]);
  expect(index.blocks().fates).toBe("upf");
});

test("rows are sorted by status as statuses are shown", () => {
  const index = createRowIndex(STATUSES.length);
  index.add(STATUSES.toReversed().map((status, place) => row(place, status)));
  const shown = STATUSES.map((_, place) => STATUSES.length - 1 - place);
  expect(index.byStatus(index.rowsWith(undefined))).toEqual(shown);
});
