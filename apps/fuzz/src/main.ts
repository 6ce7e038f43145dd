// `pnpm fuzz`: gives damaged files, answers and requests to what reads them. Ends with 1 where one breaks a law.
import process from "node:process";
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";
import { TARGETS } from "./targets.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: "string" },
  },
});
const options = { seconds: Number(values.seconds), seed: Number(values.seed), path: values.path };
const unknown = positionals.filter((name) => !Object.hasOwn(TARGETS, name));
if (unknown.length > 0) {
  console.error(
    `No such target: ${unknown.join(", ")}. There are ${Object.keys(TARGETS).join(", ")}.`,
  );
  process.exit(2);
}
for (const [name, open] of Object.entries(TARGETS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  // Before, for the case that it never ends.
  console.log(`${name}: ${options.seconds} s, --seed ${options.seed}`);
  await using target = await open();
  const { tried, failure } = await fuzz(target, options);
  console.log(`${name}: ${tried} inputs tried, ${failure === undefined ? "all held" : failure}`);
  if (failure !== undefined) process.exitCode = 1;
}
