/** A worker thread whose source does with a page what it says: for tests of what the process does then. */
import { LayoutChangedError, NiabError, WrongPageError } from '../../errors.ts';
import type { ParsedPage, Source } from '../../sources/source.ts';
import { sourceFilm } from '../../sources/source-film.ts';
import { answerJobs } from './answer-jobs.ts';

const BEHAVIOURS: Record<string, () => ParsedPage> = {
  hang: () => {
    for (;;);
  },
  'use memory': () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, Math.random));
  },
  'throw layout': () => {
    throw new LayoutChangedError('Page', '.x', 'nothing there');
  },
  'throw wrong page': () => {
    throw new WrongPageError('Page', 'another week');
  },
  'throw field': () => {
    throw new NiabError('unknown-page', 'no page', { field: 'subject', permanent: false });
  },
  'throw another': () => {
    throw new TypeError('x is undefined');
  },
  end: () => process.exit(3),
};

const site: Source = {
  name: 'site',
  hosts: [],
  rank: 1,
  listsReleases: true,
  pages: [
    {
      kind: 'releases',
      role: 'list',
      runs: ['thursday'],
      most: 1,
      parse: (_, body) =>
        BEHAVIOURS[body]?.() ?? {
          films: [sourceFilm({ source: 'site', sourceId: null, title: body, status: 'new' })],
          missed: [],
        },
    },
  ],
};

answerJobs([site]);
