import { hostOf } from "../../account/host-of.ts";
import type { Task } from "../../store/task.ts";
import { refuse } from "../refuse.ts";

/** What is kept of a run may come from somebody else, and must not send rows to another host than the user chose. */
export function requireOwnHost({ baseUrl }: Task, own: string | undefined): void {
  if (hostOf(baseUrl) === hostOf(own)) return;
  refuse(
    `This run began at ${hostOf(baseUrl)}, and this studio writes to ${hostOf(own)}. Start a studio for that host, or go on in a terminal.`,
  );
}

/** Rows that lead to rows of other runs need those, too. */
export function requireNoLinks(run: string, { columns }: Task): void {
  if (columns.associations?.some(({ link }) => link !== undefined) !== true) return;
  refuse(`${run}: its rows lead to rows of other files. Go on with it in a terminal.`);
}
