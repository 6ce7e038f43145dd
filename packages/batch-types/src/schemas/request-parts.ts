import * as v from "valibot";

/** All ids in object batches are JSON strings. */
export const recordIdSchema = v.pipe(v.string(), v.nonEmpty());

/** One to `most` inputs. A body without any is answered with a success that did nothing. */
// @__NO_SIDE_EFFECTS__
export function inputsOf<Input extends v.GenericSchema>(input: Input, most: number) {
  return v.pipe(v.array(input), v.minLength(1), v.maxLength(most));
}

/** The body of a batch that has nothing beside its inputs. */
// @__NO_SIDE_EFFECTS__
export function requestOf<Input extends v.GenericSchema>(input: Input, most: number) {
  return v.strictObject({ inputs: inputsOf(input, most) });
}
