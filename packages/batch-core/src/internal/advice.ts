/** What to do about a record that may have been written. */
export const LOOK_IT_UP = "Look the record up in HubSpot before sending it again.";
