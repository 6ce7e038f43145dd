import { notFound, type Refusal } from "../../answers.ts";

/** The two spaces are HubSpot's. */
export function objectNotFound(id: string): Refusal {
  return notFound("Object not found.  objectId are usually numeric.", { id: [id] });
}
