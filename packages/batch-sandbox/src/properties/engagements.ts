import { defineObject } from "./define.ts";

export const calls = /* @__PURE__ */ defineObject("Call", {
  required: "hs_timestamp",
  datetime: "hs_timestamp",
  text: `
    hs_attachment_ids hs_call_title hs_call_callee_object_id hs_call_disposition
    hs_call_from_number hs_call_to_number hs_call_recording_url
  `,
  textarea: "hs_call_body",
  number: "hs_call_duration",
  select: {
    hs_call_direction: "INBOUND OUTBOUND",
    hs_call_status: `
      BUSY CALLING_CRM_USER CANCELED COMPLETED CONNECTING FAILED IN_PROGRESS MISSED NO_ANSWER
      QUEUED RINGING
    `,
  },
});

export const meetings = /* @__PURE__ */ defineObject("Meeting", {
  required: "hs_timestamp",
  datetime: "hs_timestamp hs_meeting_start_time hs_meeting_end_time",
  text: "hs_attachment_ids hs_meeting_title hs_meeting_location hs_meeting_external_url",
  textarea: "hs_meeting_body hs_internal_meeting_notes",
  select: {
    hs_meeting_outcome: "SCHEDULED COMPLETED RESCHEDULED NO_SHOW CANCELED",
  },
});

export const notes = /* @__PURE__ */ defineObject("Note", {
  required: "hs_timestamp",
  datetime: "hs_timestamp",
  text: "hs_attachment_ids",
  textarea: "hs_note_body",
});

export const tasks = /* @__PURE__ */ defineObject("Task", {
  required: "hs_timestamp",
  datetime: "hs_timestamp",
  text: "hs_task_subject hs_task_reminders",
  textarea: "hs_task_body",
  select: {
    hs_task_status: "NOT_STARTED IN_PROGRESS WAITING COMPLETED DEFERRED",
    hs_task_priority: "NONE LOW MEDIUM HIGH",
    hs_task_type: "TODO EMAIL CALL",
  },
});

export const emails = /* @__PURE__ */ defineObject("Email", {
  required: "hs_timestamp hs_email_direction",
  datetime: "hs_timestamp",
  text: "hs_attachment_ids hs_email_subject",
  textarea: "hs_email_text hs_email_html hs_email_headers",
  select: {
    hs_email_direction: "EMAIL INCOMING_EMAIL FORWARDED_EMAIL DRAFT_EMAIL",
    hs_email_status: "BOUNCED FAILED SCHEDULED SENDING SENT",
  },
});

export const communications = /* @__PURE__ */ defineObject("Communication", {
  required: "hs_timestamp hs_communication_channel_type",
  datetime: "hs_timestamp",
  text: "hs_communication_logged_from",
  textarea: "hs_communication_body",
  select: {
    hs_communication_channel_type: "WHATS_APP LINKEDIN_MESSAGE SMS CUSTOM_CHANNEL_CONVERSATION",
  },
});

export const postalMail = /* @__PURE__ */ defineObject("Postal mail", {
  required: "hs_timestamp",
  datetime: "hs_timestamp",
  text: "hs_attachment_ids",
  textarea: "hs_postal_mail_body",
});
