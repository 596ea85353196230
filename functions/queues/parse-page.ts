import { queueFunction } from '../queue-function.ts';

/** Raw page → films it speaks of. */
queueFunction('parse-page', async () => (await import('#shared/pipeline/parse-page.ts')).parsePage);
