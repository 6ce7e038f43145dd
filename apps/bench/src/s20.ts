import { bundle, bytesOf, OURS } from "./bundle-size.ts";
const { first: f2 } = await bundle(`import * as http from "@x/batch-http";
console.log(http.createBatchClient, http.BatchError, http.InvalidOptionsError, http.JobStoppedError);
console.log(http.UnsupportedOperationError, http.SourceFailedError, http.DEFAULTS, http.isWritten);`);
console.log(bytesOf(f2));
