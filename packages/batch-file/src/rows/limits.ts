/** A line may never end, and an open quote swallows the rows that follow it; no honest row is this long. */
export const MAX_ROW_CHARACTERS = 4 * 1024 * 1024;

/** No object of HubSpot's has as many properties, and a hostile file could fill the memory with names. */
export const MAX_COLUMNS = 10_000;
