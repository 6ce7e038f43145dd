/** Where the site is published. `OWNER` stands for the owner of the repository, who is not known yet. */
export const SITE = "https://OWNER.github.io/hubspot-batch/";

/** The path of the first page there. */
export const BASE = new URL(SITE).pathname;

/** Where files are that the site does not show. */
export const REPOSITORY = "https://github.com/OWNER/hubspot-batch";
