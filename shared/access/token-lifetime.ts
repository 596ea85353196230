/** How long a token is good for, in seconds; a client that is revoked has the rest of it. */
export const TOKEN_SECONDS = 15 * 60;
