// Fails when a dependency of what users install has a known vulnerability that is high or critical. Without a registry that
// tells of advisories, it says so and passes.
import { spawnSync } from "node:child_process";

interface Advisory {
  readonly module_name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
  readonly patched_versions?: string;
}

const MOST_MILLISECONDS = 20_000;

// It ends with 1 for any advisory, and for no answer, too.
const { stdout } = spawnSync("pnpm", ["audit", "--prod", "--json", ...process.argv.slice(2)], {
  encoding: "utf8",
  timeout: MOST_MILLISECONDS,
  env: { ...process.env, pnpm_config_fetch_retries: "0" },
});
const advisories = read(stdout);
if (advisories === undefined) {
  console.log("Advisories: not checked, as the registry does not tell them.");
} else {
  for (const { module_name, patched_versions, severity, title, url } of advisories) {
    console.log(
      `${severity}: ${module_name}: ${title} (mended in ${patched_versions ?? "none"}) ${url}`,
    );
    if (severity === "high" || severity === "critical") process.exitCode = 1;
  }
  console.log(`Advisories: ${advisories.length}`);
}

/** Returns undefined where pnpm printed no report. */
function read(report: string): Advisory[] | undefined {
  try {
    return Object.values(
      (JSON.parse(report) as { advisories: Record<string, Advisory> }).advisories,
    );
  } catch {
    return undefined;
  }
}
