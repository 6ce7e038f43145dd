// Answers to an archive name no record: a 204 without a body, or for associations in dated versions a 200 with an
// empty list (facts 23, 47, 69). A 2xx without a body that is no 204 is none of HubSpot's, nor is a 204 without its header.

/**
 * Returns true when a 2xx confirms every entry that its errors do not name: the body says that it is
 * complete. A body with rows confirms only those, and one that counts more errors than it lists does not say
 * which entries failed.
 *
 * @param body That of a 204 of HubSpot's says that it is complete.
 */
export function confirmsAll(body: Record<string, unknown>): boolean {
  const { errors = [], numErrors = 0, results = [], status } = body;
  return (
    status === "COMPLETE" &&
    isEmptyList(results) &&
    Array.isArray(errors) &&
    numErrors === errors.length
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
