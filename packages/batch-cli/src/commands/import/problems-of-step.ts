import { BatchError } from "@x/batch-core";
import { FileError } from "@x/batch-file";
import {
  ImportError,
  type ImportProblemCode,
  isSystemError,
  type PlannedFile,
  type PlanPlaces,
  systemErrorText,
} from "@x/batch-import";
import { withFields } from "../../terminal/option-hints.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Returns a text for each mistake in a step or its file, with the place of the step in the plan.
 *
 * @param linkTexts Each link as a text of the option `--associate`: its mistakes quote that text.
 * @throws every error that is not about a file or the plan.
 */
export function problemsOfStep(
  error: unknown,
  planned: PlannedFile,
  linkTexts: readonly string[],
  placeOf: PlanPlaces,
): readonly string[] {
  const step = ["steps", planned.place];
  return saidBy(error).map(({ field, text }) => {
    const link = linkTexts.findIndex((one) =>
      text.startsWith(`associate ${JSON.stringify(one)}: `),
    );
    if (link !== -1) {
      const said = text.slice(text.indexOf('": ') + 3);
      const key = /\blabel\b/.test(said) ? "label" : "column";
      const where = placeOf([...step, "links", link, key]);
      return `${where}: ${key === "column" ? `${planned.source}, ` : ""}${said}`;
    }
    const said = withFields(text);
    if (field !== undefined) return `${placeOf([...step, field])}: ${said}`;
    const [, first = "", rest = ""] = /^(\w+): ([^]*)$/.exec(said) ?? [];
    return Object.hasOwn(planned, first)
      ? `${placeOf([...step, first])}: ${rest}`
      : `${placeOf(step)}: ${said}`;
  });
}

/** A mistake, and the field of the step that it is about, where its kind says it. */
interface Said {
  readonly text: string;
  readonly field?: keyof PlannedFile | undefined;
}

function saidBy(error: unknown): readonly Said[] {
  if (isSystemError(error)) return [{ text: systemErrorText(error) }];
  if (error instanceof ImportError) {
    return error.problems.map(({ code, message }) => ({ text: message, field: FIELDS[code] }));
  }
  const isMistake =
    error instanceof UsageError ||
    error instanceof FileError ||
    (BatchError.is(error) && error.code === "INVALID_OPTIONS");
  if (!isMistake) throw error;
  return error.message.split("\n").map((text) => ({ text }));
}

const FIELDS: Readonly<Partial<Record<ImportProblemCode, keyof PlannedFile>>> = {
  ASSOCIATE: "associate",
  LIST: "toList",
};
