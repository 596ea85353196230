/** What queues and timers have done, in one piece: it is loaded when the first of them has something to do (decision 34). */
export { assembleWeek } from './assemble-week.ts';
export { buildFilmFeatures } from './build-features.ts';
export { enterReleases } from './catalogue/enter-releases.ts';
export { catchUp, collectDueRuns } from './collect-due-runs.ts';
export { forgetLikes } from './forget-likes.ts';
export { announceProgramme } from './notifications/announce-programme.ts';
export { tellSubscribers } from './notifications/tell-subscribers.ts';
export { parsePage } from './parse-page.ts';
export { planProgramme } from './plan-programme.ts';
export { predictFilm } from './predict.ts';
export { recordRun } from './record-actuals.ts';
export { watchAfterRun } from './watch-model/watch-after-run.ts';
