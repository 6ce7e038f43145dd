import * as v from "valibot";

const pageSchema = v.looseObject({ link: v.nullish(v.string()) });

/** Where a list goes on: `next.after` is the cursor to send back; without `next` this was the last page. */
export const pagingSchema = v.looseObject({
  next: v.nullish(v.looseObject({ ...pageSchema.entries, after: v.nullish(v.string()) })),
  prev: v.nullish(v.looseObject({ ...pageSchema.entries, before: v.nullish(v.string()) })),
});
export type Paging = v.InferOutput<typeof pagingSchema>;
