import { type BatchEvent, JobStoppedError } from "@x/batch-http";
import type { RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { asLookUps } from "./as-look-ups.ts";

/** The client that reads records before rows are sent, and who hears of the requests. */
export interface ReadBefore {
  readonly client: Pick<ImportClient, "read">;
  readonly objectType: RecordObjectType;
  readonly signal?: AbortSignal | undefined;
  /** Told of the requests, each a look-up. */
  readonly onEvent?: ((event: BatchEvent) => void) | undefined;
}

/** Where HubSpot cannot be asked, `outcomes` is empty and `stop` says why. */
type ReadAnswer = Pick<Awaited<ReturnType<ImportClient["read"]>>, "outcomes" | "stop">;

interface ReadBy {
  readonly properties: readonly string[];
  readonly propertiesWithHistory?: readonly string[] | undefined;
  readonly idProperty?: string | undefined;
}

/**
 * Reads records before rows are sent. Where several were merged, HubSpot's answer does not tell which is which, and has
 * one row for two keys of one record. Each record that it leaves in doubt is then read by itself.
 */
export async function readBefore(
  reading: ReadBefore,
  records: readonly { readonly id: string }[],
  by: ReadBy,
): Promise<ReadAnswer> {
  const answer = await readAtOnce(reading, records, by);
  if (answer.stop !== undefined || records.length === 1) return answer;
  const told = [...answer.outcomes];
  for (const [place, outcome] of answer.outcomes.entries()) {
    if (outcome.status !== "unknown" || outcome.reason === "no-answer") continue;
    const alone = await readAtOnce(reading, [records[place]!], by);
    if (alone.stop !== undefined) return { outcomes: told, stop: alone.stop };
    told[place] = alone.outcomes[0]!;
  }
  return { ...answer, outcomes: told };
}

async function readAtOnce(
  { client, objectType, signal, onEvent }: ReadBefore,
  records: readonly { readonly id: string }[],
  by: ReadBy,
): Promise<ReadAnswer> {
  try {
    return await client.read(objectType, records, { ...by, signal, onEvent: asLookUps(onEvent) });
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    return { outcomes: [], stop: error.stop };
  }
}
