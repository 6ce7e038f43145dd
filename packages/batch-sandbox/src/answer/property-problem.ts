/** One refused property, in the fields of the list HubSpot embeds in its message. */
export interface PropertyProblem {
  readonly isValid: false;
  readonly message: string;
  readonly error: string;
  readonly name: string;
  readonly localizedErrorMessage: string;
  readonly portalId: number;
}

export function problem(
  name: string,
  message: string,
  error: string,
  portalId: number,
): PropertyProblem {
  return { isValid: false, message, error, name, localizedErrorMessage: message, portalId };
}
