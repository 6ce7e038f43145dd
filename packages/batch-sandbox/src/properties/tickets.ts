import {
  datetime,
  defineObject,
  external,
  OLDER_DATES,
  readOnly,
  select,
  text,
  textarea,
  bool,
} from "./define.ts";

export const tickets = /* @__PURE__ */ defineObject("Ticket", {
  dates: OLDER_DATES,
  returned: [
    "content",
    "hs_pipeline",
    "hs_pipeline_stage",
    "hs_ticket_category",
    "hs_ticket_priority",
    "subject",
  ],
  required: [["subject"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  properties: [
    text("subject", "Ticket name"),
    textarea("content", "Ticket description"),
    // The pipeline every account starts with, and its stages: new, waiting on contact, waiting on us, closed.
    select("hs_pipeline", "Pipeline", ["0"]),
    select("hs_pipeline_stage", "Ticket status", ["1", "2", "3", "4"]),
    select("hs_ticket_priority", "Priority", ["LOW", "MEDIUM", "HIGH", "URGENT"]),
    select("hs_ticket_category", "Category", [
      "PRODUCT_ISSUE",
      "BILLING_ISSUE",
      "FEATURE_REQUEST",
      "GENERAL_INQUIRY",
    ]),
    select("source_type", "Source", ["CHAT", "EMAIL", "FORM", "PHONE"]),
    textarea("hs_resolution", "Resolution"),
    external("hubspot_team_id", "HubSpot team"),
    readOnly(datetime("closed_date", "Close date")),
    readOnly(bool("hs_is_closed", "Is closed")),
  ],
});
