import {
  addDays,
  cinemaWeekOf,
  isCinemaWeek,
  parisDateOf,
  type IsoDate,
} from '#shared/domain/cinema-week.ts';
import { RE_RELEASES, STREAMING_FILMS, type ReRelease, type StreamingFilm } from '../guest-films.ts';
import { filmsOfWeek, SAMPLE_WEEKS, sampleFacts } from '../sample-films.ts';
import { agendaEntryOf, allocineAgenda, type AgendaEntry } from './allocine-agenda.ts';
import { allocineBoxOffice } from './allocine-box-office.ts';
import { allocineChart, strayChart, tenBest } from './allocine-chart.ts';
import { allocineFilm } from './allocine-film.ts';
import { boxOfficeMojoWeekend, fridayOf } from './box-office-mojo-weekend.ts';
import { hashOf, weekOfIdsem } from './html.ts';
import { calendarEntryOf, jpboxCalendar, type CalendarEntry } from './jpbox-calendar.ts';
import { jpboxChart } from './jpbox-chart.ts';
import { jpboxFilm } from './jpbox-film.ts';
import { isLatin1 } from './jpbox-whole-page.ts';
import { allocinePosterUrl, jpboxPosterUrl, posterNamed, posterUrl } from './posters.ts';
import { usWeekendRows } from './us-weekend-rows.ts';

export interface Answer {
  contentType: string;
  body: string;
  /** In which the body is sent. */
  encoding: 'utf8' | 'latin1';
}

/** The day in Paris, and where the site itself is reached. */
interface Visit {
  today: IsoDate;
  baseUrl: string;
}

type Route = [pattern: RegExp, page: (match: RegExpExecArray, visit: Visit) => string | null];

const HTML_ROUTES: readonly Route[] = [
  [/^\/www\.allocine\.fr\/film\/agenda\/sem-([\d-]{10})\/$/, ([, week = ''], visit) => agenda(week, visit)],
  [
    /^\/www\.allocine\.fr\/boxoffice\/france\/sem-([\d-]{10})\/$/,
    ([, week = ''], visit) => chart(week, visit),
  ],
  [
    /^\/www\.allocine\.fr\/film\/fichefilm_gen_cfilm=(\d+)\.html$/,
    ([, id], visit) => {
      const film = sampleFacts().films.find((candidate) => candidate.allocineId === Number(id));
      return film === undefined
        ? null
        : allocineFilm(film, Number(id), allocinePosterUrl(film, visit.baseUrl));
    },
  ],
  [
    /^\/www\.allocine\.fr\/film\/fichefilm-(\d+)\/box-office\/$/,
    ([, id], visit) => {
      const film = sampleFacts().films.find((candidate) => candidate.allocineId === Number(id));
      return film !== undefined && isOver(cinemaWeekOf(film.releaseDate), visit)
        ? allocineBoxOffice(film, Number(id))
        : null;
    },
  ],
  [
    /^\/www\.jpbox-office\.com\/v9_avenir\.php\?(?=.*\bview=2\b).*\bdate=([\d-]{10})/,
    ([, week = ''], visit) => calendar(week, visit),
  ],
  [
    /^\/www\.jpbox-office\.com\/v9_tophebdo\.php\?(?=.*\bview=2\b).*\bidsem=(\d{1,4})(?!\d)/,
    ([, idsem], visit) => {
      const week = weekOfIdsem(Number(idsem));
      return isSampleWeek(week) && isOver(week, visit) ? jpboxChart(week, filmsOfWeek(week)) : null;
    },
  ],
  [
    /^\/www\.jpbox-office\.com\/fichfilm\.php\?(?=.*\bview=2\b).*\bid=(\d+)/,
    ([, id], visit) => {
      const film = sampleFacts().films.find((candidate) => candidate.jpboxId === Number(id));
      if (film === undefined) return null;
      const poster = jpboxPosterUrl(film, visit.baseUrl);
      return jpboxFilm(film, Number(id), poster, isOver(cinemaWeekOf(film.releaseDate), visit));
    },
  ],
  [
    /^\/www\.boxofficemojo\.com\/weekend\/(20\d{2})W(\d{2})\/$/,
    ([, year, week], visit) => usWeekend(Number(year), Number(week), visit),
  ],
];

