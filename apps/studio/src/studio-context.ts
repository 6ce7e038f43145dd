import type { Studio } from "@x/batch-import/studio";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export const StudioContext = createContext<Studio<File> | undefined>(undefined);

/** Whoever holds the files, the account and the runs. */
export function useStudio(): Studio<File> {
  return useContext(StudioContext)!;
}
