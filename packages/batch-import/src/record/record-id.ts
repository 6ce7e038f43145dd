/** A record id of HubSpot. */
export const RECORD_ID = /^\d{1,20}$/;
