import { queueFunction } from '../queue-function.ts';

/** Raw page → films it speaks of. */
queueFunction('parse-page', ({ parsePage }) => parsePage);