const ROBOTS: Record<string, string> = {
  'www.allocine.fr': 'User-agent: *\nDisallow: /compte/\n',
  'www.jpbox-office.com': 'User-agent: *\nDisallow: /membres/\n',
  'www.boxofficemojo.com': 'User-agent: *\nDisallow: /search/\n',
};

/**
 * What the sites answer at a time.
 *
 * @param path `/{host}/{path and query}` or `/posters/{key}.svg`
 * @returns null for 404
 */
export function sampleAnswer(path: string, now: Date, baseUrl: string): Answer | null {
  const robots = /^\/([^/]+)\/robots\.txt$/.exec(path);
  if (robots !== null) {
    const rules = ROBOTS[robots[1] ?? ''];
    return rules === undefined
      ? null
      : { contentType: 'text/plain; charset=utf-8', body: rules, encoding: 'utf8' };
  }
  const poster = /^\/posters\/([a-z]+-\d+)\.svg$/.exec(path);
  if (poster !== null) {
    const image = posterNamed(poster[1] ?? '');
    return image === null
      ? null
      : { contentType: 'image/svg+xml; charset=utf-8', body: image, encoding: 'utf8' };
  }

  const visit = { today: parisDateOf(now), baseUrl };
  for (const [pattern, page] of HTML_ROUTES) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const body = page(match, visit);
    if (body === null) return null;
    return isLatin1(body)
      ? { contentType: 'text/html', body, encoding: 'latin1' }
      : { contentType: 'text/html; charset=utf-8', body, encoding: 'utf8' };
  }
  return null;
}

function isSampleWeek(week: IsoDate): boolean {
  return isCinemaWeek(week) && SAMPLE_WEEKS.includes(week);
}

/** Results are there from the day after the week's last one. */
function isOver(week: IsoDate, visit: Visit): boolean {
  return visit.today >= addDays(week, 7);
}

/** The list as a reader meets it: new films first, by what they promise; a re-release in between. */
function agenda(week: IsoDate, visit: Visit): string | null {
  if (!isSampleWeek(week)) return null;
  const entries: AgendaEntry[] = filmsOfWeek(week).flatMap((film) =>
    film.allocineId === null
      ? []
      : [agendaEntryOf(film, film.allocineId, allocinePosterUrl(film, visit.baseUrl))],
  );
  for (const guest of RE_RELEASES.filter((film) => film.week === week)) {
    entries.splice(hashOf(guest.title, entries.length), 0, reReleaseEntry(guest, visit));
  }
  return allocineAgenda(week, entries);
}

function reReleaseEntry(film: ReRelease, visit: Visit): AgendaEntry {
  return {
    ...film,
    synopsis: `Reprise en salles du film de ${film.directors.join(' et ')}.`,
    posterUrl: posterUrl(`allocine-${film.allocineId}`, visit.baseUrl),
  };
}

function chart(week: IsoDate, visit: Visit): string | null {
  if (!isSampleWeek(week) || !isOver(week, visit)) return null;
  const best = tenBest(filmsOfWeek(week));
  if (best !== null) return allocineChart(week, best);
  const otherWeek = addDays(week, -7);
  return strayChart(otherWeek, filmsOfWeek(otherWeek));
}

function calendar(week: IsoDate, visit: Visit): string | null {
  if (!isSampleWeek(week)) return null;
  const releases = filmsOfWeek(week).flatMap((film) =>
    film.jpboxId === null ? [] : [calendarEntryOf(film, film.jpboxId, jpboxPosterUrl(film, visit.baseUrl))],
  );
  const streaming = STREAMING_FILMS.filter((film) => film.week === week).map(streamingEntry);
  return jpboxCalendar(week, [...streaming, ...releases]);
}

function streamingEntry(film: StreamingFilm): CalendarEntry {
  return { ...film, originalTitle: null, streaming: true, synopsis: '', posterUrl: null };
}

/** From the Monday after it. A weekend of which no film is known has a table without rows. */
function usWeekend(year: number, week: number, visit: Visit): string | null {
  const friday = fridayOf(year, week);
  if (visit.today < addDays(friday, 3)) return null;
  return boxOfficeMojoWeekend(year, week, usWeekendRows(friday));
}
