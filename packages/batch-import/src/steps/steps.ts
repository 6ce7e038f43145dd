import * as v from "valibot";
import { parseTask } from "../store/parse-task.ts";
import type { Task } from "../store/task.ts";

/**
 * The formats of `steps.json`: 2 where a step has what a reader of format 1 passes over, and would then do something else.
 * It would send what is to be taken back as values, and let a retry send the rows of a sync again.
 */
const FORMATS = [1, 2] as const;
type Format = (typeof FORMATS)[number];

function formatOf(steps: readonly Step[]): Format {
  return steps.some(({ task }) => task.takeBack !== undefined || task.retry !== undefined) ? 2 : 1;
}

/** One of several runs that are done one after the other. */
export interface Step {
  /** Its place, from 1, and its name: `2-contacts`. It is the folder of its run. */
  readonly name: string;
  readonly task: Task;
}

/** The steps of a folder of several runs, in their order. Plain JSON. */
export interface Steps {
  readonly format: Format;
  /** The command that began them, such as `import`. */
  readonly command: string;
  readonly steps: readonly Step[];
  /** The run that they undo. */
  readonly undoes?: UndoneRun | undefined;
  /** Of a sync: its `SyncMemory.name`. */
  readonly sync?: string | undefined;
}

/** A run that is undone. */
export interface UndoneRun {
  /** Where it was when the undo began. */
  readonly folder: string;
  /** The ids of the run, or of all runs in that folder. @default not known, as of an older version */
  readonly ids?: readonly string[] | undefined;
  /** How many of its records need no step, by how they ended. */
  readonly settled: Readonly<Record<"reversed" | "kept" | "unknown", number>>;
  /**
   * For each step the number of the run that it undoes: a record may be in several steps of one run.
   * @default each step undoes another run
   */
  readonly runs?: readonly number[] | undefined;
  /** How many records the run created to associate with, by object. They stay. */
  readonly targetsLeft?: Readonly<Record<string, number>> | undefined;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = v.looseObject({
  format: v.picklist(
    FORMATS,
    ({ received }) => `expected format ${FORMATS.join(" or ")}, got ${received}`,
  ),
  command: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)),
  steps: v.pipe(
    v.array(
      v.looseObject({
        // The name of a folder, which must not lead elsewhere.
        name: v.pipe(v.string(), v.regex(/^\d{1,3}-[\w-]{1,100}$/)),
        task: v.record(v.string(), v.unknown()),
      }),
    ),
    v.minLength(1),
    v.check(
      (steps) => new Set(steps.map(({ name }) => name)).size === steps.length,
      "expected each name once",
    ),
  ),
  sync: v.optional(v.string()),
  undoes: v.optional(
    v.looseObject({
      folder: v.string(),
      ids: v.optional(v.array(v.string())),
      settled: v.looseObject({ reversed: count, kept: count, unknown: count }),
      runs: v.optional(v.array(count)),
      targetsLeft: v.optional(v.record(v.string(), count)),
    }),
  ),
});

/**
 * Returns the name of a step.
 *
 * @param place From 0.
 * @param name Signs other than letters, digits and `_` become `-`, and what is longer than 60 characters is cut.
 *
 * @example
 * stepName(1, "contacts"); //=> "2-contacts"
 */
export function stepName(place: number, name: string): string {
  return `${place + 1}-${name.replaceAll(/[^\w-]/g, "-").slice(0, 60)}`;
}

/**
 * Returns the steps of a folder.
 *
 * @param command The command that began them, such as `import`.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const { steps } = newSteps("import", [{ name: stepName(0, "contacts"), task }]);
 * steps.map(({ name }) => name); //=> ["1-contacts"]
 */
export function newSteps(
  command: string,
  steps: readonly Step[],
  { undoes, sync }: Pick<Steps, "undoes" | "sync"> = {},
): Steps {
  return {
    format: formatOf(steps),
    command,
    steps,
    ...(undoes && { undoes }),
    ...(sync && { sync }),
  };
}

/**
 * Reads steps as they were kept.
 *
 * @throws {Error} saying everything that is wrong with them, in one sentence.
 */
export function parseSteps(kept: unknown): Steps {
  const { success, output, issues } = v.safeParse(schema, kept);
  if (!success) {
    const problems = issues.map((issue) => `${v.getDotPath(issue) ?? "all"}: ${issue.message}`);
    throw new Error(`the steps cannot be read: ${problems.join("; ")}`);
  }
  const { command, steps, undoes, sync } = output;
  const parsed = steps.map(({ name, task }) => ({ name, task: parseTask(task) }));
  return newSteps(command, parsed, { undoes, sync });
}
