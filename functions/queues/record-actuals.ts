import { queueFunction } from '../queue-function.ts';

/** What the pages of a run without a forecast say → results, or shows announced. */
queueFunction('record-actuals', ({ recordRun }) => recordRun);
