/** The parts of HubSpot that the sandbox plays. */
export type Api =
  | "objects"
  | "deal-splits"
  | "associations"
  | "properties"
  | "schemas"
  | "owners"
  | "pipelines"
  | "property-validations"
  | "limits"
  | "lists"
  | "communication-preferences"
  | "events"
  | "oauth"
  | "account-info";
