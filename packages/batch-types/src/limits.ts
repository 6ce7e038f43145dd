/** Inputs HubSpot takes in one object batch, for all five operations; 101 are refused as a whole. */
export const MAX_BATCH_INPUTS = 100;
