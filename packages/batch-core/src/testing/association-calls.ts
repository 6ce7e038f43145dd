import type { Answer } from "../answer/answer.ts";
import { response } from "./batches.ts";
import { callOf } from "./calls.ts";
import type { CallJob } from "../job/call-job.ts";

/** A job about associations of contacts with companies. */
export const associations = (operation: string, more = {}): CallJob =>
  ({ about: "associations", operation, from: "contacts", to: "companies", ...more }) as CallJob;

/** A job about the properties of contacts. */
export const properties = (operation: string, more = {}): CallJob =>
  ({ about: "properties", operation, objectType: "contacts", ...more }) as CallJob;

/** The types of each of `pairs`. */
export const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }];

/** Inputs of a job about associations. */
export const pairs = (...ends: [number, number][]) =>
  ends.map(([from, to]) => ({ from, to, types }));

/** An input of a job that creates properties. */
export const definition = (name: string) => ({
  name,
  label: name,
  groupName: "contactinformation",
  type: "string",
  fieldType: "text",
});

/** No answer came. */
export const silence: Answer = { kind: "silence", cause: "No answer.", sent: true };

/** An answer that refuses all of a request. */
export const refusal = (more = {}, status = 400): Answer =>
  response(status, { status: "error", category: "VALIDATION_ERROR", message: "No.", ...more });

/** A batch of three associations to make. */
export const three = callOf(associations("create"), pairs([1, 2], [3, 4], [5, 6]));

/** The rows of an answer that made these associations. */
export const made = (...ends: [unknown, unknown][]) =>
  ends.map(([fromObjectId, toObjectId]) => ({ fromObjectId, toObjectId }));
