import type { Identity } from "./rename-in.ts";

/** The workflows, provenance and the site of the docs need GitHub. */
const REPOSITORY = /^https:\/\/github\.com\/[\w-]+\/[\w.-]+(?<!\.git)$/;

/**
 * Says why packages cannot be given this scope and repository; nothing where they can.
 *
 * @param from Whose they are now.
 * @param lockfile Of pnpm: it names all that is installed.
 */
export function checkIdentity(to: Identity, from: Identity, lockfile: string): string | undefined {
  const example = "@your-scope https://github.com/YOU/hubspot-batch";
  if (!/^@[a-z0-9][a-z0-9._-]*$/.test(to.scope)) {
    return `Expected a scope in small letters, got ${JSON.stringify(to.scope)}. Example: ${example}`;
  }
  if (!REPOSITORY.test(to.repository)) {
    return `Expected the address of a repository on GitHub, without .git, got ${JSON.stringify(to.repository)}. Example: ${example}`;
  }
  if (to.scope !== from.scope && lockfile.includes(`'${to.scope}/`)) {
    return `${to.scope} is the scope of packages of others that are installed here. Choose another.`;
  }
  return undefined;
}
