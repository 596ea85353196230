/**
 * Single ratings, and single tags, that the file keeps. Up to here they cost the functions about 30 MB of memory and are there
 * within a second of a cold start (2,000,000 ratings of 13 bytes); the 32 million of MovieLens' largest set would cost 400 MB
 * in every process for lists that no visitor asks for. Beyond, the file has how many ratings a film has and their mean.
 */
export const MOST_ROWS_KEPT = 2_000_000;
