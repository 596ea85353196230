import { queueFunction } from '../queue-function.ts';

/** Named numbers → forecast. */
queueFunction('predict', ({ predictFilm }) => predictFilm);
