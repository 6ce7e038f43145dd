import type { DescribedEndpoint } from "../official-endpoint.ts";
import { closed, type Validate, validatorOf } from "../validate.ts";
import type { Deviation } from "./deviations.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import type { Reply } from "./world.ts";

/** Refusals of a batch; others would mean that the workload does not reach the endpoint. */
const REFUSALS = [400, 409];

/** What is wrong with an answer by HubSpot's description, deviations allowed for. */
export type Judge = (endpoint: PlayedEndpoint, reply: Reply) => string[];

/** Of several descriptions of one endpoint, the one that fits best is held against an answer. */
export function createJudge(deviations: readonly Deviation[]): Judge {
  const validators = new Map<DescribedEndpoint, Map<number, Validate>>();

  const validatorFor = (described: DescribedEndpoint, status: number): Validate => {
    const known = validators.get(described)?.get(status);
    if (known !== undefined) return known;
    const components = deviations.reduce(
      (relaxed, { relax }) => relax(relaxed),
      closed(described.components),
    );
    const schema = isSuccess(status) ? described.responses.get(status) : described.refusal;
    const validate = schema === undefined ? expectNothing : validatorOf(schema, components);
    validators.set(described, (validators.get(described) ?? new Map()).set(status, validate));
    return validate;
  };

  return ({ descriptions }, { status, body }) => {
    const declaring = isSuccess(status)
      ? descriptions.filter(({ responses }) => responses.has(status))
      : descriptions.filter(() => REFUSALS.includes(status));
    if (declaring.length === 0) return [`status ${status} is not declared`];
    const problems = declaring.map((described) => validatorFor(described, status)(body));
    return problems.find((found) => found.length === 0) ?? problems.flat();
  };
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

function expectNothing(body: unknown): string[] {
  return body === undefined ? [] : [`expected no body; got ${JSON.stringify(body)}`];
}
