import { predictFilm } from '#shared/pipeline/predict.ts';
import { queueFunction } from '../queue-function.ts';

/** Named numbers → forecast. */
queueFunction('predict', predictFilm);
