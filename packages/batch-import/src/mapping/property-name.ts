/** The internal name of a property, as HubSpot allows it. */
export const PROPERTY_NAME = /^[a-z][a-z0-9_]*$/;
