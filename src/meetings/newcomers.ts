/** Somebody is a newcomer at their first meeting of a network and at their second. */
export const NEWCOMER_MEETINGS = 2
