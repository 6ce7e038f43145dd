import { type Refusal, validationError } from "../../answers.ts";
import type { Call } from "../../call.ts";
import type { CustomObject } from "../../custom-object.ts";

/** The custom object a path names, by type id or full name, unless it is archived. */
export function findCustomObject({ account, params }: Call): CustomObject | undefined {
  const object = account.findObject(params["objectType"]!);
  return [...account.definitions.customObjects()].find(
    ({ key, archived }) => key === object?.name && !archived,
  );
}

/** What writes answer where there is no such custom object. */
export function invalidTypeId(): Refusal {
  return validationError("Invalid object or event type id");
}
