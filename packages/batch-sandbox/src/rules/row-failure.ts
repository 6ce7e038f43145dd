import {
  type ErrorDetail,
  propertiesMessage,
  type Refusal,
  validationError,
} from "../answer/answers.ts";
import type { WriteInput } from "../call/read-inputs.ts";
import type { PropertyProblem } from "../answer/property-problem.ts";

/** Why one row is refused. */
export interface RowFailure {
  readonly input: WriteInput;
  /** The status when it refuses the whole batch. */
  readonly status: 400 | 409;
  readonly category: string;
  readonly message: string;
  readonly errors?: readonly ErrorDetail[] | undefined;
  readonly context?: Refusal["context"];
  /** The values that were refused, where that is the reason. */
  readonly problems?: readonly PropertyProblem[];
  /** It refuses the whole batch even when the row has a trace id. */
  readonly refusesBatch?: true;
}

export function refusedValues(input: WriteInput, problems: readonly PropertyProblem[]): RowFailure {
  const message = propertiesMessage(problems);
  return { input, status: 400, category: "VALIDATION_ERROR", message, problems };
}

/** @param refusal The answer if the request had this row alone. */
export function refusedAssociations(input: WriteInput, { message, context }: Refusal): RowFailure {
  return { input, status: 400, category: "VALIDATION_ERROR", message, context };
}

/** An entry of `errors`. As in recordings, one about refused values has no `errors` of its own. */
export function failureEntry({ category, message, errors, input, context }: RowFailure): object {
  const named = { ...context, objectWriteTraceId: [input.traceId] };
  return { status: "error", category, message, context: named, errors };
}

/**
 * The refusal of a whole batch. Refused values of all rows are told together, without a word on
 * which row they belong to; of all other failures only the first is told.
 */
export function batchRefusal(failures: readonly [RowFailure, ...RowFailure[]]): Refusal {
  const problems = failures.flatMap((failure) => failure.problems ?? []);
  if (problems.length > 0) {
    return validationError(propertiesMessage(problems), { errors: toDetails(problems) });
  }
  const { status, category, message, errors, context } = failures[0];
  return { status, category, message, errors, context };
}

/** Problems with the same message are one detail: in recordings, there are fewer details than problems in the message. */
function toDetails(problems: readonly PropertyProblem[]): ErrorDetail[] {
  const byMessage = new Map(problems.map((problem) => [problem.message, problem]));
  return [...byMessage.values()].map(({ message, error, name }) => ({
    message,
    code: error,
    context: { propertyName: [name] },
  }));
}
