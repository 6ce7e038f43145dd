import { writeRecords } from "./write-records.js";

// oxlint-disable-next-line import/no-default-export -- workerd asks for it.
export default {
  fetch: async () => new Response(await writeRecords()),
};
