import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";

/** What an import needs of a client. A client of any API version has it: `createBatchClient({ accessToken })`. */
export type ImportClient = Pick<
  BatchClient<ApiVersion>,
  | "account"
  | "associations"
  | "diff"
  | "lists"
  | "owners"
  | "pipelines"
  | "properties"
  | "propertyValidations"
  | "read"
  | "run"
  | "schemas"
  | "scopes"
  | "search"
>;
