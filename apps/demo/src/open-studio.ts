import { type ImportClient, readAccount } from "@x/batch-import";
import {
  createMemoryPlaces,
  createStudio,
  type SandboxLike,
  type Studio,
} from "@x/batch-import/studio";

/** A studio that keeps files and runs in the memory of the page. */
export async function openStudio({
  client,
  sandbox,
}: {
  readonly client: ImportClient;
  readonly sandbox: SandboxLike;
}): Promise<Studio<File>> {
  return createStudio({
    client,
    account: await readAccount(client),
    places: createMemoryPlaces(),
    sandbox,
  });
}
