import { queueFunction } from '../queue-function.ts';

/** Named numbers → forecast. */
queueFunction('predict', async () => (await import('#shared/pipeline/predict.ts')).predictFilm);
