/** Whether the matching is evaluated on all that there is (`npm run match-soak`), not on a sample of it. */
export const evaluatesAll = process.env['NIAB_EVALUATE'] === 'all';
