import { defineObject } from "./define.ts";
import { LEAD_STATUSES, LIFECYCLE_STAGES } from "./shared-options.ts";

export const contacts = /* @__PURE__ */ defineObject("Contact", {
  dates: { created: "createdate", modified: "lastmodifieddate" },
  returned: "email firstname lastname",
  unaskedCreated: `
    hs_all_contact_vids hs_email_domain hs_is_contact hs_object_source hs_object_source_id
    hs_object_source_label lifecyclestage
  `,
  unique: "email",
  // The date of birth is a plain text in HubSpot, and industry and revenue are; for companies those two
  // are an enumeration and a number.
  text: `
    email hs_additional_emails firstname lastname salutation gender date_of_birth fax company
    jobtitle website address city state zip country hs_country_region_code hs_timezone
    industry annualrevenue twitterhandle hs_linkedin_url school degree field_of_study
    graduation_date start_date work_email relationship_status marital_status hs_email_domain
    hs_full_name_or_email hs_calculated_phone_number hs_all_contact_vids hs_object_source
    hs_object_source_id hs_object_source_label
  `,
  phone: "phone mobilephone",
  datetime: "closedate",
  textarea: "message",
  external: "hs_persona hubspot_team_id",
  number: "associatedcompanyid",
  bool: "hs_is_contact",
  select: {
    seniority: "owner partner cxo vp director manager senior entry training unpaid",
    numemployees: "1-5 5-25 25-50 50-100 100-500 500-1000 1000+",
    lifecyclestage: LIFECYCLE_STAGES,
    hs_lead_status: LEAD_STATUSES,
    hs_language: `
      af ar bg bn ca cs da de de-at de-ch de-de el en en-au en-ca en-gb en-ie en-in en-nz
      en-us en-za es es-ar es-cl es-co es-es es-mx et eu fa fi fr fr-be fr-ca fr-ch fr-fr
      he-il hi hr hu id is it it-it ja ko lt lv ms nl nl-be nl-nl no pl pt pt-br pt-pt ro ru
      sk sl sr sv th tl tr uk ur vi zh zh-cn zh-hk zh-tw
    `,
  },
  checkbox: {
    hs_buying_role: `
      BLOCKER BUDGET_HOLDER CHAMPION DECISION_MAKER END_USER EXECUTIVE_SPONSOR INFLUENCER
      LEGAL_AND_COMPLIANCE OTHER
    `,
    hs_legal_basis: [
      "Legitimate interest – prospect/lead",
      "Legitimate interest – existing customer",
      "Legitimate interest - other",
      "Performance of a contract",
      "Freely given consent from contact",
      "Not applicable",
    ],
  },
  readOnly: `
    hs_is_contact hs_email_domain hs_full_name_or_email hs_calculated_phone_number
    hs_all_contact_vids hs_object_source hs_object_source_id hs_object_source_label
  `,
});
