/** Whose packages they are. */
export interface Identity {
  /** Of every package but the command, with the `@`. */
  readonly scope: string;
  /** The address of its page on GitHub. */
  readonly repository: string;
  readonly author: string;
}

/** What is true only until the owner is known: in pages, and in the test that knows what they say. */
const PLACEHOLDER = /^ *(?:<!--|\/\/) placeholder: (?:begin)[^]*?placeholder: end.*\n*/gm;

/** A text with another scope, repository and author. What follows a letter is no scope, such as that of an e-mail address. */
export function renameIn(text: string, from: Identity, to: Identity): string {
  const scope = new RegExp(`(?<![\\w.@])${from.scope.replaceAll(".", "\\.")}(?=\\\\?/)`, "g");
  return (
    text
      .replaceAll(PLACEHOLDER, "")
      .replaceAll(scope, to.scope)
      .replaceAll(siteOf(from.repository), siteOf(to.repository))
      .replaceAll(from.repository, to.repository)
      // A function, as a text with `$` would stand for something else.
      .replaceAll(authorOf(from), () => authorOf(to))
  );
}

/** Where GitHub publishes the docs of a repository. */
function siteOf(repository: string): string {
  const [owner, name] = repository.split("/").slice(-2);
  return `https://${owner}.github.io/${name}`;
}

function authorOf({ author }: Identity): string {
  return `"author": ${JSON.stringify(author)}`;
}
