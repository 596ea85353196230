import * as z from 'zod';
import { addDays } from '../../domain/cinema-week.ts';
import { NiabError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { PageRequest, RunScope, Source } from '../source.ts';
import { sourceFilm } from '../source-film.ts';

const PAGE = 'Wikimedia, page views';
const API = 'https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article/fr.wikipedia/all-access/user';

const viewsAnswer = z.object({ items: z.array(z.object({ views: z.number().int().nonnegative() })) });

/**
 * How often the French Wikipedia's article of a release was read in the seven days before the run. The article is
 * looked for under the film's title; a film whose title has other meanings is not found, or the other meaning is.
 */
export const wikimedia: Source = {
  name: 'wikimedia',
  hosts: ['wikimedia.org'],
  plan: (run) => (run.kind === 'actuals' ? [] : run.releases.map((release) => viewsRequest(release, run))),
  followUps: () => [],
  parse: (request, body, run) => {
    const release = run.releases.find(({ filmId }) => request.id === `wikimedia-${filmId}`);
    if (release === undefined) {
      throw new NiabError('unknown-page', `"${request.id}" names no release`, { field: 'id' });
    }
    const { items } = parseJson(PAGE, body, viewsAnswer);
    const film = sourceFilm({
      source: 'wikimedia',
      sourceId: release.filmId,
      title: release.title,
      status: 'new',
      pageViews: items.reduce((sum, { views }) => sum + views, 0),
    });
    return { films: [film], missed: [] };
  },
};

function viewsRequest(
  { filmId, title }: RunScope['releases'][number],
  { asOf }: Pick<RunScope, 'asOf'>,
): PageRequest {
  const article = encodeURIComponent(title.replaceAll(' ', '_'));
  const day = (offset: number): string => addDays(asOf, offset).replaceAll('-', '');
  return {
    source: 'wikimedia',
    kind: 'interest',
    id: `wikimedia-${filmId}`,
    url: `${API}/${article}/daily/${day(-7)}/${day(-1)}`,
    label: `Wikipédia, lectures de « ${title} »`,
  };
}
