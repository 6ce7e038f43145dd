import { type Answer, type RecordBatch, interpretAnswer, planBatches } from "@x/batch-core";
import type { Bench, Figures } from "../engine/bench.ts";

const SIZE = 100;
const [REQUESTS, MOST, LEFT] = ["requests on average", "at most", "good records not written"];

/** How many requests a client sends for a batch with one bad record, and how many good records it does not write. */
type Client = (isBad: (index: number) => boolean) => { requests: number; left: number };

/** The bad record stands in each place once. */
function everyPlace(client: Client): () => Figures {
  return () => {
    const all = Array.from({ length: SIZE }, (_, bad) => client((index) => index === bad));
    const requests = all.map((one) => one.requests);
    return {
      [REQUESTS]: requests.reduce((sum, count) => sum + count) / SIZE,
      [MOST]: Math.max(...requests),
      [LEFT]: Math.max(...all.map(({ left }) => left)),
    };
  };
}

/** The requests that core asks for; an account that refuses every batch with a bad record in it answers them. */
function core(refuse: (bad: number) => object): Client {
  return (isBad) => {
    const records = Array.from({ length: SIZE }, (_, index) => ({
      properties: { email: `person-${index}@example.com` },
    }));
    const steps = [...planBatches({ operation: "create", objectType: "contacts" }, records)];
    const waiting = steps.flatMap((step) => ("batch" in step ? [step.batch] : []));
    let [requests, written] = [0, 0];
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      requests += 1;
      const { outcomes, again } = interpretAnswer(batch, answerTo(batch, isBad, refuse));
      written += outcomes.filter(({ status }) => status === "created").length;
      waiting.push(...(again as RecordBatch[]));
    }
    return { requests, left: SIZE - 1 - written };
  };
}

function answerTo(
  { entries }: RecordBatch,
  isBad: (index: number) => boolean,
  refuse: (bad: number) => object,
): Answer {
  const bad = entries.find(({ index }) => isBad(index));
  if (bad !== undefined) {
    return { kind: "response", status: 400, headers: {}, body: refuse(bad.index) };
  }
  const results = entries.map(({ index }) => ({
    id: String(1_000 + index),
    objectWriteTraceId: String(index),
  }));
  return { kind: "response", status: 201, headers: {}, body: { status: "COMPLETE", results } };
}

/** Halves what is refused until one is left. */
const blindBisect: Client = (isBad) => {
  let requests = 0;
  const send = (first: number, end: number): void => {
    requests += 1;
    const holdsBad = Array.from({ length: end - first }, (_, n) => first + n).some(isBad);
    if (!holdsBad || end - first === 1) return;
    const middle = Math.ceil((first + end) / 2);
    send(first, middle);
    send(middle, end);
  };
  send(0, SIZE);
  return { requests, left: 0 };
};

export const bench: Bench = {
  title: "Requests to write 99 records beside a bad one",
  how: "HubSpot refuses a batch of 100 for one record in it, which stands in each of the 100 places once. (With trace ids, which batch-http sends, HubSpot can also write the rest at once: that takes one request.)",
  process: "bench",
  isExact: true,
  columns: { [REQUESTS]: 1, [MOST]: 0, [LEFT]: 0 },
  cases: {
    "batch-core, the refusal names the record": everyPlace(
      core((bad) => ({ message: `Contact person-${bad}@example.com already exists.` })),
    ),
    "batch-core, it names nothing": everyPlace(
      core(() => ({ category: "VALIDATION_ERROR", message: "No." })),
    ),
    "blind bisect": everyPlace(blindBisect),
    "one by one": everyPlace(() => ({ requests: SIZE, left: 0 })),
    "@hubspot/api-client, once": everyPlace(() => ({ requests: 1, left: SIZE - 1 })),
  },
  targets: [
    {
      what: "a bad record that is named",
      value: (median) => median("batch-core, the refusal names the record", MOST),
      unit: "requests",
      atMost: 3,
    },
    {
      what: "a bad record that nothing names",
      value: (median) => median("batch-core, it names nothing", MOST),
      unit: "requests",
      atMost: 15,
    },
  ],
};
