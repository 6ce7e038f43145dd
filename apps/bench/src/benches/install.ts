import type { Bench, Figures } from "../engine/bench.ts";
import { bytesOf, installed, LAYERS, type Package, withDependencies } from "../engine/packages.ts";

const [SIZE, PACKAGES] = ["MB installed", "packages"];

/** In MB. */
const BUDGETS = {
  "batch-types": 0.7,
  "batch-core": 2.1,
  "batch-http": 2.75,
  "batch-file": 11.3,
  "batch-import": 18.5,
  "batch-queue": 15.1,
  "hubspot-batch": 22.3,
  "batch-sandbox": 2.1,
};

function sizeOf(one: Package) {
  return (): Figures => {
    const all = withDependencies(one);
    return {
      [SIZE]: all.reduce((sum, each) => sum + bytesOf(each), 0) / 1e6,
      [PACKAGES]: all.length,
    };
  };
}

const packages = [...LAYERS, installed("@hubspot/api-client")];
const nameOf = ({ manifest }: Package): string => manifest.name.replace("@x/", "");

export const bench: Bench = {
  title: "What an install takes",
  how: "The files of a package and of all it depends on, each once, as they lie in node_modules; no peers, and nothing optional.",
  process: "bench",
  isExact: true,
  columns: { [SIZE]: 2, [PACKAGES]: 0 },
  cases: Object.fromEntries(packages.map((one) => [nameOf(one), sizeOf(one)])),
  budgets: Object.entries(BUDGETS).map(([name, megabytes]) => ({
    what: `MB of an install of ${name}`,
    value: (median) => median(name, SIZE),
    atMost: megabytes,
  })),
};
