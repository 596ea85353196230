/** As the API calls whoever sits at the machine itself. */
export const ON_THE_SPOT = 'sur place';
