export type { RowExport } from "./files/export-rows.ts";
export type { Exporter } from "./files/exporter.ts";
export { createRowExport, unansweredRows } from "./files/export-rows.ts";
export { createExporter } from "./files/exporter.ts";
export { createResultFolder } from "./files/result-files.ts";
export { hasDatabase } from "./sqlite/database-path.ts";
export { isLocked } from "./sqlite/lock-run.ts";
export { holdsRun } from "./sqlite/holds-run.ts";
export { createRunFolder, lookAtRunFolder, openRunFolder } from "./sqlite/run-folder.ts";
