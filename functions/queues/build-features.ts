import { queueFunction } from '../queue-function.ts';

/** Film → named numbers as of the run's date. */
queueFunction('build-features', ({ buildFilmFeatures }) => buildFilmFeatures);
