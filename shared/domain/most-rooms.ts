/** As many rooms as the optimiser stays exact and quick for. */
export const MOST_ROOMS = 8;
