import { Fragment } from "preact";

/** Values of others, one after the other. A mark in one of them turns round none of the rest: each is an element of its own. */
export function Values({
  of: values,
  between = ", ",
}: {
  of: readonly string[];
  /** @default `, ` */
  between?: string;
}) {
  return (
    <>
      {values.map((value, place) => (
        <Fragment key={place}>
          {place > 0 && between}
          <bdi>{value}</bdi>
        </Fragment>
      ))}
    </>
  );
}
