import { open } from "node:fs/promises";

/** Makes the names of new files in a folder outlive a power cut, where the platform lets one (Windows does not). */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // See above.
  }
}
