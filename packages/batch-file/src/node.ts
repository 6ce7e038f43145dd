export type { CsvFile, CsvFileOptions } from "./node/csv-file.ts";
export { createCsvFile } from "./node/csv-file.ts";
export { fromPath } from "./node/from-path.ts";
export type { Input } from "./node/open-input.ts";
export { openInput } from "./node/open-input.ts";
export { renameFile } from "./node/rename-file.ts";
