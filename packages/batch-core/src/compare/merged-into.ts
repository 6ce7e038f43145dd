/** Says of a record why it is left alone: to read its id found another one. */
export function mergedInto(id: string): string {
  return `It was merged into record ${id}.`;
}
