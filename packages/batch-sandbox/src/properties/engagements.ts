import { datetime, defineObject, number, select, text, textarea } from "./define.ts";

const timestamp = /* @__PURE__ */ datetime("hs_timestamp", "Activity date");
const attachments = /* @__PURE__ */ text("hs_attachment_ids", "Attached file IDs");
const required = [["hs_timestamp"]] as const;

export const calls = /* @__PURE__ */ defineObject("Call", {
  required,
  properties: [
    timestamp,
    attachments,
    text("hs_call_title", "Call title"),
    textarea("hs_call_body", "Call notes"),
    text("hs_call_callee_object_id", "Callee object ID"),
    select("hs_call_direction", "Call direction", ["INBOUND", "OUTBOUND"]),
    text("hs_call_disposition", "Call outcome"),
    number("hs_call_duration", "Call duration"),
    text("hs_call_from_number", "From number"),
    text("hs_call_to_number", "To number"),
    text("hs_call_recording_url", "Recording URL"),
    select("hs_call_status", "Call status", [
      "BUSY",
      "CALLING_CRM_USER",
      "CANCELED",
      "COMPLETED",
      "CONNECTING",
      "FAILED",
      "IN_PROGRESS",
      "MISSED",
      "NO_ANSWER",
      "QUEUED",
      "RINGING",
    ]),
  ],
});

export const meetings = /* @__PURE__ */ defineObject("Meeting", {
  required,
  properties: [
    timestamp,
    attachments,
    text("hs_meeting_title", "Meeting name"),
    textarea("hs_meeting_body", "Meeting description"),
    textarea("hs_internal_meeting_notes", "Internal meeting notes"),
    text("hs_meeting_location", "Meeting location"),
    datetime("hs_meeting_start_time", "Meeting start time"),
    datetime("hs_meeting_end_time", "Meeting end time"),
    text("hs_meeting_external_url", "External URL"),
    select("hs_meeting_outcome", "Meeting outcome", [
      "SCHEDULED",
      "COMPLETED",
      "RESCHEDULED",
      "NO_SHOW",
      "CANCELED",
    ]),
  ],
});

export const notes = /* @__PURE__ */ defineObject("Note", {
  required,
  properties: [timestamp, attachments, textarea("hs_note_body", "Note body")],
});

export const tasks = /* @__PURE__ */ defineObject("Task", {
  required,
  properties: [
    timestamp,
    text("hs_task_subject", "Task title"),
    textarea("hs_task_body", "Notes"),
    select("hs_task_status", "Task status", [
      "NOT_STARTED",
      "IN_PROGRESS",
      "WAITING",
      "COMPLETED",
      "DEFERRED",
    ]),
    select("hs_task_priority", "Priority", ["NONE", "LOW", "MEDIUM", "HIGH"]),
    select("hs_task_type", "Task type", ["TODO", "EMAIL", "CALL"]),
    text("hs_task_reminders", "Reminders"),
  ],
});

export const emails = /* @__PURE__ */ defineObject("Email", {
  required: [["hs_timestamp"], ["hs_email_direction"]],
  properties: [
    timestamp,
    attachments,
    select("hs_email_direction", "Email direction", [
      "EMAIL",
      "INCOMING_EMAIL",
      "FORWARDED_EMAIL",
      "DRAFT_EMAIL",
    ]),
    text("hs_email_subject", "Email subject"),
    textarea("hs_email_text", "Text body"),
    textarea("hs_email_html", "HTML body"),
    textarea("hs_email_headers", "Email headers"),
    select("hs_email_status", "Email send status", [
      "BOUNCED",
      "FAILED",
      "SCHEDULED",
      "SENDING",
      "SENT",
    ]),
  ],
});

export const communications = /* @__PURE__ */ defineObject("Communication", {
  required: [["hs_timestamp"], ["hs_communication_channel_type"]],
  properties: [
    timestamp,
    select("hs_communication_channel_type", "Channel type", [
      "WHATS_APP",
      "LINKEDIN_MESSAGE",
      "SMS",
      "CUSTOM_CHANNEL_CONVERSATION",
    ]),
    text("hs_communication_logged_from", "Logged from"),
    textarea("hs_communication_body", "Communication body"),
  ],
});

export const postalMail = /* @__PURE__ */ defineObject("Postal mail", {
  required,
  properties: [timestamp, attachments, textarea("hs_postal_mail_body", "Postal mail body")],
});
