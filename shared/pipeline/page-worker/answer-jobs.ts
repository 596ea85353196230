import { parentPort } from 'node:worker_threads';
import { NiabError } from '../../errors.ts';
import { parseRequested } from '../../sources/source-pages.ts';
import type { Source } from '../../sources/source.ts';
import { sentError, type PageAnswer, type PageJob } from './page-jobs.ts';

/** Makes this worker thread parse the pages of some sources that it is sent, one after the other. */
export function answerJobs(sources: readonly Source[]): void {
  parentPort?.on('message', (job: PageJob) => parentPort?.postMessage(answerTo(sources, job)));
}

function answerTo(sources: readonly Source[], { source: name, request, body, run }: PageJob): PageAnswer {
  try {
    const source = sources.find((candidate) => candidate.name === name);
    if (source === undefined) throw new NiabError('unknown-page', `There is no source "${name}"`);
    return { parsed: parseRequested(source, request, body, run) };
  } catch (error) {
    return { error: sentError(error) };
  }
}
