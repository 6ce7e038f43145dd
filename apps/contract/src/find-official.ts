import type { OfficialEndpoint } from "./official-endpoint.ts";
import type { ObjectEndpoint, RegistryEndpoint } from "./registry-endpoints.ts";

/** The official endpoints that describe one of ours: of the same object, and of the same path. */
export function findOfficial<Official extends OfficialEndpoint>(
  endpoint: ObjectEndpoint | RegistryEndpoint,
  official: readonly Official[],
): Official[] {
  const object = "object" in endpoint ? endpoint.object : undefined;
  return official.filter(
    (other) =>
      other.object === object &&
      other.method === endpoint.method &&
      isPathOf(other.path, endpoint.path),
  );
}

/** `{objectType}` in a template stands for one segment. */
function isPathOf(template: string, path: string): boolean {
  const expected = template.split("/");
  const segments = path.split("/");
  return (
    expected.length === segments.length &&
    expected.every((part, place) => part === segments[place] || part.startsWith("{"))
  );
}
