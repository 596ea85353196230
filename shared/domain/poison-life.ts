/** Days for which the Functions host keeps a message that failed five times; until then it can be replayed. */
export const POISON_LIFE_DAYS = 7;
