/** Whose packages they are. */
export interface Identity {
  /** Of every package but the command, with the `@`. */
  readonly scope: string;
  /** The address of its page. */
  readonly repository: string;
  readonly author: string;
}

/** In READMEs: what is true only until the owner is known. */
const PLACEHOLDER = /<!-- placeholder: (?:begin) -->[^]*?<!-- placeholder: end -->\n*/g;

/** A text with another scope, repository and author. What follows a letter is no scope, such as that of an e-mail address. */
export function renameIn(text: string, from: Identity, to: Identity): string {
  const scope = new RegExp(`(?<![\\w.@])${from.scope}(?=\\\\?/)`, "g");
  return text
    .replaceAll(PLACEHOLDER, "")
    .replaceAll(scope, to.scope)
    .replaceAll(siteOf(from.repository), siteOf(to.repository))
    .replaceAll(from.repository, to.repository)
    .replaceAll(`"author": "${from.author}"`, `"author": ${JSON.stringify(to.author)}`);
}

/** Where the docs of a repository are published: on GitHub's pages, else beside the repository. */
function siteOf(repository: string): string {
  const [, owner, name] = /^https:\/\/github\.com\/([^/]+)\/(.+)$/.exec(repository) ?? [];
  return owner === undefined ? repository : `https://${owner}.github.io/${name}`;
}
