import { linkWords, type RunLink } from "@x/batch-import/studio";
import { addressOf } from "../route.ts";

/** Runs that are linked to a run, and how. */
export function RunLinks({ links = [] }: { links: readonly RunLink[] | undefined }) {
  if (links.length === 0) return null;
  return (
    <ul class="links" aria-label="Runs that it has to do with">
      {links.map((link) => {
        const [before, after] = linkWords(link);
        return (
          <li key={`${link.kind} ${link.run}`}>
            {before} <a href={addressOf("run", link.run)}>{link.run}</a>
            {after}
          </li>
        );
      })}
    </ul>
  );
}
