import { notFound, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { Property } from "../../properties/complete-definition.ts";

/** Which properties a read is about: those in use or archived ones, and of one degree of sensitivity. */
export interface Shown {
  readonly archived: boolean;
  readonly dataSensitivity: string;
}

/** HubSpot's defaults are those in use that are not sensitive. */
export function shownBy(query: URLSearchParams): Shown {
  return {
    archived: query.get("archived") === "true",
    dataSensitivity: query.get("dataSensitivity") ?? "non_sensitive",
  };
}

export function propertiesOf(
  { object }: ObjectCall,
  { archived, dataSensitivity }: Shown,
): readonly Property[] {
  return (archived ? object.archived : object.definitions).filter(
    (property) => property.dataSensitivity === dataSensitivity,
  );
}

/** The property in use that a path names. */
export function findProperty({ object, params }: ObjectCall): Property | Refusal {
  const name = params["propertyName"]!;
  return object.definitions.find((property) => property.name === name) ?? propertyNotFound(name);
}

export function propertyNotFound(name: string): Refusal {
  return notFound(`No property named '${name}' exists.`, { name: [name] });
}
