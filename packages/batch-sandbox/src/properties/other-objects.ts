import { date, datetime, defineObject, number, select, text, textarea } from "./define.ts";

const name = /* @__PURE__ */ text("hs_name", "Name");
const pipeline = [
  /* @__PURE__ */ text("hs_pipeline", "Pipeline"),
  /* @__PURE__ */ text("hs_pipeline_stage", "Pipeline stage"),
];

export const leads = /* @__PURE__ */ defineObject("Lead", {
  // HubSpot's table also lists five associated-record fields, which look computed.
  required: [["hs_lead_name"]],
  properties: [
    text("hs_lead_name", "Lead name"),
    select("hs_lead_label", "Lead label", ["HOT", "WARM", "COLD"]),
    select("hs_lead_type", "Lead type", ["NEW_BUSINESS", "RE_ATTEMPTING", "UPSELL", "CROSS_SELL"]),
    text("hs_lead_disqualification_reason", "Disqualification reason"),
    textarea("hs_lead_disqualification_note", "Disqualification note"),
    ...pipeline,
  ],
});

export const appointments = /* @__PURE__ */ defineObject("Appointment", {
  required: [["hs_appointment_name"]],
  properties: [
    text("hs_appointment_name", "Appointment name"),
    datetime("hs_appointment_start", "Appointment start"),
    datetime("hs_appointment_end", "Appointment end"),
    ...pipeline,
  ],
});

export const courses = /* @__PURE__ */ defineObject("Course", {
  required: [["hs_course_name"]],
  properties: [
    text("hs_course_name", "Course name"),
    text("hs_course_id", "Course ID"),
    textarea("hs_course_description", "Course description"),
    ...pipeline,
  ],
});

export const listings = /* @__PURE__ */ defineObject("Listing", {
  required: [["hs_name"]],
  properties: [
    name,
    number("hs_price", "Price"),
    text("hs_address_1", "Address 1"),
    text("hs_city", "City"),
    text("hs_state_province", "State/Province"),
    text("hs_zip", "Zip"),
    number("hs_bedrooms", "Bedrooms"),
    number("hs_bathrooms", "Bathrooms"),
    ...pipeline,
  ],
});

export const services = /* @__PURE__ */ defineObject("Service", {
  required: [["hs_name"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  properties: [
    name,
    textarea("hs_description", "Description"),
    date("hs_start_date", "Start date"),
    date("hs_target_end_date", "Target end date"),
    ...pipeline,
  ],
});

export const projects = /* @__PURE__ */ defineObject("Project", {
  required: [["hs_name"], ["hs_pipeline"], ["hs_pipeline_stage"]],
  properties: [name, textarea("hs_description", "Description"), ...pipeline],
});

export const goalTargets = /* @__PURE__ */ defineObject("Goal target", {
  properties: [
    text("hs_goal_name", "Goal name"),
    number("hs_target_amount", "Target amount"),
    datetime("hs_start_datetime", "Start date"),
    datetime("hs_end_datetime", "End date"),
  ],
});

export const users = /* @__PURE__ */ defineObject("User", {
  required: [["hs_internal_user_id"], ["hs_email"]],
  properties: [
    text("hs_internal_user_id", "User ID"),
    text("hs_email", "Email"),
    text("hs_given_name", "First name"),
    text("hs_family_name", "Last name"),
    text("hs_job_title", "Job title"),
    text("hs_standard_time_zone", "Time zone"),
    textarea("hs_working_hours", "Working hours"),
    select("hs_availability_status", "Availability status", ["available", "away"]),
  ],
});

/** A deal's share of one owner; written through paths of its own. */
export const dealSplits = /* @__PURE__ */ defineObject("Deal split", {
  properties: [number("hs_deal_split_percentage", "Deal split percentage")],
});

/** For objects of which nothing but the properties every object has is known. */
const named = (singular: string) => defineObject(singular, { properties: [name] });

export const contracts = /* @__PURE__ */ named("Contract");
export const feedbackSubmissions = /* @__PURE__ */ named("Feedback submission");
export const forecasts = /* @__PURE__ */ named("Forecast");
export const partnerClients = /* @__PURE__ */ named("Partner client");
export const partnerServices = /* @__PURE__ */ named("Partner service");
export const payments = /* @__PURE__ */ named("Payment");
