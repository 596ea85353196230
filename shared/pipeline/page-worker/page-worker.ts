/** The worker thread in which pages are parsed; a bundle of its own in the package (local/build.mjs). */
import { SOURCES } from '../../sources/index.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(SOURCES);
