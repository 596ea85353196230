import { parsePage } from '#shared/pipeline/parse-page.ts';
import { queueFunction } from '../queue-function.ts';

/** Raw page → films it speaks of. */
queueFunction('parse-page', parsePage);
