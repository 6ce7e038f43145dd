// A process that runs cases of one bench, as its parent asks: `fork("child.ts", [bench, url, scale])`.
import { inspect } from "node:util";
import type { Bench, Context } from "./bench.ts";

const [name = "", url = "", scale = "1"] = process.argv.slice(2);
const { bench } = (await import(`../benches/${name}.ts`)) as { bench: Bench };
const context: Context = {
  url,
  rows: (full) => Math.max(100, Math.round((full * Number(scale)) / 100) * 100),
};

process.on("message", (oneCase: string) => {
  void (async () => {
    try {
      process.send!({ figures: await bench.cases[oneCase]!(context) });
    } catch (error) {
      process.send!({ error: inspect(error) });
    }
  })();
});
process.on("disconnect", () => {
  void (async () => {
    await bench.end?.();
    process.exit();
  })();
});
process.send!("ready");
