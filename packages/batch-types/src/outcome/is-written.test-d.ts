import { expectTypeOf, test } from "vitest";
import type {
  AddedOutcome,
  ArchivedOutcome,
  AssociatedOutcome,
  AssociationOutcomeOf,
  CallOutcome,
  ListCreatedOutcome,
  MergedOutcome,
  PropertyCreatedOutcome,
  RemovedOutcome,
  StatusesWrittenOutcome,
} from "./call-outcome.ts";
import { isWritten } from "./is-written.ts";
import type { FailedOutcome, Outcome, SkippedOutcome, UnknownOutcome } from "./outcome.ts";
import type { OutcomeOf, RecordOutcome, RowOf } from "./outcome-of.ts";

type Unconfirmed = FailedOutcome | SkippedOutcome | UnknownOutcome;

test("an outcome that is written has an id, and perhaps a record", () => {
  const outcome = {} as Outcome;
  if (isWritten(outcome)) {
    expectTypeOf(outcome.status).toEqualTypeOf<"created" | "updated" | "archived">();
    expectTypeOf(outcome.id).toBeString();
    expectTypeOf(outcome).toExtend<Outcome>();
  } else {
    expectTypeOf<Unconfirmed>().toExtend<typeof outcome>();
  }
});

test("an outcome of an operation is narrowed to what the operation confirms", () => {
  const created = {} as OutcomeOf<"create", RowOf<{ email: string }>>;
  if (isWritten(created)) {
    expectTypeOf(created.status).toEqualTypeOf<"created">();
    expectTypeOf(created.record.properties.email).toEqualTypeOf<string | null>();
  } else {
    expectTypeOf(created).toEqualTypeOf<Unconfirmed>();
  }
  const upserted = {} as OutcomeOf<"upsert">;
  if (isWritten(upserted)) {
    expectTypeOf(upserted.status).toEqualTypeOf<"created" | "updated">();
  }
  const archived = {} as OutcomeOf<"archive">;
  if (isWritten(archived)) expectTypeOf(archived.status).toEqualTypeOf<"archived">();
});

test("a read writes nothing", () => {
  const read = {} as OutcomeOf<"read">;
  if (isWritten(read)) expectTypeOf(read).toBeNever();
  else expectTypeOf(read).toEqualTypeOf<RecordOutcome<"found", RowOf> | Unconfirmed>();
});

test("an outcome of a call is narrowed to what the call confirms", () => {
  const associated = {} as AssociationOutcomeOf<"create">;
  if (isWritten(associated)) expectTypeOf(associated).toExtend<AssociatedOutcome>();
  else expectTypeOf(associated).toEqualTypeOf<Unconfirmed>();
  const any = {} as CallOutcome;
  if (isWritten(any)) {
    expectTypeOf(any).toExtend<
      | AddedOutcome
      | ArchivedOutcome
      | AssociatedOutcome
      | ListCreatedOutcome
      | MergedOutcome
      | PropertyCreatedOutcome
      | RemovedOutcome
      | StatusesWrittenOutcome
    >();
  }
});

test("it filters a list", () => {
  const outcomes: OutcomeOf<"update">[] = [];
  const written = outcomes.filter(isWritten);
  expectTypeOf(written[0]!.record).toEqualTypeOf<RowOf>();
});
