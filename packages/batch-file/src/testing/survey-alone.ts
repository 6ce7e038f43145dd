// Surveys and reads the file that is its argument, and prints what came of it and the most memory it took.
import { argv, resourceUsage, stdout } from "node:process";
import { fromPath } from "../node/from-path.ts";
import { FileError } from "../problems/file-error.ts";
import { readRowChunks } from "../read/read-rows.ts";
import { survey } from "../read/survey.ts";

async function read(path: string): Promise<string> {
  try {
    const file = await fromPath(path, "rows");
    const surveyed = await survey(file);
    let rows = 0;
    for await (const some of readRowChunks(file, surveyed)) rows += some.length;
    return `${rows} rows`;
  } catch (error) {
    if (error instanceof FileError) return error.texts[0]!;
    throw error;
  }
}

const outcome = await read(argv[2]!);
stdout.write(JSON.stringify({ outcome, peak: resourceUsage().maxRSS / 1024 }));
