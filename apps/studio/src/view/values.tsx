import { Fragment } from "preact";
import { number } from "../words.ts";

/** Values of others, one after the other. A mark in one of them turns round none of the rest: each is an element of its own. */
export function Values({
  of: values,
  most = Infinity,
  between = ", ",
}: {
  of: readonly string[];
  /** How many are told; of the others, how many there are. @default all */
  most?: number;
  /** @default `, ` */
  between?: string;
}) {
  return (
    <>
      {values.slice(0, most).map((value, place) => (
        <Fragment key={place}>
          {place > 0 && between}
          <bdi>{value}</bdi>
        </Fragment>
      ))}
      {values.length > most && ` and ${number(values.length - most)} more`}
    </>
  );
}
