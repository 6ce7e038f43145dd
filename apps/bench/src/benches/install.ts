import type { Bench, Figures } from "../engine/bench.ts";
import { bytesOf, installed, LAYERS, type Package, withDependencies } from "../engine/packages.ts";

const [SIZE, PACKAGES] = ["MB installed", "packages"];

/** In MB; about a tenth more than they are. */
const BUDGETS: Readonly<Record<string, number>> = {};

function sizeOf(one: Package) {
  return (): Figures => {
    const all = withDependencies(one);
    return {
      [SIZE!]: all.reduce((sum, each) => sum + bytesOf(each), 0) / 1e6,
      [PACKAGES!]: all.length,
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
  columns: { [SIZE!]: 2, [PACKAGES!]: 0 },
  cases: Object.fromEntries(packages.map((one) => [nameOf(one), sizeOf(one)])),
  targets: Object.entries(BUDGETS).map(([name, megabytes]) => ({
    what: name,
    value: (median) => median(name, SIZE!),
    unit: "MB",
    atMost: megabytes,
  })),
};
