import type { DescribedEndpoint } from "../official-endpoint.ts";
import { closed, type Validate, validatorOf } from "../validate.ts";
import type { Deviation } from "./deviations.ts";
import type { PlayedEndpoint } from "./played-endpoints.ts";
import type { Reply } from "./world.ts";

/** Refusals of a batch; others would mean that the workload does not reach the endpoint. */
const REFUSALS = [400, 409];

/** What is wrong with an answer by HubSpot's description, deviations allowed for. */
export type Judge = (endpoint: Pick<PlayedEndpoint, "descriptions">, reply: Reply) => string[];

/**
 * Of several descriptions of one endpoint, the one that fits best is held against an answer.
 *
 * @param refusals The statuses a refusal can have.
 */
export function createJudge(
  deviations: readonly Deviation[],
  refusals: readonly number[] = REFUSALS,
): Judge {
  const validators = new Map<DescribedEndpoint, Map<number, Validate>>();

  const validatorFor = (described: DescribedEndpoint, status: number): Validate => {
    const known = validators.get(described)?.get(status);
    if (known !== undefined) return known;
    const components = deviations.reduce(
      (relaxed, { relax = (it) => it }) => relax(relaxed),
      closed(described.components),
    );
    const schema = isSuccess(status) ? described.responses.get(status) : described.refusal;
    const validate = schema === undefined ? expectNothing : validatorOf(schema, components);
    validators.set(described, (validators.get(described) ?? new Map()).set(status, validate));
    return validate;
  };

  const extended = new Map<DescribedEndpoint, DescribedEndpoint>();
  const extend = (described: DescribedEndpoint): DescribedEndpoint => {
    const known = extended.get(described);
    if (known !== undefined) return known;
    const made = deviations.reduce((it, { extend: add = (as) => as }) => add(it), described);
    extended.set(described, made);
    return made;
  };

  return ({ descriptions: written }, { status, body }) => {
    const descriptions = written.map(extend);
    const declaring = isSuccess(status)
      ? descriptions.filter(({ responses }) => responses.has(status))
      : descriptions.filter(() => refusals.includes(status));
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
