import { expect, it } from 'vitest';
import { Router, type SsrContext } from 'wouter';
import type { Weeks } from '#shared/api/contract/week.ts';
import { ApiError } from '../api/api-error.ts';
import { answered, markup, unanswered, words } from '../test-render.tsx';
import { CurrentWeekPage } from './current-week-page.tsx';

const week = (of: string, state: Weeks['weeks'][number]['state']): Weeks['weeks'][number] => ({
  ...{ week: of, releases: 12, stage: 'monday', state },
});
const drawn = (weeks: Weeks['weeks']) =>
  answered(<CurrentWeekPage />, [[['weeks'], { weeks, demonstration: null }]]);

it('leads to the week that is to be decided', () => {
  const context: SsrContext = {};
  const weeks = [week('2023-06-07', 'forecast'), week('2023-05-31', 'running'), week('2023-05-24', 'played')];
  expect(
    markup(
      <Router ssrPath="/" ssrContext={context}>
        {drawn(weeks)}
      </Router>,
    ),
  ).toBe('');
  expect(context.redirectTo).toBe('/semaine/2023-06-07');
});

it('says when the first week comes where there is none', () => {
  expect(words(drawn([]))).toBe('Aucune semaine pour l’instant : la première collecte a lieu jeudi matin.');
  expect(markup(drawn([]))).toContain('<h1');
});

it('has a heading, and the places of the week, while the weeks are asked for', () => {
  const html = markup(answered(<CurrentWeekPage />, []));
  expect(html.match(/<h1/gu)).toHaveLength(1);
  expect(html).toContain('skeleton');
});

it('says that the weeks did not come, and offers to ask again', async () => {
  const failed = await unanswered(<CurrentWeekPage />, ['weeks'], new ApiError(500, null));
  expect(words(failed)).toMatch(/^Les chiffres ne sont pas arrivés\..*\|Réessayer$/u);
  expect(markup(failed)).toContain('<h1');
});
