import * as z from 'zod';
import { addDays, cinemaWeekOf, isIsoDate, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { parseJson } from '../sources/json.ts';
import { lettersOf, wordsOf } from './letters.ts';
import type { AskedFilms, SignalReader } from './signal.ts';

const PAGE = 'Data Ciné Indés';
const HOST = 'datacinesindes.fr';
const LINES = `https://${HOST}/data-fair/api/v1/datasets/programmation-cinemas/lines`;
const PAGE_SIZE = 5_000;
/** A week of some 150 cinemas has fewer than 20,000 shows. */
const MOST_PAGES = 6;

const text = z.string().nullish();
const linesAnswer = z.object({
  results: z.array(z.object({ filmtitle: text, filmdirector: text, showstart: text })),
  /** The address of what comes after; none at the end. */
  next: z.string().optional(),
});
type Show = z.infer<typeof linesAnswer>['results'][number];

/**
 * How many shows of the coming week the independent cinemas of the SCARE have on sale (Data Ciné Indés, Licence Ouverte 2.0). The
 * data set knows no number of a film that holds in two cinemas: a film is found by its title and a director.
 */
export const announcedShows: SignalReader = {
  source: 'scare',
  hosts: [HOST],
  allowedByTerms: [],
  async *read(ask, asked) {
    const counts = new Map<string, number>();
    let url: string | undefined = firstPage(asked.week);
    for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
      const answer: z.infer<typeof linesAnswer> = parseJson(PAGE, await ask(url), linesAnswer);
      for (const show of answer.results) countShow(counts, show, asked);
      url = answer.results.length === 0 ? undefined : answer.next;
    }
    for (const [filmId, value] of counts) {
      yield { filmId, signal: 'scare', value, unit: 'shows', of: HOST };
    }
  },
};

function firstPage(week: IsoDate): string {
  const query = new URLSearchParams({
    size: String(PAGE_SIZE),
    select: 'filmtitle,filmdirector,showstart',
    // The day after too: some of the times are in UTC.
    qs: `showstart:[${week} TO ${addDays(week, 7)}]`,
  });
  return `${LINES}?${query.toString()}`;
}

function countShow(counts: Map<string, number>, show: Show, { week, releases }: AskedFilms): void {
  const day = dayOf(show.showstart ?? '');
  if (day === null || cinemaWeekOf(day) !== week) return;
  const found = releases.filter((release) => isOf(release, show));
  const [release] = found;
  // Of two with one title and one director nobody can tell which it is.
  if (release === undefined || found.length > 1) return;
  counts.set(release.filmId, (counts.get(release.filmId) ?? 0) + 1);
}

/** The day in Paris. A time without a zone is taken for one of Paris: at worst a show at midnight is in the wrong week. */
function dayOf(start: string): IsoDate | null {
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/u.test(start);
  const at = hasZone ? new Date(start) : null;
  if (at !== null) return Number.isNaN(at.getTime()) ? null : parisDateOf(at);
  const day = start.slice(0, 10);
  return isIsoDate(day) ? day : null;
}

function isOf({ title, originalTitle, directors }: Release, { filmtitle, filmdirector }: Show): boolean {
  const letters = lettersOf(filmtitle ?? '');
  const titles = [title, originalTitle ?? title].map(lettersOf);
  if (letters === '' || !titles.includes(letters)) return false;
  // Of several directors, and with the family name first or last.
  const named = new Set(wordsOf(filmdirector ?? ''));
  return directors.map(wordsOf).some((name) => name.length > 0 && name.every((word) => named.has(word)));
}
