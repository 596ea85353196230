import { queueFunction } from '../queue-function.ts';

/** The films of a run's pages → releases of the week. */
queueFunction('assemble-week', ({ assembleWeek }) => assembleWeek);
