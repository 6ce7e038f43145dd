import { defineObject, OLDER_DATES } from "./define.ts";

export const tickets = /* @__PURE__ */ defineObject("Ticket", {
  dates: OLDER_DATES,
  returned: "content hs_pipeline hs_pipeline_stage hs_ticket_category hs_ticket_priority subject",
  required: "subject hs_pipeline hs_pipeline_stage",
  text: "subject",
  textarea: "content hs_resolution",
  external: "hubspot_team_id",
  datetime: "closed_date",
  bool: "hs_is_closed",
  select: {
    hs_ticket_priority: "LOW MEDIUM HIGH URGENT",
    hs_ticket_category: "PRODUCT_ISSUE BILLING_ISSUE FEATURE_REQUEST GENERAL_INQUIRY",
    source_type: "CHAT EMAIL FORM PHONE",
  },
  readOnly: "closed_date hs_is_closed",
});
