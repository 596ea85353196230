import { expect, it } from 'vitest';
import type { Release } from '../../domain/shapes/release.ts';
import { activeSources } from '../index.ts';
import type { RunScope } from '../source.ts';
import { parseRequested, planOf } from '../source-pages.ts';
import { wikimedia } from './wikimedia.ts';

const release = { filmId: 'allocine-11', title: 'L’Été à 2 / 3' } as Release;
const run: RunScope = { week: '2026-08-26', kind: 'monday', asOf: '2026-08-24', releases: [release] };

it('is off without its setting', () => {
  expect(activeSources({ tmdbApiKey: null, wikimediaEnabled: false })).not.toContain(wikimedia);
  expect(activeSources({ tmdbApiKey: null, wikimediaEnabled: true })).toContain(wikimedia);
});

it('asks for the seven days before the run, and adds up their readers', () => {
  const [request] = planOf(wikimedia, run);
  expect(request?.url).toMatch(
    /\/per-article\/fr\.wikipedia\/all-access\/user\/L%E2%80%99%C3%89t%C3%A9_%C3%A0_2_%2F_3\/daily\/20260817\/20260823$/u,
  );
  expect(planOf(wikimedia, { ...run, kind: 'actuals' })).toEqual([]);
  if (request === undefined) throw new Error('no page');
  const page = parseRequested(wikimedia, request, '{"items":[{"views":120},{"views":30}]}', run);
  expect(page.films).toMatchObject([{ source: 'wikimedia', sourceId: 'allocine-11', pageViews: 150 }]);
  expect(() => parseRequested(wikimedia, request, '{"items":[{"views":-1}]}', run)).toThrow(
    '$.items.0.views',
  );
});
