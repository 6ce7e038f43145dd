/**
 * The ids of HubSpot's association types by which a record has a primary one, such as a contact its primary company: seen from
 * the record, and from its primary one. A record has one at most. They are of the category `HUBSPOT_DEFINED`.
 */
// Fact 123.
export const PRIMARY_TYPES: readonly {
  readonly typeId: number;
  readonly inverseId: number;
}[] = [
  { typeId: 1, inverseId: 2 }, // Company of a contact.
  { typeId: 5, inverseId: 6 }, // Company of a deal.
  { typeId: 26, inverseId: 25 }, // Company of a ticket.
  { typeId: 578, inverseId: 579 }, // Contact of a lead.
  { typeId: 580, inverseId: 581 }, // Company of a lead.
  { typeId: 582, inverseId: 583 }, // Deal of a lead.
  { typeId: 509, inverseId: 510 }, // Company of an order.
];
