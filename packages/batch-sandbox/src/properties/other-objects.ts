import { defineObject } from "./define.ts";

export const leads = /* @__PURE__ */ defineObject("Lead", {
  // HubSpot's table also lists five associated-record fields, which look computed.
  required: "hs_lead_name",
  text: "hs_lead_name hs_lead_disqualification_reason",
  textarea: "hs_lead_disqualification_note",
  select: {
    hs_lead_label: "HOT WARM COLD",
    hs_lead_type: "NEW_BUSINESS RE_ATTEMPTING UPSELL CROSS_SELL",
  },
});

export const appointments = /* @__PURE__ */ defineObject("Appointment", {
  required: "hs_appointment_name",
  text: "hs_appointment_name hs_pipeline hs_pipeline_stage",
  datetime: "hs_appointment_start hs_appointment_end",
});

export const courses = /* @__PURE__ */ defineObject("Course", {
  required: "hs_course_name",
  text: "hs_course_name hs_course_id hs_pipeline hs_pipeline_stage",
  textarea: "hs_course_description",
});

export const listings = /* @__PURE__ */ defineObject("Listing", {
  required: "hs_name",
  text: "hs_name hs_address_1 hs_city hs_state_province hs_zip hs_pipeline hs_pipeline_stage",
  number: "hs_price hs_bedrooms hs_bathrooms",
});

export const services = /* @__PURE__ */ defineObject("Service", {
  required: "hs_name hs_pipeline hs_pipeline_stage",
  text: "hs_name hs_pipeline hs_pipeline_stage",
  textarea: "hs_description",
  date: "hs_start_date hs_target_end_date",
});

export const projects = /* @__PURE__ */ defineObject("Project", {
  required: "hs_name hs_pipeline hs_pipeline_stage",
  text: "hs_name hs_pipeline hs_pipeline_stage",
  textarea: "hs_description",
});

export const goalTargets = /* @__PURE__ */ defineObject("Goal target", {
  text: "hs_goal_name",
  number: "hs_target_amount",
  datetime: "hs_start_datetime hs_end_datetime",
});

export const users = /* @__PURE__ */ defineObject("User", {
  required: "hs_internal_user_id hs_email",
  text: `
    hs_internal_user_id hs_email hs_given_name hs_family_name hs_job_title
    hs_standard_time_zone
  `,
  textarea: "hs_working_hours",
  select: {
    hs_availability_status: "available away",
  },
});

/** A deal's share of one owner; written through paths of its own. */
export const dealSplits = /* @__PURE__ */ defineObject("Deal split", {
  number: "hs_deal_split_percentage",
});

/** For objects of which nothing but the properties every object has is known. */
const named = (singular: string) => defineObject(singular, { text: "hs_name" });

export const contracts = /* @__PURE__ */ named("Contract");
export const feedbackSubmissions = /* @__PURE__ */ named("Feedback submission");
export const forecasts = /* @__PURE__ */ named("Forecast");
export const partnerClients = /* @__PURE__ */ named("Partner client");
export const partnerServices = /* @__PURE__ */ named("Partner service");
export const payments = /* @__PURE__ */ named("Payment");
