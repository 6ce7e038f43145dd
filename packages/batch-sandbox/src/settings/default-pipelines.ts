import type { Pipeline, PipelineStage } from "./pipeline.ts";

const dealStage = (id: string, label: string, probability: string): PipelineStage => ({
  id,
  label,
  metadata: { isClosed: String(/^[01]\.0$/.test(probability)), probability },
});

const ticketStage = (id: string, label: string, ticketState: "OPEN" | "CLOSED") => ({
  id,
  label,
  metadata: { ticketState, isClosed: String(ticketState === "CLOSED") },
});

const leadStage = (name: string, label: string, leadState: string) => ({
  id: `${name}-stage-id`,
  label,
  metadata: { leadState, isClosed: String(leadState.endsWith("QUALIFIED")) },
});

/** The pipelines of a new account. The other objects of such an account have none here. */
export const DEFAULT_PIPELINES: Readonly<Record<string, readonly Pipeline[]>> = {
  deals: [
    {
      id: "default",
      label: "Sales Pipeline",
      stages: [
        dealStage("appointmentscheduled", "Appointment Scheduled", "0.2"),
        dealStage("qualifiedtobuy", "Qualified To Buy", "0.4"),
        dealStage("presentationscheduled", "Presentation Scheduled", "0.6"),
        dealStage("decisionmakerboughtin", "Decision Maker Bought-In", "0.8"),
        dealStage("contractsent", "Contract Sent", "0.9"),
        dealStage("closedwon", "Closed Won", "1.0"),
        dealStage("closedlost", "Closed Lost", "0.0"),
      ],
    },
  ],
  tickets: [
    {
      id: "0",
      label: "Support Pipeline",
      stages: [
        ticketStage("1", "New", "OPEN"),
        ticketStage("2", "Waiting on contact", "OPEN"),
        ticketStage("3", "Waiting on us", "OPEN"),
        ticketStage("4", "Closed", "CLOSED"),
      ],
    },
  ],
  leads: [
    {
      id: "lead-pipeline-id",
      label: "Lead pipeline",
      stages: [
        leadStage("new", "New", "NEW"),
        leadStage("attempting", "Attempting", "IN_PROGRESS"),
        leadStage("connected", "Connected", "IN_PROGRESS"),
        leadStage("qualified", "Qualified", "QUALIFIED"),
        leadStage("unqualified", "Disqualified", "UNQUALIFIED"),
      ],
    },
  ],
};
