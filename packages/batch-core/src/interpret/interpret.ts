import { MAX_NAME } from "../answer/read-errors.ts";
import { classifyAnswer } from "../answer/classify-answer.ts";
import { cut } from "../internal/cut.ts";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import type { Answer } from "../answer/answer.ts";
import { httpDate } from "../answer/http-date.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import type { Settled } from "../outcome/settle.ts";
import { withCorrelationId } from "../outcome/with-correlation-id.ts";
import { afterRefusal } from "./after-refusal.ts";
import { afterSilence } from "./after-silence.ts";
import { refresh, retry } from "./repeat-batch.ts";
import { giveUp, settleReading } from "./settle-reading.ts";
import { type SkippedFate, stopBatch } from "./skip.ts";

/** Returns what an answer means for each entry of a batch of any kind. Accepts any answer. Never throws. */
export function interpret<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  answer: Answer,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const meaning = meaningOf(kind, batch, answer);
  // Errors of single records in a 2xx have none of their own; the header is of every answer (fact 80).
  const header =
    answer.kind === "response" ? answer.headers["x-hubspot-correlation-id"] : undefined;
  if (header === undefined) return meaning;
  const id = cut(header, MAX_NAME);
  return { ...meaning, outcomes: meaning.outcomes.map((one) => withCorrelationId(one, id)) };
}

function meaningOf<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  answer: Answer,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const verdict = classifyAnswer(answer);
  // HubSpot's clock (fact 125).
  const answeredAt = answer.kind === "response" ? httpDate(answer.headers["date"]) : undefined;
  switch (verdict.kind) {
    case "settle":
      return settleReading(kind, batch, kind.read(batch, verdict.body, answer.sentAt, answeredAt));
    case "refused":
      return afterRefusal(kind, batch, verdict);
    case "wait":
      return retry(batch, verdict.pause) ?? giveUp(kind, batch, verdict.error.message);
    case "again":
      return afterSilence(kind, batch, verdict, answer.sentAt);
    case "refresh-token":
      return refresh(batch, verdict.stop) ?? stopBatch(kind, batch, verdict.stop);
    case "stop": {
      const { error } = verdict.stop;
      if (kind.endsOnlyBatch?.(verdict.stop) !== true) return stopBatch(kind, batch, verdict.stop);
      const refusal = { errors: [error], isHubSpots: true, body: {} } as const;
      return settleReading(kind, batch, kind.refuse(batch, refusal));
    }
  }
}
