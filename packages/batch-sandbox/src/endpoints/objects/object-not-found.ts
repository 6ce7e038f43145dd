import type { Refusal } from "../../answers.ts";

/** The two spaces are HubSpot's. */
export function objectNotFound(id: string): Refusal {
  return {
    status: 404,
    category: "OBJECT_NOT_FOUND",
    message: "Object not found.  objectId are usually numeric.",
    context: { id: [id] },
  };
}
