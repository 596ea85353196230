import * as z from 'zod';
import { addDays } from '../../domain/cinema-week.ts';
import type { Release } from '../../domain/shapes/release.ts';
import { NiabError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { PageRequest, PageType, RunScope, Source } from '../source.ts';
import { sourceFilm } from '../source-film.ts';

const NAME = 'wikimedia';
const PAGE = 'Wikimedia, page views';
const API = 'https://wikimedia.org/api/rest_v1/metrics/pageviews/per-article/fr.wikipedia/all-access/user';

const viewsAnswer = z.object({ items: z.array(z.object({ views: z.number().int().nonnegative() })) });

const views: PageType = {
  kind: 'interest',
  role: 'facts',
  runs: ['thursday', 'monday'],
  most: 30,
  begin: (run) => run.releases.map((release) => viewsRequest(release, run)),
  parse: ({ subject }, body, run) => {
    const release = run.releases.find(({ filmId }) => filmId === subject);
    if (release === undefined) {
      throw new NiabError('unknown-page', `"${subject}" is no release of the week`, { field: 'subject' });
    }
    const { items } = parseJson(PAGE, body, viewsAnswer);
    const film = sourceFilm({
      source: NAME,
      sourceId: release.filmId,
      title: release.title,
      status: 'new',
      pageViews: items.reduce((sum, item) => sum + item.views, 0),
    });
    return { films: [film], missed: [] };
  },
};

/**
 * How often the French Wikipedia's article of a release was read in the seven days before the run. The article is
 * looked for under the film's title; a film whose title has other meanings is not found, or the other meaning is.
 */
export const wikimedia: Source = {
  name: NAME,
  hosts: ['wikimedia.org'],
  rank: 5,
  listsReleases: false,
  // robots.txt forbids /api/ to robots in general; the REST API's own terms allow it to those that name themselves.
  allowedByTerms: ['https://wikimedia.org/api/rest_v1/'],
  pages: [views],
};

function viewsRequest({ filmId, title }: Release, { asOf }: Pick<RunScope, 'asOf'>): PageRequest {
  const article = encodeURIComponent(title.toWellFormed().replaceAll(' ', '_'));
  const day = (offset: number): string => addDays(asOf, offset).replaceAll('-', '');
  return {
    source: NAME,
    kind: views.kind,
    subject: filmId,
    url: `${API}/${article}/daily/${day(-7)}/${day(-1)}`,
    label: `Wikipédia, lectures de « ${title} »`,
  };
}
